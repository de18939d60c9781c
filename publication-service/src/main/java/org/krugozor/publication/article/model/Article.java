package org.krugozor.publication.article.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.publication.manuscript.Content;
import org.krugozor.standing.IssueState;
import org.krugozor.standing.Situation;
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
        return happened(with(Progress.IN_PRODUCTION), ArticleFact.ArticleEnteredProduction);
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
        return happened(with(asked).with(Progress.IN_PRODUCTION), ArticleFact.ProofRequested);
    }

    public Outcome<Happened> approveProof(UUID by, @Nullable OnBehalf onBehalf, Instant now) {
        if (!isOpen()) {
            return closed();
        }
        if (!proof.isOpen()) {
            return rejected("no-proof-open");
        }
        var approved = new Proof(proof.requestedAt(), null, now, by, onBehalf);
        return happened(with(approved), ArticleFact.ProofApproved);
    }

    /** Marks the English title and abstract as checked by a translator, or takes the mark back. */
    public Outcome<Happened> markTranslation(@Nullable TranslationMark mark) {
        if (!isOpen()) {
            return closed();
        }
        return happened(with(mark), null);
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
                with(Progress.READY), placement == null ? ArticleFact.ArticleReady : ArticleFact.ArticleScheduled);
    }

    /** Placing a merely accepted article begins its production. */
    public Outcome<Happened> schedule(UUID issueId, @Nullable Instant due) {
        if (!isOpen()) {
            return closed();
        }
        if (placement != null) {
            return rejected("already-placed");
        }
        var begun = progress == Progress.ACCEPTED ? with(Progress.IN_PRODUCTION) : this;
        return happened(begun.with(new Placement(issueId, IssueState.PLANNED, due)), ArticleFact.ArticleScheduled);
    }

    public Outcome<Happened> unschedule() {
        if (!isOpen()) {
            return closed();
        }
        if (placement == null) {
            return rejected("not-placed");
        }
        return happened(with((Placement) null), ArticleFact.ArticleUnscheduled);
    }

    /** Follows its issue: fixed when that is frozen or published, free again when it is unfrozen. */
    public Article following(IssueState issue) {
        if (placement == null) {
            throw new IllegalStateException("Article " + id + " is in no issue");
        }
        return with(new Placement(placement.issueId(), issue, placement.due()));
    }

    /** Gives custody back to review at the chief editor's word. */
    public Outcome<Happened> cancel(String reason) {
        if (!isOpen()) {
            return closed();
        }
        return happened(ended(new Ending.Cancelled(reason, null), answers), ArticleFact.ProductionCancelled);
    }

    /** Answers a request on receipt or on taking custody: with a fact, or a refusal with its reason. */
    public Happened answer(Request request) {
        if (request instanceof Request.Withdrawal withdrawal) {
            return isOpen()
                    ? new Happened(
                            ended(new Ending.Withdrawn(withdrawal.requestId()), granting(request)),
                            ArticleFact.ManuscriptWithdrawn)
                    : refusing(request);
        }
        if (request instanceof Request.Reversal reversal) {
            return isOpen()
                    ? new Happened(
                            ended(new Ending.Cancelled(reversal.reason(), reversal.requestId()), granting(request)),
                            ArticleFact.ProductionCancelled)
                    : refusing(request);
        }
        return isOpen()
                ? new Happened(
                        corrected((Request.Correction) request, granting(request)), ArticleFact.CorrectionApplied)
                : refusing(request);
    }

    /** Takes a correction in that review granted: nothing is answered a second time. */
    public Article absorbing(Request.Correction correction) {
        return corrected(correction, answers);
    }

    private Article corrected(Request.Correction correction, List<Answer> answered) {
        var changes = correction.changes();
        var metadata = content.metadata();
        var changed = changes.metadata() == null ? metadata : metadata.corrected(changes.metadata());
        var corrected = content.with(changed);
        if (changes.contributors() != null && !changes.contributors().isEmpty()) {
            corrected = corrected.withContributors(changes.contributors());
        }
        // a translator's mark speaks of the words it was put to, not of later ones
        var mark = metadata.sameEnglish(changed) ? translation : null;
        return new Article(
                id,
                version,
                decisionId,
                epoch,
                progress,
                corrected,
                contentVersion + 1,
                dates,
                reviewed,
                proof,
                mark,
                placement,
                answered,
                ending);
    }

    private Happened refusing(Request request) {
        var refusal = new Answer(request.requestId(), Answer.Kind.REFUSED, refusalReason());
        return new Happened(withAnswers(plus(refusal)), ArticleFact.RequestRefused);
    }

    /** Stable words; pages translate them. */
    private String refusalReason() {
        if (ending instanceof Ending.Withdrawn) {
            return "manuscript-withdrawn";
        }
        return placement != null && placement.issue() == IssueState.PUBLISHED ? "issue-published" : "issue-frozen";
    }

    /** With later dates, as when a meeting confirmed the decision. */
    public Article dated(Dates later) {
        return new Article(
                id,
                version,
                decisionId,
                epoch,
                progress,
                content,
                contentVersion,
                later,
                reviewed,
                proof,
                translation,
                placement,
                answers,
                ending);
    }

    /** Where it stands, for the others. */
    public Standing standing() {
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

    /** The one word for lists and events. */
    public String state() {
        if (ending != null) {
            return ending instanceof Ending.Cancelled ? "CANCELLED" : "WITHDRAWN";
        }
        if (placement != null) {
            return placement.issue() == IssueState.PUBLISHED ? "PUBLISHED" : "SCHEDULED";
        }
        return progress.name();
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

    private static Outcome<Happened> happened(Article article, @Nullable ArticleFact fact) {
        return Outcome.done(new Happened(article, fact));
    }

    private List<Answer> granting(Request request) {
        return plus(new Answer(request.requestId(), Answer.Kind.GRANTED, null));
    }

    private List<Answer> plus(Answer answer) {
        var all = new ArrayList<>(answers);
        all.add(answer);
        return List.copyOf(all);
    }

    private Article ended(Ending how, List<Answer> answered) {
        return new Article(
                id,
                version,
                decisionId,
                epoch,
                progress,
                content,
                contentVersion,
                dates,
                reviewed,
                proof,
                translation,
                null,
                answered,
                how);
    }

    private Article withAnswers(List<Answer> answered) {
        return new Article(
                id,
                version,
                decisionId,
                epoch,
                progress,
                content,
                contentVersion,
                dates,
                reviewed,
                proof,
                translation,
                placement,
                answered,
                ending);
    }

    private Article with(Progress changed) {
        return with(changed, proof, translation, placement);
    }

    private Article with(Proof changed) {
        return with(progress, changed, translation, placement);
    }

    private Article with(@Nullable TranslationMark changed) {
        return with(progress, proof, changed, placement);
    }

    private Article with(@Nullable Placement changed) {
        return with(progress, proof, translation, changed);
    }

    private Article with(
            Progress progress, Proof proof, @Nullable TranslationMark mark, @Nullable Placement placement) {
        return new Article(
                id,
                version,
                decisionId,
                epoch,
                progress,
                content,
                contentVersion,
                dates,
                reviewed,
                proof,
                mark,
                placement,
                answers,
                ending);
    }
}
