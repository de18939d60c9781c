package org.krugozor.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract files as they lie in this module, and the validator that holds a document to one of them. */
final class ContractFiles {

    static final List<String> FOLDERS = List.of("submission", "person", "review", "publication");
    static final Path ROOT = Path.of("src/main/resources/contracts");

    private static final String PREFIX = "https://krugozor.org/contracts";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(ids -> ids.mapPrefix(PREFIX, "classpath:contracts")));

    private ContractFiles() {}

    /** One type of event: the folder of its source and its name. */
    record EventType(String folder, String name) {
        @Override
        public String toString() {
            return folder + "/" + name;
        }
    }

    static Stream<EventType> types() {
        return FOLDERS.stream().flatMap(folder -> names(ROOT.resolve(folder), ".v1.schema.json")
                .filter(name -> !name.endsWith("State"))
                .map(name -> new EventType(folder, name)));
    }

    static Stream<EventType> examples() {
        return FOLDERS.stream().flatMap(folder -> names(ROOT.resolve(folder).resolve("examples"), ".v1.json")
                .map(name -> new EventType(folder, name)));
    }

    static JsonNode example(EventType type) {
        return JSON.readTree(ROOT.resolve(type.folder()).resolve("examples").resolve(type.name() + ".v1.json"));
    }

    static List<Error> errors(EventType type, JsonNode document) {
        return SCHEMAS.getSchema(SchemaLocation.of(PREFIX + "/" + type + ".v1.schema.json"))
                .validate(document);
    }

    static String asyncApi() {
        try {
            return Files.readString(ROOT.resolve("asyncapi.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
