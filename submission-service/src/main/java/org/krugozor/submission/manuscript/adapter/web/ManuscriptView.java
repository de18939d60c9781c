package org.krugozor.submission.manuscript.adapter.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.standing.Standing;
import org.krugozor.submission.check.CheckResult;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.content.ItemType;
import org.krugozor.submission.file.adapter.web.FileView;
import org.krugozor.submission.manuscript.application.LookingAtManuscript;
import org.krugozor.submission.manuscript.model.Action;
import org.krugozor.submission.manuscript.model.Draft;
import org.krugozor.submission.manuscript.model.Request;
import org.krugozor.submission.manuscript.model.Rights;
import org.krugozor.submission.manuscript.model.Version;
import org.krugozor.submission.manuscript.model.VersionKind;
import org.krugozor.submission.progress.Decision;
import org.krugozor.submission.progress.Progress;
import org.krugozor.submission.progress.ReleasedReview;

/**
 * A manuscript whole, as one of its authors sees it.
 *
 * @param draft what is being written; when a decision asks for a new version, a copy of the last one to begin from
 * @param latest what was last submitted
 */
record ManuscriptView(
        UUID manuscriptId,
        @Nullable String number,
        long version,
        UUID callId,
        ItemType itemType,
        UUID submittedBy,
        @Nullable UUID enteredBy,
        @Nullable Instant firstReceivedAt,
        Instant updatedAt,
        Standing standing,
        @Nullable DraftView draft,
        @Nullable Content latest,
        List<VersionView> versions,
        List<Decision> decisions,
        List<ReleasedReview> reviews,
        Progress.@Nullable Originality originality,
        Progress.@Nullable Article article,
        List<RequestView> requests,
        List<FileView> files,
        Progress.@Nullable Translation translation,
        Set<Action> actions) {

    /**
     * The draft's content with the version it will be.
     *
     * @param offered names and references in Latin letters, by JSON pointer of the field left blank
     */
    record DraftView(
            UUID versionId,
            int ordinal,
            VersionKind kind,
            @Nullable UUID answersDecision,
            Instant savedAt,
            Map<String, String> offered,
            @JsonUnwrapped Content content) {

        static DraftView of(Draft draft, Map<String, String> offered) {
            return new DraftView(
                    draft.versionId(),
                    draft.ordinal(),
                    draft.kind(),
                    draft.answersDecision(),
                    draft.savedAt(),
                    offered,
                    draft.content());
        }
    }

    record VersionView(
            UUID versionId,
            int ordinal,
            VersionKind kind,
            Instant submittedAt,
            @Nullable UUID enteredBy,
            @Nullable UUID answersDecision,
            @Nullable String letter,
            long warnings) {

        static VersionView of(Version version) {
            return new VersionView(
                    version.versionId(),
                    version.ordinal(),
                    version.kind(),
                    version.submittedAt(),
                    version.enteredBy(),
                    version.answersDecision(),
                    version.content().letter(),
                    version.checks().stream()
                            .filter(check -> check.outcome() == CheckResult.Outcome.WARN)
                            .count());
        }
    }

    record RequestView(
            UUID requestId,
            Request.Kind kind,
            String reason,
            Instant requestedAt,
            Request.@Nullable Changes changes,
            @Nullable String answer,
            @Nullable String answerReason,
            @Nullable Instant answeredAt) {

        static RequestView of(Request request) {
            return new RequestView(
                    request.requestId(),
                    request.kind(),
                    request.reason(),
                    request.requestedAt(),
                    request.changes(),
                    request.answer(),
                    request.answerReason(),
                    request.answeredAt());
        }
    }

    static ManuscriptView of(LookingAtManuscript.Look look) {
        var visit = look.visit();
        var shown = look.shown();
        var situated = visit.situated();
        var draft = situated.writable() ? shown.draft() : null;
        var latest = shown.latest();
        var progress = situated.progress();
        return new ManuscriptView(
                shown.manuscriptId(),
                shown.number(),
                shown.version(),
                shown.callId(),
                shown.itemType(),
                shown.submittedBy(),
                shown.enteredBy(),
                shown.firstReceivedAt(),
                shown.updatedAt(),
                situated.standing(),
                draft == null ? null : DraftView.of(draft, look.offered()),
                latest == null ? null : latest.content(),
                look.versions().stream().map(VersionView::of).toList(),
                progress.decisions(),
                progress.reviews(),
                progress.originality(),
                progress.article(),
                shown.requests().stream().map(RequestView::of).toList(),
                look.files().stream().map(FileView::of).toList(),
                latest != null
                                && progress.translation() != null
                                && progress.translation().versionId().equals(latest.versionId())
                        ? progress.translation()
                        : null,
                visit.rights() == Rights.READS ? Set.of() : situated.actions());
    }
}
