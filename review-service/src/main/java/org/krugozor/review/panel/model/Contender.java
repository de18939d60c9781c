package org.krugozor.review.panel.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An eligible candidate, ready to be compared: what the order of wishes reads of them, worked out once.
 *
 * @param traits bits of the traits that some wish asks about; the others do not tell two people apart
 * @param shared whether another eligible profile is of the same person
 */
record Contender(
        PanelCandidate candidate,
        Levels levels,
        int traits,
        @Nullable String institution,
        long share,
        long asked,
        int nearness,
        boolean shared) {

    /** The steps of the order below depth, so far as they are about one person. The better comes first. */
    static final Comparator<Contender> BY_KEY = (one, other) -> one == other ? 0 : one.compareKey(other);

    static Contender of(PanelCandidate candidate, int traits, boolean shared) {
        return new Contender(
                candidate,
                candidate.levels(),
                traits,
                candidate.institution(),
                candidate.deskShare(),
                candidate.askedOn(),
                candidate.nearness(),
                shared);
    }

    private int compareKey(Contender other) {
        if (share != other.share) {
            return Long.compare(share, other.share);
        }
        if (asked != other.asked) {
            return Long.compare(asked, other.asked);
        }
        if (nearness != other.nearness) {
            return Integer.compare(other.nearness, nearness);
        }
        return candidate.id().compareTo(other.candidate.id());
    }

    boolean has(int trait) {
        return (traits & trait) != 0;
    }

    boolean isSamePersonAs(Contender other) {
        return candidate.person().equals(other.candidate.person())
                || candidate.id().equals(other.candidate.id());
    }
}
