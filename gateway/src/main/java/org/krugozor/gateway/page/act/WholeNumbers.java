package org.krugozor.gateway.page.act;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes whole numbers as such: a person who typed 14 is not shown 14.0 again, nor is a service sent it. */
final class WholeNumbers {

    private WholeNumbers() {}

    static void in(ObjectNode node) {
        for (Map.Entry<String, JsonNode> member : Map.copyOf(asMap(node)).entrySet()) {
            var value = member.getValue();
            if (isWhole(value)) {
                node.put(member.getKey(), value.asLong());
            } else {
                below(value);
            }
        }
    }

    private static Map<String, JsonNode> asMap(ObjectNode node) {
        var members = new java.util.LinkedHashMap<String, JsonNode>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    private static void below(JsonNode node) {
        if (node instanceof ObjectNode object) {
            in(object);
        } else if (node instanceof ArrayNode list) {
            list.forEach(WholeNumbers::below);
        }
    }

    private static boolean isWhole(JsonNode node) {
        return node.isFloatingPointNumber()
                && node.asDouble() == Math.rint(node.asDouble())
                && Math.abs(node.asDouble()) < 1e15;
    }
}
