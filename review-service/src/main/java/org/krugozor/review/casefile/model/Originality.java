package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Outcome;

/**
 * A report of an outside system on the originality of a version.
 *
 * @param attempt 1 or 2
 * @param originality per cent
 * @param citation per cent
 * @param selfCitation per cent
 * @param fileId the report among the case's sources, null if only the numbers are known
 */
public record Originality(
        String system,
        LocalDate date,
        int attempt,
        double originality,
        double citation,
        double selfCitation,
        @Nullable UUID fileId,
        boolean shownToAuthor,
        UUID versionId,
        @Nullable UUID ranBy,
        Instant recordedAt) {

    /** A report that can be true, and is not the third. */
    static Outcome<Originality> checked(Originality report, List<Originality> earlier) {
        var errors = new ArrayList<FieldError>();
        if (report.system() == null
                || report.system().isBlank()
                || report.system().length() > 200) {
            errors.add(new FieldError("/system", "required"));
        }
        if (report.attempt() < 1 || report.attempt() > 2) {
            errors.add(new FieldError("/attempt", "at-most-two-attempts"));
        } else if (earlier.stream().anyMatch(other -> other.attempt() == report.attempt())) {
            errors.add(new FieldError("/attempt", "attempt-recorded"));
        }
        percent(errors, "/originality", report.originality());
        percent(errors, "/citation", report.citation());
        percent(errors, "/selfCitation", report.selfCitation());
        return errors.isEmpty() ? Outcome.done(report) : Outcome.rejected(Failure.invalid(errors));
    }

    private static void percent(List<FieldError> errors, String pointer, double value) {
        if (!(value >= 0 && value <= 100)) {
            errors.add(new FieldError(pointer, "bad-percent"));
        }
    }
}
