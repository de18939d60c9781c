package org.krugozor.review.panel.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.conflict.Place;
import org.krugozor.review.reviewer.model.Reviewer;

/**
 * Tells institutions apart by their names: two that share a name in any language are one, also by way of a third that
 * shares a name with both.
 */
public final class Institutions {

    private final Map<String, String> nearer = new HashMap<>();

    public Institutions(Collection<Reviewer> reviewers) {
        reviewers.forEach(reviewer -> present(reviewer).ifPresent(place -> {
            var names = place.institutionNames();
            names.stream().findFirst().ifPresent(first -> names.forEach(name -> join(first, name)));
        }));
    }

    /** The same for people of one institution; null if none is known. */
    public @Nullable String key(Reviewer reviewer) {
        return present(reviewer)
                .flatMap(place -> place.institutionNames().stream().findFirst())
                .map(this::root)
                .orElse(null);
    }

    /** Whether the reviewer works elsewhere than here. Of whom no institution is known nobody can say so. */
    static boolean isOutside(Reviewer reviewer, Map<String, String> publisher) {
        var own = new Place(null, publisher, null, null);
        return !names(reviewer).isEmpty() && now(reviewer).stream().noneMatch(place -> place.sameInstitution(own));
    }

    private static Set<String> names(Reviewer reviewer) {
        return now(reviewer).stream()
                .flatMap(place -> place.institutionNames().stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Place> present(Reviewer reviewer) {
        return now(reviewer).stream()
                .filter(place -> !place.institutionNames().isEmpty())
                .findFirst();
    }

    private static Collection<Place> now(Reviewer reviewer) {
        return reviewer.affiliations().stream()
                .filter(job -> job.to() == null)
                .map(job -> new Place(job.department(), job.institution(), job.city(), job.country()))
                .toList();
    }

    private void join(String one, String other) {
        var a = root(one);
        var b = root(other);
        if (!a.equals(b)) {
            // the name first in order stands for all, so that the order of reviewers means nothing
            nearer.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
        }
    }

    private String root(String name) {
        var at = name;
        for (var next = nearer.get(at); next != null; next = nearer.get(at)) {
            at = next;
        }
        return at;
    }
}
