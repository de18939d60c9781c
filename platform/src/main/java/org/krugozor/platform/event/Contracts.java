package org.krugozor.platform.event;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Holds producers to the schema of each type they publish (module contracts). */
final class Contracts {

    private static final String IDS = "https://krugozor.org/contracts/";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(ids -> ids.mapPrefix(IDS, "classpath:contracts/")));
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** Throws what would otherwise reach the consumers: a bug of the producer. */
    void hold(String source, String type, int version, JsonNode data) {
        var schema = schemas.computeIfAbsent(
                source + "/" + type + ".v" + version + ".schema.json",
                path -> registry.getSchema(SchemaLocation.of(IDS + path)));
        var errors = schema.validate(data);
        if (!errors.isEmpty()) {
            // the messages name places and rules; values stay out, they may be personal
            throw new IllegalArgumentException(type + " breaks its contract at "
                    + errors.stream()
                            .limit(5)
                            .map(error -> error.getInstanceLocation() + " (" + error.getKeyword() + ")")
                            .toList());
        }
    }
}
