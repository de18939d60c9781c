package org.krugozor.stack.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A realm as its file describes it, with addresses and secrets in the places the file keeps for them. */
public final class RealmFile {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Z_]+)}");

    private RealmFile() {}

    /**
     * Reads the file.
     *
     * @param values by the names the file uses in {@code ${NAME}}, as Keycloak's own import does; one that is missing
     *     is an error, since a realm with an empty secret would be open
     */
    public static ObjectNode read(Path file, Map<String, String> values) {
        try {
            var filled = PLACE.matcher(Files.readString(file)).replaceAll(place -> {
                var value = values.get(place.group(1));
                if (value == null) {
                    throw new IllegalArgumentException(file + " wants " + place.group(1) + ", which is not set");
                }
                return Matcher.quoteReplacement(value);
            });
            return (ObjectNode) new JsonMapper().readTree(filled);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }
}
