package org.krugozor.review.reviewer.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.review.reviewer.model.Publication;

/** RIS: a tag of two letters, two blanks, a hyphen and a blank before each value; TY begins an entry, ER ends it. */
final class RisFile {

    private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9]) {1,2}- ?(.*)");
    private static final Pattern YEAR = Pattern.compile("\\b(1[89]\\d\\d|20\\d\\d)\\b");

    private RisFile() {}

    static boolean isOne(String text) {
        return text.startsWith("TY  -") || text.startsWith("TY -");
    }

    static PublicationList read(String text) {
        var found = new ArrayList<Publication>();
        var skipped = new ArrayList<FieldError>();
        Map<String, List<String>> entry = new HashMap<>();
        int number = 0;
        int begunAt = 0;
        for (var line : text.lines().toList()) {
            number++;
            var tagged = LINE.matcher(line.stripTrailing());
            if (!tagged.matches()) {
                continue;
            }
            var tag = tagged.group(1);
            if (tag.equals("TY")) {
                entry = new HashMap<>();
                begunAt = number;
            } else if (tag.equals("ER")) {
                take(entry, begunAt, found, skipped);
                entry = new HashMap<>();
            } else if (!tagged.group(2).isBlank()) {
                entry.computeIfAbsent(tag, any -> new ArrayList<>())
                        .add(tagged.group(2).strip());
            }
        }
        if (!entry.isEmpty()) {
            take(entry, begunAt, found, skipped);
        }
        return new PublicationList(List.copyOf(found), List.copyOf(skipped));
    }

    private static void take(
            Map<String, List<String>> entry, int line, List<Publication> found, List<FieldError> skipped) {
        var title = first(entry, "TI", "T1", "CT", "BT");
        if (title == null) {
            skipped.add(new FieldError("/lines/" + line, "no-title"));
            return;
        }
        if (found.size() == PublicationList.MOST) {
            return;
        }
        found.add(new Publication(
                title,
                year(first(entry, "PY", "Y1", "DA")),
                all(entry, "AU", "A1"),
                first(entry, "JO", "JF", "T2", "J2", "PB"),
                first(entry, "DO")));
    }

    private static @Nullable String first(Map<String, List<String>> entry, String... tags) {
        for (var tag : tags) {
            var values = entry.get(tag);
            if (values != null) {
                return values.get(0);
            }
        }
        return null;
    }

    private static List<String> all(Map<String, List<String>> entry, String... tags) {
        var values = new ArrayList<String>();
        for (var tag : tags) {
            values.addAll(entry.getOrDefault(tag, List.of()));
        }
        return values;
    }

    static @Nullable Integer year(@Nullable String text) {
        var year = YEAR.matcher(text == null ? "" : text);
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }
}
