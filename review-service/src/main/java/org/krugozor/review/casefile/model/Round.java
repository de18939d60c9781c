package org.krugozor.review.casefile.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One cycle of review of one version.
 *
 * @param wanted seats wanted
 * @param gapReason why a field stays uncovered, null if none does
 * @param alternates reviewers next in line, in order
 * @param closedAt when its reviews were complete or a decision ended it
 */
public record Round(
        int number,
        UUID versionId,
        Instant openedAt,
        int wanted,
        @Nullable String gapReason,
        List<UUID> alternates,
        List<Seat> seats,
        @Nullable Instant closedAt) {

    /** How many seats are at which point; {@code invited} counts all that are asked, at work or done. */
    public record Counts(int wanted, int invited, int agreed, int submitted) {}

    public Counts counts() {
        return new Counts(
                wanted,
                (int) seats.stream().filter(Seat::isTaken).count(),
                (int) seats.stream()
                        .filter(seat -> seat.isAtWork() || seat.isSubmitted())
                        .count(),
                (int) seats.stream().filter(Seat::isSubmitted).count());
    }

    public Optional<Seat> seat(UUID seatId) {
        return seats.stream().filter(seat -> seat.seatId().equals(seatId)).findFirst();
    }

    /** By when the last of the reviews under way is expected, null if none is. */
    public @Nullable Instant due() {
        return seats.stream()
                .flatMap(seat -> {
                    if (seat.isPending()) {
                        return Stream.of(seat.answerBy().plus(java.time.Duration.ofDays(seat.reviewDays())));
                    }
                    return Stream.ofNullable(seat.expectedBy());
                })
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The nearest moment at which something is expected of a reviewer. */
    @JsonIgnore
    public @Nullable Instant nextExpected() {
        return seats.stream()
                .map(Seat::expectedBy)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Enough reviews, and nobody is asked or at work any more. */
    @JsonIgnore
    public boolean isComplete() {
        return counts().submitted() >= wanted && seats.stream().noneMatch(seat -> seat.isPending() || seat.isAtWork());
    }

    /** Fewer seats are taken than wanted. */
    @JsonIgnore
    public boolean isShort() {
        return counts().invited() < wanted;
    }

    boolean holds(UUID reviewerId) {
        return seats.stream().anyMatch(seat -> seat.reviewerId().equals(reviewerId) && seat.isTaken());
    }

    Round with(Seat changed) {
        return withSeats(seats.stream()
                .map(seat -> seat.seatId().equals(changed.seatId()) ? changed : seat)
                .toList());
    }

    Round plus(Seat added) {
        var all = new ArrayList<>(seats);
        all.add(added);
        return new Round(
                number,
                versionId,
                openedAt,
                Math.max(wanted, (int) all.stream().filter(Seat::isTaken).count()),
                gapReason,
                alternates.stream()
                        .filter(next -> !next.equals(added.reviewerId()))
                        .toList(),
                List.copyOf(all),
                null);
    }

    /** The round with every seat that is asked or at work ended. */
    Round ended(Instant now) {
        UnaryOperator<Seat> end = seat -> seat.isPending() || seat.isAtWork() ? seat.cancelled(now) : seat;
        return new Round(
                number,
                versionId,
                openedAt,
                wanted,
                gapReason,
                alternates,
                seats.stream().map(end).toList(),
                closedAt == null ? now : closedAt);
    }

    Round withSeats(List<Seat> changed) {
        return new Round(number, versionId, openedAt, wanted, gapReason, alternates, changed, closedAt);
    }

    Round closed(@Nullable Instant at) {
        return new Round(number, versionId, openedAt, wanted, gapReason, alternates, seats, at);
    }
}
