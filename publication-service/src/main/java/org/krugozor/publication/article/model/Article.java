package org.krugozor.publication.article.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.publication.manuscript.Content;
import org.krugozor.standing.IssueState;
import org.krugozor.standing.Standing;

/**
 * An accepted manuscript. Its changes return the new state with what happened, or a named failure.
 *
 * @param epoch custody: review's when it accepted, plus one
 * @param contentVersion grows with every correction; a galley made from an older one is outdated
 * @param reviewed whether it had a round, which tells where a cancelled one goes back to
 * @param answers to every request answered under this acceptance, oldest first
 */
public record Article(
        UUID id,
        long version,
        UUID decisionId,
        int epoch,
        Progress progress,
        Content content,
        int contentVersion,
        Dates dates,
        boolean reviewed,
        Proof proof,
        @Nullable TranslationMark translation,
        @Nullable Placement placement,
        List<Answer> answers,
        @Nullable Ending ending) {

    /** How long an author has for a proof. */
    public static final Duration PROOF_TIME = Duration.ofDays(5);

    /** Takes custody: the article as it begins. */
    public static Article accepted(Acceptance acceptance, Content content, long version) {
        return new Article(
                acceptance.manuscriptId(),
                version,
                acceptance.decisionId(),
                acceptance.epoch() + 1,
                Progress.ACCEPTED,
                content.accepted(acceptance.fields(), acceptance.itemType()),
                1,
                acceptance.dates(),
                acceptance.round(),
                Proof.NONE,
                null,
                null,
                List.of(),
                null);
    }

    /** Whether this service holds the manuscript and may still change it. */
    public boolean isOpen() {
        return ending == null && !isFixed();
    }

    public boolean isFixed() {
        return placement != null && placement.isFixed();
    }

    public Outcome<Happened> enterProduction() {
        if (!isOpen()) {
            return closed();
        }
        if (progress != Progress.ACCEPTED) {
            return rejected("already-in-production");
        }
        return happened(copy().progress(Progress.IN_PRODUCTION), ArticleFact.ArticleEnteredProduction);
    }

    public Outcome<Happened> requestProof(boolean hasPdf, Instant now) {
        if (!isOpen()) {
            return closed();
        }
        if (progress == Progress.ACCEPTED) {
            return rejected("not-in-production");
        }
        if (!hasPdf) {
            return rejected("no-pdf");
        }
        var asked = new Proof(now, now.plus(PROOF_TIME), null, null, null);
        return happened(copy().proof(asked).progress(Progress.IN_PRODUCTION), ArticleFact.ProofRequested);
    }

    public Outcome<Happened> approveProof(UUID by, @Nullable OnBehalf onBehalf, Instant now) {
        if (!isOpen()) {
            return closed();
        }
        if (!proof.isOpen()) {
            return rejected("no-proof-open");
        }
        var approved = new Proof(proof.requestedAt(), null, now, by, onBehalf);
        return happened(copy().proof(approved), ArticleFact.ProofApproved);
    }

    /** Marks the English title and abstract as checked by a translator, or takes the mark back. */
    public Outcome<Happened> markTranslation(@Nullable TranslationMark mark) {
        if (!isOpen()) {
            return closed();
        }
        return happened(copy().translation(mark), null);
    }

    /** Everything is done. Said as a new place in the issue where it already has one. */
    public Outcome<Happened> makeReady(boolean hasPdf) {
        if (!isOpen()) {
            return closed();
        }
        if (progress != Progress.IN_PRODUCTION) {
            return rejected(progress == Progress.READY ? "already-ready" : "not-in-production");
        }
        if (!hasPdf) {
            return rejected("no-pdf");
        }
        if (proof.isOpen()) {
            return rejected("proof-pending");
        }
        return happened(
                copy().progress(Progress.READY),
                placement == null ? ArticleFact.ArticleReady : ArticleFact.ArticleScheduled);
    }

    /** Placing a merely accepted article begins its production. */
    public Outcome<Happened> schedule(UUID issueId, @Nullable Instant due) {
        if (!isOpen()) {
            return closed();
        }
        if (placement != null) {
            return rejected("already-placed");
        }
        var begun = progress == Progress.ACCEPTED ? Progress.IN_PRODUCTION : progress;
        var place = new Placement(issueId, IssueState.PLANNED, due);
        return happened(copy().progress(begun).placement(place), ArticleFact.ArticleScheduled);
    }

    public Outcome<Happened> unschedule() {
        if (!isOpen()) {
            return closed();
        }
        if (placement == null) {
            return rejected("not-placed");
        }
        return happened(copy().placement(null), ArticleFact.ArticleUnscheduled);
    }

    /** Follows its issue: fixed when that is frozen or published, free again when it is unfrozen. */
    public Article following(IssueState issue) {
        if (placement == null) {
            throw new IllegalStateException("Article " + id + " is in no issue");
        }
        return copy().placement(new Placement(placement.issueId(), issue, placement.due()))
                .made();
    }

    /** Gives custody back to review at the chief editor's word. */
    public Outcome<Happened> cancel(String reason) {
        if (!isOpen()) {
            return closed();
        }
        return happened(copy().ending(new Ending.Cancelled(reason, null)), ArticleFact.ProductionCancelled);
    }

    /** Answers a request on receipt or on taking custody: with a fact, or a refusal with its reason. */
    public Happened answer(Request request) {
        return new Answering(this).answer(request);
    }

    /** Takes a correction in that review granted: nothing is answered a second time. */
    public Article absorbing(Request.Correction correction) {
        return new Answering(this).corrected(correction.changes()).made();
    }

    /** With later dates, as when a meeting confirmed the decision. */
    public Article dated(Dates later) {
        return copy().dates(later).made();
    }

    /** Where it stands, for the others. */
    public Standing standing() {
        return Whereabouts.of(this).standing(epoch);
    }

    /** The one word for lists and events. */
    public String state() {
        return Whereabouts.of(this).state();
    }

    private <T> Outcome<T> closed() {
        if (ending instanceof Ending.Withdrawn) {
            return rejected("article-withdrawn");
        }
        if (ending instanceof Ending.Cancelled) {
            return rejected("article-cancelled");
        }
        return rejected("issue-fixed");
    }

    private static <T> Outcome<T> rejected(String type) {
        return Outcome.rejected(Failure.conflict(type));
    }

    private static Outcome<Happened> happened(ArticleCopy changed, @Nullable ArticleFact fact) {
        return Outcome.done(new Happened(changed.made(), fact));
    }

    ArticleCopy copy() {
        return new ArticleCopy(this);
    }
}
