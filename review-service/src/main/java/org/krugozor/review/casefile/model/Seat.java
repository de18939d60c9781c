package org.krugozor.review.casefile.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A place in the panel of a round and the reviewer asked to take it.
 *
 * @param seatId random: the reviewer sees it
 * @param reviewId random: the author sees it once the review is released
 * @param label the letter by which the author knows the reviewer
 * @param reviewDays days to review, counted from agreement
 * @param overrideReason why something that stood against asking them was set aside
 * @param setAside codes of what that was; null in seats kept before it was noted
 * @param overridden who set it aside last, and when; null in seats kept before it was noted
 * @param enteredBy set when the office entered the answer
 * @param endReason why an editor took it back or released the reviewer; the reviewer is not told
 * @param objections of the reviewer to what the office entered, oldest first; null in seats kept before there were any
 */
public record Seat(
        UUID seatId,
        UUID reviewId,
        UUID reviewerId,
        String label,
        SeatState state,
        Instant invitedAt,
        Instant answerBy,
        int reviewDays,
        @Nullable Instant answeredAt,
        @Nullable String declineReason,
        @Nullable String overrideReason,
        @Nullable List<String> setAside,
        @Nullable Overridden overridden,
        @Nullable OnBehalf enteredBy,
        @Nullable Assignment assignment,
        @Nullable String endReason,
        @Nullable List<Objection> objections) {

    /** By whom an obstacle was set aside, and when. */
    public record Overridden(String by, Instant at) {}

    /** Asked and not answered yet. */
    @JsonIgnore
    public boolean isPending() {
        return state == SeatState.INVITED;
    }

    /** Agreed and still at work. */
    @JsonIgnore
    public boolean isAtWork() {
        return state == SeatState.AGREED && assignment != null && assignment.isOpen();
    }

    @JsonIgnore
    public boolean isSubmitted() {
        return assignment != null && assignment.state() == AssignmentState.REVIEW_SUBMITTED;
    }

    /** Counts for the panel: asked, at work, or done. */
    @JsonIgnore
    public boolean isTaken() {
        return isPending() || isAtWork() || isSubmitted();
    }

    /** Whether a reason was given for going on despite this. */
    public boolean hasSetAside(String code) {
        return overrideReason != null && (setAside == null || setAside.contains(code));
    }

    /** By when something is expected of the reviewer, null if nothing is. */
    public @Nullable Instant expectedBy() {
        if (isPending()) {
            return answerBy;
        }
        return assignment != null && assignment.isOpen() ? assignment.due() : null;
    }

    /** What the reviewer objected to what stands entered for them now; null if nothing. */
    public @Nullable Objection objection() {
        return enteredBy == null
                ? null
                : objections(enteredBy).stream().findFirst().orElse(null);
    }

    /** What the reviewer objected to this entry. */
    public List<Objection> objections(@Nullable OnBehalf entry) {
        return entry == null || objections == null
                ? List.of()
                : objections.stream()
                        .filter(one -> one.entered().equals(entry.at()))
                        .toList();
    }

    Seat objected(Objection objection) {
        return with(changed ->
                changed.objections = Lists.plus(Objects.requireNonNullElse(objections, List.of()), objection));
    }

    Seat agreed(Instant now, @Nullable OnBehalf by) {
        var due = now.plus(Duration.ofDays(reviewDays));
        return answered(SeatState.AGREED, now, null, by)
                .withAssignment(new Assignment(AssignmentState.OPEN, due, false, null));
    }

    Seat declined(Instant now, @Nullable String reason, @Nullable OnBehalf by) {
        return answered(SeatState.DECLINED, now, reason, by);
    }

    Seat expired(Instant now) {
        return answered(SeatState.EXPIRED, now, null, null);
    }

    /** Ends the seat, whatever stage it is at. */
    Seat cancelled(Instant now) {
        return assignment != null && assignment.isOpen()
                ? withAssignment(assignment.ended(AssignmentState.CANCELLED, now))
                : answered(SeatState.CANCELLED, now, null, null);
    }

    /** The review is in, sent by the reviewer or entered by the office. */
    Seat submitted(Instant now, @Nullable OnBehalf by) {
        var done = Objects.requireNonNull(assignment).ended(AssignmentState.REVIEW_SUBMITTED, now);
        return with(changed -> {
            changed.assignment = done;
            changed.enteredBy = by == null ? enteredBy : by;
        });
    }

    /** The same invitation with another day to answer by. */
    Seat answerableBy(Instant later) {
        return with(changed -> changed.answerBy = later);
    }

    Seat because(@Nullable String reason) {
        return with(changed -> changed.endReason = reason);
    }

    Seat withAssignment(Assignment other) {
        return with(changed -> changed.assignment = other);
    }

    Seat overridden(String reason, List<String> codes, Overridden act) {
        return with(changed -> {
            changed.overrideReason = reason;
            changed.setAside = codes;
            changed.overridden = act;
        });
    }

    /** How the invitation ended; what came of an earlier answer is gone with it. */
    private Seat answered(SeatState end, Instant now, @Nullable String reason, @Nullable OnBehalf by) {
        return with(changed -> {
            changed.state = end;
            changed.answeredAt = now;
            changed.declineReason = reason;
            changed.enteredBy = by;
            changed.assignment = null;
        });
    }

    private Seat with(Consumer<Changed> change) {
        var changed = new Changed(this);
        change.accept(changed);
        return changed.seat();
    }

    /** A seat on its way to the next: what may differ between them, by name. */
    private static final class Changed {

        private final Seat before;
        private SeatState state;
        private Instant answerBy;
        private @Nullable Instant answeredAt;
        private @Nullable String declineReason;
        private @Nullable String overrideReason;
        private @Nullable List<String> setAside;
        private @Nullable Overridden overridden;
        private @Nullable OnBehalf enteredBy;
        private @Nullable Assignment assignment;
        private @Nullable String endReason;
        private @Nullable List<Objection> objections;

        Changed(Seat before) {
            this.before = before;
            state = before.state;
            answerBy = before.answerBy;
            answeredAt = before.answeredAt;
            declineReason = before.declineReason;
            overrideReason = before.overrideReason;
            setAside = before.setAside;
            overridden = before.overridden;
            enteredBy = before.enteredBy;
            assignment = before.assignment;
            endReason = before.endReason;
            objections = before.objections;
        }

        Seat seat() {
            return new Seat(
                    before.seatId,
                    before.reviewId,
                    before.reviewerId,
                    before.label,
                    state,
                    before.invitedAt,
                    answerBy,
                    before.reviewDays,
                    answeredAt,
                    declineReason,
                    overrideReason,
                    setAside,
                    overridden,
                    enteredBy,
                    assignment,
                    endReason,
                    objections);
        }
    }
}
