package org.krugozor.review.office.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One change of the office's parts and terms, as it stays on record.
 *
 * @param version of the office afterwards
 * @param by the person, else the account
 * @param reason null where none was asked for
 */
public record OfficeChange(
        long version,
        Instant at,
        String by,
        String role,
        @Nullable String reason,
        List<Value> changed) {

    /**
     * A value that changed.
     *
     * @param pointer where it stands in the office, as in {@code /settings/conflicts/coAuthorYears}
     */
    public record Value(
            String pointer,
            @Nullable Object before,
            @Nullable Object after) {}

    /** What these two documents differ in; lists and texts in several languages are compared whole. */
    public static List<Value> between(Map<String, ?> before, Map<String, ?> after) {
        var was = flat(before);
        var is = flat(after);
        var all = new TreeMap<String, @Nullable Object>(was);
        all.putAll(is);
        var values = new ArrayList<Value>();
        all.keySet().stream()
                .filter(pointer -> !Objects.equals(was.get(pointer), is.get(pointer)))
                .forEach(pointer -> values.add(new Value(pointer, was.get(pointer), is.get(pointer))));
        return List.copyOf(values);
    }

    private static Map<String, @Nullable Object> flat(Map<String, ?> office) {
        var values = new TreeMap<String, @Nullable Object>();
        add(values, "", office);
        values.remove("/version");
        return values;
    }

    private static void add(Map<String, @Nullable Object> values, String at, Map<?, ?> document) {
        document.forEach((name, value) -> {
            var pointer = at + "/" + name;
            if (GROUPS.contains(pointer) && value instanceof Map<?, ?> group) {
                add(values, pointer, group);
            } else {
                values.put(pointer, value);
            }
        });
    }

    private static final List<String> GROUPS = List.of("/settings", "/settings/panel", "/settings/conflicts");
}
