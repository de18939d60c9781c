package org.krugozor.review.panel.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who might sit on the panel of one manuscript, as far as choosing needs to know. No names.
 *
 * @param person the same for two profiles of one person
 * @param levels what they know of the manuscript's demands, as {@link Demands#read} has it
 * @param obstacles why they cannot be asked; empty if they can
 * @param institution a key by which institutions are told apart; null if none is known
 * @param open invitations unanswered and assignments at work
 * @param limit assignments at once
 * @param lastAsked null if never
 * @param affinity how near their texts are to the manuscript's, in thousandths: breaks ties, nothing more
 * @param languages they read
 */
public record PanelCandidate(
        UUID id,
        UUID person,
        Levels levels,
        Set<Obstacle> obstacles,
        Traits traits,
        @Nullable String institution,
        int open,
        int limit,
        @Nullable Instant lastAsked,
        int affinity,
        List<String> languages) {

    private static final long DAY = 86_400;

    /** Divides by every limit up to sixteen, so that shares of a desk compare exactly. */
    static final long FULL_DESK = 720_720;

    /**
     * What the journal's wishes ask about.
     *
     * @param ownInstitution works where an author works, which the journal takes as a warning alone
     * @param outside belongs to no part of the publisher
     */
    public record Traits(boolean degree, boolean board, boolean outside, boolean ownInstitution) {

        public static final Traits NONE = new Traits(false, false, false, false);
    }

    public boolean isEligible() {
        return obstacles.isEmpty();
    }

    /** How full the desk would be with this manuscript on it, in parts of {@value FULL_DESK}. */
    long deskShare() {
        return (Math.max(0, open) + 1) * FULL_DESK / Math.max(1, limit);
    }

    /** The day they were last asked, counted from 1970; the first of all for whoever never was. */
    long askedOn() {
        return lastAsked == null ? 0 : Math.max(0, Math.floorDiv(lastAsked.getEpochSecond(), DAY));
    }

    int nearness() {
        return Math.max(0, Math.min(1000, affinity));
    }
}
