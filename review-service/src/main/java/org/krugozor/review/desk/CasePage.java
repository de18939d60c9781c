package org.krugozor.review.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.casefile.model.AssignmentState;
import org.krugozor.review.casefile.model.Dates;
import org.krugozor.review.casefile.model.Decision;
import org.krugozor.review.casefile.model.Field;
import org.krugozor.review.casefile.model.ItemType;
import org.krugozor.review.casefile.model.LanguageMetadata;
import org.krugozor.review.casefile.model.Manuscript;
import org.krugozor.review.casefile.model.Minutes;
import org.krugozor.review.casefile.model.Objection;
import org.krugozor.review.casefile.model.OnBehalf;
import org.krugozor.review.casefile.model.Originality;
import org.krugozor.review.casefile.model.Recommendation;
import org.krugozor.review.casefile.model.Request;
import org.krugozor.review.casefile.model.Reversal;
import org.krugozor.review.casefile.model.SeatState;
import org.krugozor.review.casefile.model.SectionRecommendation;
import org.krugozor.review.casefile.model.WorkingTranslation;
import org.krugozor.review.conflict.Author;
import org.krugozor.review.conflict.Authorship;
import org.krugozor.review.conflict.ConflictView;
import org.krugozor.review.panel.model.PanelScore;
import org.krugozor.standing.Standing;

/**
 * Everything an editor sees of a case.
 *
 * @param uncovered fields nobody knows whose review of the last round is in; none while no review is
 * @param nobodyDecides whether the chief editor and every deputy are kept from it by conflicts
 */
record CasePage(
        UUID manuscriptId,
        String number,
        long version,
        String phase,
        Standing standing,
        ItemType itemType,
        String language,
        @Nullable String section,
        @Nullable String topic,
        UUID callId,
        Map<String, LanguageMetadata> metadata,
        @Nullable String methodStatement,
        List<Author> contributors,
        @Nullable Map<String, Object> declarations,
        List<Authorship.Suggested> suggestedReviewers,
        List<Authorship.Opposed> opposedReviewers,
        Fields fields,
        @Nullable List<Map<String, Object>> checks,
        List<Originality> originality,
        DeskController.@Nullable Named sectionEditor,
        List<FileView> files,
        List<SourceView> sources,
        List<Manuscript.Version> versions,
        List<RoundView> rounds,
        List<ReviewView> reviews,
        @Nullable Integer disagreement,
        List<String> uncovered,
        @Nullable WorkingTranslation translation,
        List<WorkingTranslation> earlierTranslations,
        @Nullable SectionRecommendation recommendation,
        List<Decision> decisions,
        List<Request> requests,
        @Nullable Reversal reversal,
        Dates dates,
        @Nullable Minutes minutes,
        long correspondence,
        List<BarView> bars,
        boolean nobodyDecides,
        List<DeclarationView> declared,
        List<String> actions) {

    record Fields(List<Field> proposed, List<Field> confirmed, double effective) {}

    /**
     * An anonymous copy.
     *
     * @param replaced a working translation reviewers read no more, since a later one took its place
     */
    record FileView(
            UUID ref, UUID versionId, String kind, String mediaType, String name, String state, boolean replaced) {}

    record SourceView(UUID fileId, String name, String mediaType, long size) {}

    /**
     * A round.
     *
     * @param free seats wanted that nobody takes
     * @param coverage by those asked, at work or done; once the round is over, by those who reviewed
     * @param nextInLine alternates not asked yet, in order; named for the round under way alone
     */
    record RoundView(
            int number,
            UUID versionId,
            Instant openedAt,
            @Nullable Instant due,
            int wanted,
            int free,
            @Nullable String gapReason,
            List<UUID> alternates,
            List<NextInLine> nextInLine,
            PanelScore coverage,
            List<SeatView> seats,
            @Nullable Instant closedAt) {}

    /** An alternate. */
    record NextInLine(UUID reviewerId, String name) {}

    /**
     * A seat.
     *
     * @param overriddenBy who set something aside for them last, by name; {@code overrideReason} says why
     * @param enteredByName who entered {@code enteredBy}; null if nothing is entered, empty if they have no name here
     * @param objections of the reviewer to what was entered, oldest first
     * @param suggested whom the reviewer named instead of themselves, a line each
     */
    record SeatView(
            UUID seatId,
            UUID reviewerId,
            String name,
            String label,
            SeatState state,
            Instant invitedAt,
            Instant answerBy,
            @Nullable Instant answeredAt,
            @Nullable String declineReason,
            @Nullable String overrideReason,
            @Nullable String overriddenBy,
            @Nullable Instant overriddenAt,
            List<ConflictView> conflicts,
            @Nullable OnBehalf enteredBy,
            @Nullable String enteredByName,
            List<Objection> objections,
            @Nullable AssignmentView assignment,
            @Nullable String endReason,
            List<String> suggested) {}

    /**
     * A member of the office kept from the case by what was computed, or let in despite it.
     *
     * @param reason why it was set aside, {@code by} whom (an id), their name, and when; null if it was not
     */
    record BarView(
            UUID personId,
            String name,
            ConflictView conflict,
            @Nullable String reason,
            @Nullable String by,
            @Nullable String byName,
            @Nullable Instant at) {}

    /**
     * A conflict somebody declared, of a reviewer or of a member of the office.
     *
     * @param name whose conflict it is
     * @param by who told the office, by name; null where that was not noted
     * @param mayWithdraw whether the caller may take it back
     * @param withdrawn null while it counts
     */
    record DeclarationView(
            UUID declarationId,
            @Nullable UUID reviewerId,
            @Nullable UUID personId,
            String name,
            ConflictView conflict,
            @Nullable String by,
            Instant at,
            boolean mayWithdraw,
            @Nullable WithdrawalView withdrawn) {}

    /** That a declaration was taken back: by whom, by name, when and why. */
    record WithdrawalView(String by, Instant at, String reason) {}

    record AssignmentView(
            UUID assignmentId,
            AssignmentState state,
            Instant due,
            boolean extended,
            boolean overdue,
            @Nullable Instant endedAt) {}

    record ReviewView(
            UUID reviewId,
            UUID seatId,
            int round,
            String label,
            String reviewerName,
            @Nullable Instant submittedAt,
            Map<String, @Nullable Integer> scores,
            Map<String, String> tickLines,
            Map<String, Integer> expertise,
            @Nullable Recommendation recommendation,
            String commentsToAuthors,
            String confidentialComments,
            String competingInterests,
            List<ReviewFileView> files,
            @Nullable OnBehalf enteredBy,
            @Nullable String enteredByName,
            List<Objection> objections,
            boolean released,
            @Nullable Integer rating) {}

    record ReviewFileView(
            UUID ref,
            String mediaType,
            String state,
            @Nullable String reason) {}
}
