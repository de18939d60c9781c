package org.krugozor.review.casefile.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
        @Nullable String endReason) {

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

    Seat agreed(Instant now, @Nullable OnBehalf by) {
        var due = now.plus(java.time.Duration.ofDays(reviewDays));
        return with(SeatState.AGREED, now, null, by, new Assignment(AssignmentState.OPEN, due, false, null));
    }

    Seat declined(Instant now, @Nullable String reason, @Nullable OnBehalf by) {
        return with(SeatState.DECLINED, now, reason, by, null);
    }

    Seat expired(Instant now) {
        return with(SeatState.EXPIRED, now, null, null, null);
    }

    /** Ends the seat, whatever stage it is at. */
    Seat cancelled(Instant now) {
        return assignment != null && assignment.isOpen()
                ? withAssignment(assignment.ended(AssignmentState.CANCELLED, now))
                : with(SeatState.CANCELLED, now, null, null, null);
    }

    /** The same invitation with another day to answer by. */
    Seat answerableBy(Instant later) {
        return new Seat(
                seatId,
                reviewId,
                reviewerId,
                label,
                state,
                invitedAt,
                later,
                reviewDays,
                answeredAt,
                declineReason,
                overrideReason,
                setAside,
                overridden,
                enteredBy,
                assignment,
                endReason);
    }

    Seat because(@Nullable String reason) {
        return new Seat(
                seatId,
                reviewId,
                reviewerId,
                label,
                state,
                invitedAt,
                answerBy,
                reviewDays,
                answeredAt,
                declineReason,
                overrideReason,
                setAside,
                overridden,
                enteredBy,
                assignment,
                reason);
    }

    /** The review is in, sent by the reviewer or entered by the office. */
    Seat submitted(Instant now, @Nullable OnBehalf by) {
        var done = java.util.Objects.requireNonNull(assignment).ended(AssignmentState.REVIEW_SUBMITTED, now);
        return with(state, answeredAt, declineReason, by == null ? enteredBy : by, done);
    }

    Seat withAssignment(Assignment changed) {
        return with(state, answeredAt, declineReason, enteredBy, changed);
    }

    Seat overridden(String reason, List<String> codes, Overridden act) {
        return new Seat(
                seatId,
                reviewId,
                reviewerId,
                label,
                state,
                invitedAt,
                answerBy,
                reviewDays,
                answeredAt,
                declineReason,
                reason,
                codes,
                act,
                enteredBy,
                assignment,
                endReason);
    }

    private Seat with(
            SeatState newState,
            @Nullable Instant answered,
            @Nullable String reason,
            @Nullable OnBehalf by,
            @Nullable Assignment newAssignment) {
        return new Seat(
                seatId,
                reviewId,
                reviewerId,
                label,
                newState,
                invitedAt,
                answerBy,
                reviewDays,
                answered,
                reason,
                overrideReason,
                setAside,
                overridden,
                by,
                newAssignment,
                endReason);
    }
}
