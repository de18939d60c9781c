package org.krugozor.stack.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The invented journal, its people, issues and manuscripts, as their files describe them.
 *
 * @param manuscripts in the order of their file names
 */
record DemonstrationData(
        JsonNode journal, JsonNode people, JsonNode reviewers, JsonNode issues, List<JsonNode> manuscripts) {

    private static final String FOLDER = "/demonstration/";

    /** Reads the class path. */
    static DemonstrationData load() {
        return new DemonstrationData(
                read(FOLDER + "journal.json"),
                read(FOLDER + "people.json"),
                read(FOLDER + "reviewers.json"),
                read(FOLDER + "issues.json"),
                allManuscripts());
    }

    /** One JSON file of the class path. */
    static JsonNode read(String resource) {
        try (var file = DemonstrationData.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("no " + resource + " on the class path");
            }
            return JsonMapper.shared().readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Key of the person who holds this place in the office. */
    String office(String place) {
        return journal.path("office").path(place).asString();
    }

    private static List<JsonNode> allManuscripts() {
        var folder = DemonstrationData.class.getResource(FOLDER + "manuscripts");
        if (folder == null) {
            throw new IllegalStateException("no manuscripts on the class path");
        }
        try {
            var uri = folder.toURI();
            if (uri.getScheme().equals("jar")) {
                try (var jar = FileSystems.newFileSystem(uri, java.util.Map.of())) {
                    return list(jar.getPath(FOLDER + "manuscripts"));
                }
            }
            return list(Path.of(uri));
        } catch (IOException | URISyntaxException failure) {
            throw new IllegalStateException("cannot list the manuscripts", failure);
        }
    }

    private static List<JsonNode> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> JsonMapper.shared().readTree(file))
                    .toList();
        }
    }
}
