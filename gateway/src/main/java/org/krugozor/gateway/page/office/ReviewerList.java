package org.krugozor.gateway.page.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.frame.Dates;
import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.page.Count;
import org.krugozor.gateway.page.LocalText;
import tools.jackson.databind.JsonNode;

/** One page of the directory of reviewers. */
record ReviewerList(
        List<Item> items, @Nullable String next, @Nullable Count count) {

    private static final int SHOWN = 4;

    /** One reviewer; publications come with a single profile alone. */
    record Item(
            String reviewerId,
            Map<String, @Nullable Name> names,
            @Nullable String email,
            @Nullable LocalText degree,
            List<Affiliation> affiliations,
            List<String> languagesRead,
            List<Expertise> expertise,
            int maxLoad,
            @Nullable LocalDate pausedUntil,
            long version,
            @Nullable String orcid,
            @Nullable String admission,
            @Nullable List<JsonNode> publications) {

        /** Whether they offered themselves and nobody has taken them in yet. */
        public boolean offered() {
            return "OFFERED".equals(admission);
        }

        /** The names in every script, each once. */
        public List<String> spellings() {
            return names.values().stream()
                    .filter(Objects::nonNull)
                    .map(name -> Stream.of(name.surname(), name.given(), name.patronymic())
                            .filter(part -> part != null && !part.isBlank())
                            .collect(Collectors.joining(" ")))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
        }

        /** The name in the page's language, else in whatever script there is. */
        public String name(Language page) {
            return nameOf(names, page);
        }

        /** Where they work now, in one line. */
        public String affiliation(Language page) {
            var parts = new ArrayList<String>();
            affiliations.stream()
                    .filter(place -> place.to() == null)
                    .findFirst()
                    .or(() -> affiliations.stream().findFirst())
                    .ifPresent(place -> {
                        for (var part : new LocalText[] {place.institution(), place.city()}) {
                            if (part != null && !part.in(page).isEmpty()) {
                                parts.add(part.in(page));
                            }
                        }
                    });
            return String.join(", ", parts);
        }

        /** The fields they know best, the best first. */
        public List<Expertise> best() {
            return expertise.stream()
                    .sorted(Comparator.comparingInt(Expertise::level).reversed())
                    .limit(SHOWN)
                    .toList();
        }

        /** How many fields they know besides. */
        public int further() {
            return Math.max(0, expertise.size() - SHOWN);
        }

        /** Whether they asked not to be asked for a while. */
        public boolean paused() {
            return pausedUntil != null && pausedUntil.isAfter(LocalDate.now(Dates.ZONE));
        }
    }

    /** A name in one script. */
    record Name(
            @Nullable String surname,
            @Nullable String given,
            @Nullable String patronymic) {}

    record Affiliation(
            @Nullable LocalText institution,
            @Nullable LocalText city,
            @Nullable LocalDate to) {}

    /** A field with how well they know it, 1 to 5. */
    record Expertise(String field, int level, boolean confirmed) {}

    /** Surname first, as directories have it. */
    static String nameOf(Map<String, @Nullable Name> names, Language page) {
        for (var key : List.of(page == Language.EN ? "latin" : page.code(), "latin", "ru", "kk")) {
            var name = names.get(key);
            if (name != null && name.surname() != null && !name.surname().isBlank()) {
                return name.given() == null ? name.surname() : name.surname() + " " + name.given();
            }
        }
        return "";
    }
}
