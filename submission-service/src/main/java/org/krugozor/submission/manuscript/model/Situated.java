package org.krugozor.submission.manuscript.model;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.krugozor.standing.Party;
import org.krugozor.standing.Stage;
import org.krugozor.standing.Standing;
import org.krugozor.standing.Status;
import org.krugozor.submission.progress.Decision;
import org.krugozor.submission.progress.Progress;

/** A manuscript together with what the other services said of it: where it truly stands and what that allows. */
public record Situated(Manuscript manuscript, Progress progress) {

    /** The one standing; whoever took custody later knows better. */
    public Standing standing() {
        return progress.standing() == null ? manuscript.standing() : progress.standing();
    }

    /** The decision the authors are asked to answer with a new version, if they have not yet. */
    public Optional<Decision> asked() {
        var latest = manuscript.latest();
        if (latest == null
                || standing().waitingFor() != Party.AUTHOR
                || standing().status() != Status.IN_PROGRESS) {
            return Optional.empty();
        }
        var stage = standing().stage();
        return progress.latestDecision()
                .filter(Decision::asksForVersion)
                .filter(decision -> decision.asksForCompletion() == (stage == Stage.SUBMISSION))
                .filter(decision -> stage == Stage.SUBMISSION || stage == Stage.REVIEW)
                .filter(decision -> !decision.decisionId().equals(latest.answersDecision()));
    }

    /** Whether there is a version to write on, or one would be opened by writing. */
    public boolean writable() {
        return manuscript.inFirstDraft() || asked().isPresent();
    }

    /** The working translation review waits for: of the submitted version, and not handed on yet. */
    public Optional<Progress.Translation> translationWanted() {
        return translationAsked().filter(asked -> asked.providedAt() == null && !isGiven(asked));
    }

    /** The one handed on that may be sent anew; review knows whether the later replaces the earlier or lies beside it. */
    public Optional<Progress.Translation> translationReplaceable() {
        return translationAsked().filter(this::isGiven);
    }

    /** The one that may be sent, for the first time or anew. */
    public Optional<Progress.Translation> translationTaken() {
        return translationWanted().or(this::translationReplaceable);
    }

    /** Of the submitted version, while that is under review. */
    private Optional<Progress.Translation> translationAsked() {
        var latest = manuscript.latest();
        return latest == null
                        || standing().status() != Status.IN_PROGRESS
                        || standing().stage() != Stage.REVIEW
                ? Optional.empty()
                : Optional.ofNullable(progress.translation())
                        .filter(asked -> asked.versionId().equals(latest.versionId()));
    }

    private boolean isGiven(Progress.Translation asked) {
        var given = Objects.requireNonNull(manuscript.latest()).translation();
        return given != null && asked.language().equals(given.language());
    }

    public Set<Action> actions() {
        var actions = EnumSet.noneOf(Action.class);
        if (manuscript.inFirstDraft()) {
            return EnumSet.of(Action.SAVE_DRAFT, Action.SUBMIT, Action.DELETE, Action.WITHDRAW);
        }
        if (manuscript.number() == null) {
            return actions;
        }
        asked().ifPresent(decision -> {
            actions.add(Action.SAVE_DRAFT);
            actions.add(Action.SUBMIT);
            actions.add(decision.asksForCompletion() ? Action.COMPLETE : Action.REVISE);
        });
        var status = standing().status();
        boolean open = status == Status.IN_PROGRESS || status == Status.SCHEDULED;
        if (open && manuscript.pending(Request.Kind.WITHDRAWAL).isEmpty()) {
            actions.add(Action.WITHDRAW);
        }
        if ((open || status == Status.PUBLISHED)
                && manuscript.pending(Request.Kind.CORRECTION).isEmpty()) {
            actions.add(Action.CORRECT);
        }
        if (translationWanted().isPresent()) {
            actions.add(Action.TRANSLATE);
        }
        if (translationReplaceable().isPresent()) {
            actions.add(Action.REPLACE_TRANSLATION);
        }
        if (open && standing().stage() == Stage.PRODUCTION && standing().waitingFor() == Party.AUTHOR) {
            actions.add(Action.APPROVE_PROOF);
        }
        return actions;
    }

    public boolean allows(Action action) {
        return actions().contains(action);
    }
}
