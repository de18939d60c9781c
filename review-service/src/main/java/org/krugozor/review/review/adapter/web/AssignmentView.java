package org.krugozor.review.review.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.call.Call;
import org.krugozor.review.casefile.model.LanguageMetadata;
import org.krugozor.review.casefile.model.OnBehalf;
import org.krugozor.review.casefile.model.Recommendation;
import org.krugozor.review.review.model.BlindSeat;
import org.krugozor.review.review.model.Review;
import org.krugozor.review.review.model.ReviewFile;
import org.krugozor.review.round.model.Sheet;

/**
 * Everything a reviewer sees of an assignment.
 *
 * @param metadata null once the seat is over without a review
 */
record AssignmentView(
        UUID assignmentId,
        String seatState,
        @Nullable String assignmentState,
        Instant answerBy,
        @Nullable Instant due,
        boolean mayExtend,
        int round,
        String label,
        Map<String, String> journal,
        @Nullable String language,
        @Nullable Map<String, LanguageMetadata> metadata,
        List<Sheet.SheetField> fields,
        Call.@Nullable Rubric rubric,
        List<FileView> files,
        @Nullable ReviewView review,
        @Nullable EnteredView entered) {

    /** That the office entered the answer or the review, and until when its reviewer may object. */
    record EnteredView(
            Instant at,
            Instant objectBy,
            boolean mayObject,
            @Nullable Instant objectedAt) {

        static @Nullable EnteredView of(BlindSeat seat, Instant now) {
            var at = seat.enteredAt();
            if (at == null) {
                return null;
            }
            var by = OnBehalf.objectBy(at);
            return new EnteredView(at, by, seat.objectedAt() == null && now.isBefore(by), seat.objectedAt());
        }
    }

    /**
     * A file to read, under a name that tells nothing.
     *
     * @param language of a working translation, null for the manuscript itself
     * @param addedAt when the translation came, so that the later is told from the earlier; null for the manuscript
     */
    record FileView(
            UUID ref,
            String mediaType,
            String name,
            @Nullable String language,
            @Nullable Instant addedAt) {}

    /** An annotated file the reviewer added. */
    record OwnFile(
            UUID ref,
            String mediaType,
            String state,
            @Nullable String reason) {}

    record ReviewView(
            long version,
            String state,
            Instant savedAt,
            @Nullable Instant submittedAt,
            Map<String, @Nullable Integer> scores,
            Map<String, String> tickLines,
            Map<String, Integer> expertise,
            @Nullable Recommendation recommendation,
            String commentsToAuthors,
            String confidentialComments,
            String competingInterests,
            List<OwnFile> files,
            boolean enteredByOffice) {

        static ReviewView of(Review review, List<ReviewFile> files) {
            var answers = review.answers();
            return new ReviewView(
                    review.version(),
                    review.isSubmitted() ? "SUBMITTED" : "DRAFT",
                    review.savedAt(),
                    review.submittedAt(),
                    answers.scores(),
                    answers.tickLines(),
                    answers.expertise(),
                    answers.recommendation(),
                    answers.commentsToAuthors(),
                    answers.confidentialComments(),
                    answers.competingInterests(),
                    files.stream().map(ReviewView::own).toList(),
                    review.enteredBy() != null);
        }

        static OwnFile own(ReviewFile file) {
            return new OwnFile(file.ref(), file.mediaType(), file.state(), file.reason());
        }
    }

    static AssignmentView of(
            BlindSeat seat, Sheet sheet, List<FileView> files, @Nullable ReviewView review, Instant now) {
        boolean live = seat.isLive();
        return new AssignmentView(
                seat.seatId(),
                seat.state(),
                seat.assignmentState(),
                seat.answerBy(),
                seat.due(),
                seat.isAtWork() && !seat.extended(),
                seat.round(),
                seat.label(),
                sheet.journal(),
                live ? sheet.language() : null,
                live ? sheet.metadata() : null,
                live ? sheet.fields() : List.of(),
                live ? sheet.rubric() : null,
                files,
                review,
                EnteredView.of(seat, now));
    }
}
