package org.krugozor.submission.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.standing.Standing;

/** What of review's state the authors may know; all else of the event is let go on reading. */
record ReviewFacts(
        Standing standing,
        List<Decision> decisions,
        List<ReleasedReview> reviews,
        @Nullable Originality originality,
        @Nullable Dates dates,
        @Nullable Minutes minutes,
        List<Answer> answers,
        Progress.@Nullable Translation translation) {

    ReviewFacts {
        decisions = decisions == null ? List.of() : decisions;
        reviews = reviews == null ? List.of() : reviews;
        answers = answers == null ? List.of() : answers;
        // an originality report not meant for the authors is not kept where they could see it
        originality = originality != null && originality.shownToAuthor() ? originality : null;
    }

    record Originality(String system, LocalDate date, int attempt, double percent, boolean shownToAuthor) {}

    record Dates(
            @Nullable Instant received,
            @Nullable List<Instant> revised,
            @Nullable Instant accepted) {}

    record Minutes(String number, LocalDate date) {}

    record Answer(UUID requestId, String answer, @Nullable String reason) {}
}
