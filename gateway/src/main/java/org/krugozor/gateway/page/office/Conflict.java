package org.krugozor.gateway.page.office;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands between a person and a manuscript, by code: its words are the messages {@code conflict.*}. */
record Conflict(
        String code,
        String source,
        @Nullable String severity,
        boolean overridable,
        @Nullable String said,
        @Nullable String title,
        @Nullable Integer year,
        @Nullable String institution,
        @Nullable String department,
        @Nullable String domain,
        @Nullable String tie,
        boolean namesake) {

    private static final Set<String> DECLARED = Set.of("reviewer", "author", "editor");

    public boolean blocks() {
        return "blocks".equals(severity);
    }

    /** The key of the sentence that says how it is known. */
    public String sentence() {
        if (DECLARED.contains(source)) {
            return "opposed-by-author".equals(code) ? "conflict.opposed" : "conflict.declared." + source;
        }
        return switch (source) {
            case "authorship" -> "conflict.authorship";
            case "earlier-manuscript", "publication", "authors-publication" ->
                "conflict." + source + (namesake ? ".namesake" : "");
            case "affiliation" -> "same-department".equals(code) ? "conflict.department" : "conflict.institution";
            case "mail-domain" -> "conflict.mail-domain";
            case "tie", "authors-tie" -> "conflict." + source + "." + (tie == null ? "other" : tie);
            case "name" -> "conflict.namesake";
            default -> "conflict.unknown";
        };
    }

    /** What belongs into the sentence. */
    public Object[] words() {
        return switch (source) {
            case "earlier-manuscript" -> new Object[] {String.valueOf(year)};
            case "publication", "authors-publication" ->
                new Object[] {title == null ? "" : title, String.valueOf(year)};
            case "affiliation" -> new Object[] {or(institution), or(department)};
            case "mail-domain" -> new Object[] {or(domain)};
            default -> new Object[] {or(said)};
        };
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
