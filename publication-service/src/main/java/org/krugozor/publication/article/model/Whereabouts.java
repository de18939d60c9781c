package org.krugozor.publication.article.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.krugozor.standing.IssueState;
import org.krugozor.standing.Situation;
import org.krugozor.standing.Standing;

/** What an article's state is called: in the standing the others hear, and in the one word of lists and events. */
record Whereabouts(
        Progress progress,
        Proof proof,
        @Nullable Placement placement,
        @Nullable Ending ending,
        boolean reviewed) {

    static Whereabouts of(Article article) {
        return new Whereabouts(
                article.progress(), article.proof(), article.placement(), article.ending(), article.reviewed());
    }

    Standing standing(int epoch) {
        return Standing.of(situation(), due(), epoch);
    }

    private Situation situation() {
        if (ending instanceof Ending.Withdrawn) {
            return progress == Progress.ACCEPTED ? Situation.WITHDRAWN_ACCEPTED : Situation.WITHDRAWN_IN_PRODUCTION;
        }
        if (ending instanceof Ending.Cancelled) {
            return reviewed ? Situation.AWAITING_DECISION : Situation.CHIEFS_TRIAGE;
        }
        if (placement != null) {
            return switch (placement.issue()) {
                case PUBLISHED -> Situation.PUBLISHED;
                case FROZEN -> Situation.PLACED;
                case PLANNED ->
                    progress == Progress.READY
                            ? Situation.PLACED
                            : proof.isOpen() ? Situation.PLACED_PROOF : Situation.PLACED_IN_WORK;
            };
        }
        return switch (progress) {
            case ACCEPTED -> Situation.ACCEPTED;
            case IN_PRODUCTION -> proof.isOpen() ? Situation.PROOF : Situation.IN_PRODUCTION;
            case READY -> Situation.READY;
        };
    }

    private @Nullable Instant due() {
        if (ending != null) {
            return null;
        }
        if (proof.isOpen()) {
            return proof.due();
        }
        return placement == null || placement.issue() == IssueState.PUBLISHED ? null : placement.due();
    }

    String state() {
        if (ending != null) {
            return ending instanceof Ending.Cancelled ? "CANCELLED" : "WITHDRAWN";
        }
        if (placement != null) {
            return placement.issue() == IssueState.PUBLISHED ? "PUBLISHED" : "SCHEDULED";
        }
        return progress.name();
    }
}
