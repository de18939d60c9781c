package org.krugozor.gateway.page.author;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a reference list is made of: how many works in which language, and how many of the last ten years.
 *
 * @param works how many there are
 * @param languages the share of each language in per cent, the largest first
 * @param recent the share of works of the last ten years in per cent, of those whose year could be read
 * @param undated how many show no year
 */
public record ReferenceShares(int works, List<Share> languages, long recent, int undated) {

    private static final int YEARS = 10;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");

    /** The share of one language; its code is empty where none was chosen. */
    public record Share(String language, long percent) {}

    /** The shares in a list, seen from this year. */
    static ReferenceShares of(@Nullable JsonNode references, int thisYear) {
        var byLanguage = new LinkedHashMap<String, Integer>();
        int works = 0;
        int dated = 0;
        int recent = 0;
        if (references != null) {
            for (var reference : references) {
                var text = reference.path("text").asString("");
                if (text.isBlank()) {
                    continue;
                }
                works++;
                byLanguage.merge(reference.path("language").asString(""), 1, Integer::sum);
                int year = year(text, thisYear);
                dated += year > 0 ? 1 : 0;
                recent += year > thisYear - YEARS ? 1 : 0;
            }
        }
        int all = works;
        return new ReferenceShares(
                works,
                byLanguage.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .map(entry -> new Share(entry.getKey(), percent(entry.getValue(), all)))
                        .toList(),
                percent(recent, dated),
                works - dated);
    }

    /** The last number that can be a year of publication: titles with years in them come before it. */
    private static int year(String text, int thisYear) {
        return YEAR.matcher(text)
                .results()
                .map(found -> Integer.parseInt(found.group()))
                .filter(year -> year <= thisYear + 1)
                .reduce((one, later) -> later)
                .orElse(0);
    }

    private static long percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round(100.0 * part / whole);
    }
}
