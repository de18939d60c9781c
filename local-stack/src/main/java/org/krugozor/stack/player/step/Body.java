package org.krugozor.stack.player.step;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Bodies of requests in the order they are written, nulls included. */
final class Body {

    private Body() {}

    /** An object of names and values by turns. */
    static Map<String, @Nullable Object> of(@Nullable Object... namesAndValues) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            body.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
        }
        return body;
    }

    /** The node, or null where the data has none. */
    static @Nullable JsonNode orNull(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node;
    }

    /** The text, or null where the data has none or an empty one. */
    static @Nullable String textOrNull(JsonNode node) {
        return node.isString() && !node.asString().isBlank() ? node.asString() : null;
    }

    /** A text by language without its empty entries, null if none is left. */
    static @Nullable Map<String, Object> byLanguage(JsonNode texts) {
        var kept = new LinkedHashMap<String, Object>();
        texts.properties().forEach(text -> {
            if (!text.getValue().asString("").isBlank()) {
                kept.put(text.getKey(), text.getValue().asString());
            }
        });
        return kept.isEmpty() ? null : kept;
    }
}
