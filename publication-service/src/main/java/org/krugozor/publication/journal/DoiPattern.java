package org.krugozor.publication.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.FieldError;

/**
 * How the DOIs of the journal are made. It mints nothing until the publisher confirmed it once.
 *
 * @param fromWhole whole number of the first issue it holds for
 */
public record DoiPattern(
        String pattern,
        int fromWhole,
        @Nullable Instant confirmedAt,
        @Nullable UUID confirmedBy) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern MINTED = Pattern.compile("10\\.\\d{4,9}/[-._;()/:A-Za-z0-9]+");
    private static final Set<String> KNOWN = Set.of("year", "whole", "number", "firstPage", "lastPage");

    /** What is wrong with a pattern somebody proposes; empty if it can mint. */
    public static List<FieldError> errors(@Nullable String pattern) {
        if (pattern == null || pattern.isBlank()) {
            return List.of(new FieldError("/pattern", "required"));
        }
        var errors = new ArrayList<FieldError>();
        var found = PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .toList();
        found.stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> errors.add(new FieldError("/pattern", "unknown-placeholder", Map.of("name", name))));
        // without the issue and the first page two articles could get the same DOI
        if (!found.contains("firstPage") || !(found.contains("whole") || found.contains("year"))) {
            errors.add(new FieldError("/pattern", "not-unique"));
        }
        if (errors.isEmpty() && !MINTED.matcher(fill(pattern, 2026, 1, 1, 1, 2)).matches()) {
            errors.add(new FieldError("/pattern", "not-a-doi"));
        }
        return errors;
    }

    public boolean holdsFor(int whole) {
        return confirmedAt != null && whole >= fromWhole;
    }

    public String mint(int year, int whole, int number, int firstPage, int lastPage) {
        return fill(pattern, year, whole, number, firstPage, lastPage);
    }

    private static String fill(String pattern, int year, int whole, int number, int firstPage, int lastPage) {
        return pattern.replace("{year}", Integer.toString(year))
                .replace("{whole}", Integer.toString(whole))
                .replace("{number}", Integer.toString(number))
                .replace("{firstPage}", Integer.toString(firstPage))
                .replace("{lastPage}", Integer.toString(lastPage));
    }
}
