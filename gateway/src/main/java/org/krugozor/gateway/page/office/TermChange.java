package org.krugozor.gateway.page.office;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** That somebody changed terms of the journal: who, when, why and which. */
record TermChange(
        @Nullable Instant at,
        String by,
        String role,
        @Nullable String reason,
        List<Term> terms) {

    /** One term with what it was and what it became. */
    record Term(String pointer, JsonNode before, JsonNode after) {

        /** The key of the term's name. */
        public String word() {
            var name = pointer.substring(pointer.lastIndexOf('/') + 1);
            return name.equals("timeZone") ? "journal.time-zone" : "terms." + name;
        }

        public String was() {
            return text(before);
        }

        public String is() {
            return text(after);
        }

        /** The key of the word for a value that has one; null for what is shown as it is. */
        public @Nullable String wordOf(JsonNode value) {
            if (value.isBoolean()) {
                return value.asBoolean() ? "terms.yes" : "terms.no";
            }
            return pointer.endsWith("/originalityShown") && value.isString() ? "terms.shown." + value.asString() : null;
        }

        private static String text(JsonNode value) {
            if (value.isContainer()) {
                return value.isEmpty()
                        ? "–"
                        : value.values().stream().map(Term::text).collect(Collectors.joining(", "));
            }
            var said = value.asString("");
            return said.isEmpty() ? "–" : said;
        }
    }

    /** As review keeps them, the last first. */
    static List<TermChange> of(JsonNode changes) {
        return changes.values().stream()
                .map(one -> new TermChange(
                        one.hasNonNull("at") ? Instant.parse(one.get("at").asString()) : null,
                        one.path("by").asString(""),
                        one.path("role").asString("system"),
                        one.hasNonNull("reason") ? one.get("reason").asString() : null,
                        one.path("changed").values().stream()
                                .map(term -> new Term(
                                        term.path("pointer").asString(""), term.path("before"), term.path("after")))
                                .toList()))
                .toList();
    }
}
