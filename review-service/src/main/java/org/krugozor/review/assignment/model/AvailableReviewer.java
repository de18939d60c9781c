package org.krugozor.review.assignment.model;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer who may be asked.
 *
 * @param expertise by field, 0 to 1; what is not stated is 0
 * @param minLoad manuscripts they are to have at least
 * @param maxLoad manuscripts they can take at most
 * @param languages they read; matters for manuscripts that state theirs
 * @param institution where they work; null where unknown, which is nobody's else
 * @param daysSinceAsked the longer, the sooner they are asked again where all else is equal
 * @param held reviews they have to write already, beside what they can take here; loads are evened out over both
 */
public record AvailableReviewer(
        String id,
        Map<String, Double> expertise,
        int minLoad,
        int maxLoad,
        Set<String> languages,
        @Nullable String institution,
        int daysSinceAsked,
        int held) {

    /** Somebody who has nothing to write yet. */
    public AvailableReviewer(
            String id,
            Map<String, Double> expertise,
            int minLoad,
            int maxLoad,
            Set<String> languages,
            @Nullable String institution,
            int daysSinceAsked) {
        this(id, expertise, minLoad, maxLoad, languages, institution, daysSinceAsked, 0);
    }
}
