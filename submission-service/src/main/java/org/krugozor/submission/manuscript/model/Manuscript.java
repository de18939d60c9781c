package org.krugozor.submission.manuscript.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.standing.Situation;
import org.krugozor.standing.Standing;
import org.krugozor.standing.Status;
import org.krugozor.submission.check.CheckResult;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.content.ItemType;
import org.krugozor.submission.file.model.Rendition;

/**
 * A manuscript as its authors keep it. Methods return the new state or a named failure; they read no clock.
 *
 * @param number as people say it, null until first submitted
 * @param enteredBy the secretary who entered it for {@code submittedBy}
 * @param standing as submission says it; other services may have said later things
 * @param latest the last submitted version
 */
public record Manuscript(
        UUID manuscriptId,
        long version,
        @Nullable String number,
        UUID callId,
        long callVersion,
        ItemType itemType,
        UUID submittedBy,
        @Nullable UUID enteredBy,
        Standing standing,
        @Nullable Instant firstReceivedAt,
        @Nullable Draft draft,
        @Nullable Version latest,
        List<Request> requests,
        Instant createdAt,
        Instant updatedAt) {

    private static final int MOST_REQUESTS = 50;

    public static Manuscript begun(
            UUID id,
            UUID versionId,
            UUID callId,
            long callVersion,
            ItemType itemType,
            UUID submittedBy,
            @Nullable UUID enteredBy,
            Content content,
            Instant now) {
        return new Manuscript(
                id,
                0,
                null,
                callId,
                callVersion,
                itemType,
                submittedBy,
                enteredBy,
                Standing.of(Situation.WITH_AUTHOR, null, 0),
                null,
                new Draft(versionId, 1, VersionKind.SUBMISSION, null, content, now),
                null,
                List.of(),
                now,
                now);
    }

    /** Never submitted and still being written. */
    public boolean inFirstDraft() {
        return number == null && standing.status() == Status.IN_PROGRESS;
    }

    /** Writes the draft down as typed. */
    public Outcome<Manuscript> write(Content content, Instant now) {
        if (draft == null || standing.status() == Status.WITHDRAWN) {
            return Outcome.rejected(Failure.conflict("nothing-to-write"));
        }
        return Outcome.done(with(draft.holding(content, now), now));
    }

    /**
     * Opens the next version because a decision asks for it: a copy of the last one. A draft begun for an earlier,
     * reverted decision is kept and answers the new one.
     */
    public Manuscript answering(UUID decision, boolean completion, UUID versionId, Instant now) {
        var kind = completion ? VersionKind.COMPLETION : VersionKind.REVISION;
        if (latest == null || decision.equals(latest.answersDecision())) {
            return this;
        }
        if (draft != null) {
            return decision.equals(draft.answersDecision()) ? this : with(draft.answering(kind, decision), now);
        }
        var next = new Draft(
                versionId,
                latest.ordinal() + 1,
                kind,
                decision,
                latest.content().withoutLetter(),
                now);
        return with(next, now);
    }

    /**
     * Hands the draft in.
     *
     * @param given the number, used only if there is none yet
     */
    public Outcome<Manuscript> submit(
            String given,
            long underCallVersion,
            Standing next,
            UUID by,
            @Nullable UUID enteredBy,
            List<CheckResult> checks,
            List<Rendition> renditions,
            Content content,
            Instant now) {
        if (draft == null || standing.status() == Status.WITHDRAWN) {
            return Outcome.rejected(Failure.conflict("nothing-to-submit"));
        }
        var handedIn = new Version(
                draft.versionId(),
                draft.ordinal(),
                draft.kind(),
                now,
                by,
                enteredBy,
                draft.answersDecision(),
                content,
                checks,
                renditions);
        boolean first = number == null;
        return Outcome.done(new Manuscript(
                manuscriptId,
                version,
                first ? given : number,
                callId,
                first ? underCallVersion : callVersion,
                itemType,
                submittedBy,
                this.enteredBy == null && first ? enteredBy : this.enteredBy,
                draft.kind() == VersionKind.REVISION ? standing : next,
                first ? now : firstReceivedAt,
                null,
                handedIn,
                requests,
                createdAt,
                now));
    }

    /** Ends a draft that was never submitted; what was written stays with it. */
    public Outcome<Manuscript> endDraft(Instant now) {
        if (!inFirstDraft()) {
            return Outcome.rejected(Failure.conflict("nothing-to-withdraw"));
        }
        return Outcome.done(with(Standing.of(Situation.WITHDRAWN_AT_TRIAGE, null, 0), draft, latest, requests, now));
    }

    /** Puts a request to whoever holds the manuscript. */
    public Outcome<Manuscript> ask(Request request, Instant now) {
        if (number == null) {
            return Outcome.rejected(Failure.conflict("not-submitted-yet"));
        }
        boolean same = requests.stream().anyMatch(open -> open.pending() && open.kind() == request.kind());
        if (same) {
            return Outcome.rejected(Failure.conflict("already-requested"));
        }
        if (requests.size() >= MOST_REQUESTS) {
            return Outcome.rejected(Failure.conflict("too-many-requests-of-a-manuscript"));
        }
        var more = new ArrayList<>(requests);
        more.add(request);
        return Outcome.done(with(List.copyOf(more), latest, now));
    }

    /** Notes the holder's answer; a granted correction is made here too. Unknown and answered requests change nothing. */
    public Manuscript answered(UUID requestId, String answer, @Nullable String reason, Instant now) {
        var open = requests.stream()
                .filter(request -> request.requestId().equals(requestId) && request.pending())
                .findFirst();
        if (open.isEmpty()) {
            return this;
        }
        var settled = requests.stream()
                .map(request -> request == open.get() ? request.answered(answer, reason, now) : request)
                .toList();
        var changes = open.get().changes();
        if (!"GRANTED".equals(answer) || changes == null || latest == null) {
            return with(settled, latest, now);
        }
        var correct = with(settled, latest.corrected(changes.appliedTo(latest.content())), now);
        return draft == null
                ? correct
                : correct.with(draft.holding(changes.appliedTo(draft.content(), latest.content()), now), now);
    }

    public Optional<Request> pending(Request.Kind kind) {
        return requests.stream()
                .filter(request -> request.pending() && request.kind() == kind)
                .findFirst();
    }

    /** Hands a working translation of the submitted version on. */
    public Manuscript translated(Rendition translation, Instant now) {
        if (latest == null) {
            throw new IllegalStateException("only what was submitted is translated");
        }
        return with(requests, latest.translated(translation), now);
    }

    /** The latest thing that says what the manuscript is: the draft, else what was submitted. */
    public Content content() {
        if (draft != null) {
            return draft.content();
        }
        if (latest == null) {
            throw new IllegalStateException("a manuscript has a draft or a version");
        }
        return latest.content();
    }

    public int lastOrdinal() {
        return latest == null ? 0 : latest.ordinal();
    }

    public Manuscript saved(long as) {
        return new Manuscript(
                manuscriptId,
                as,
                number,
                callId,
                callVersion,
                itemType,
                submittedBy,
                enteredBy,
                standing,
                firstReceivedAt,
                draft,
                latest,
                requests,
                createdAt,
                updatedAt);
    }

    private Manuscript with(Draft next, Instant now) {
        return with(standing, next, latest, requests, now);
    }

    private Manuscript with(List<Request> asked, @Nullable Version last, Instant now) {
        return with(standing, draft, last, asked, now);
    }

    private Manuscript with(
            Standing stands, @Nullable Draft next, @Nullable Version last, List<Request> asked, Instant now) {
        return new Manuscript(
                manuscriptId,
                version,
                number,
                callId,
                callVersion,
                itemType,
                submittedBy,
                enteredBy,
                stands,
                firstReceivedAt,
                next,
                last,
                asked,
                createdAt,
                now);
    }
}
