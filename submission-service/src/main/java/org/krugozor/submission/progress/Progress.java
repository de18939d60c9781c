package org.krugozor.submission.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.standing.Standing;

/**
 * What the authors may know of their manuscript's way through the other services.
 *
 * @param standing null until another service has spoken
 */
public record Progress(
        @Nullable Standing standing,
        List<Decision> decisions,
        List<ReleasedReview> reviews,
        @Nullable Originality originality,
        @Nullable Article article,
        @Nullable Translation translation) {

    public static final Progress NONE = new Progress(null, List.of(), List.of(), null, null, null);

    /**
     * An anonymous working translation of a version, asked for so that more reviewers can read it.
     *
     * @param note what the editor says about it
     */
    public record Translation(
            UUID versionId,
            String language,
            @Nullable String note,
            Instant askedAt,
            @Nullable Instant providedAt) {}

    /** The originality report's number, when the office shows it. */
    public record Originality(String system, LocalDate date, int attempt, double percent) {}

    /** The accepted manuscript in production and in its issue. */
    public record Article(
            @Nullable Instant proofRequestedAt,
            @Nullable Instant proofApprovedAt,
            @Nullable Issue issue,
            @Nullable String doi) {}

    public record Issue(UUID issueId, String state, int year, int number, int whole, int firstPage, int lastPage) {}

    /** The latest decision that stands. */
    public Optional<Decision> latestDecision() {
        return decisions.stream()
                .filter(decision -> !decision.reverted())
                .reduce((earlier, later) -> later.decidedAt().isBefore(earlier.decidedAt()) ? earlier : later);
    }
}
