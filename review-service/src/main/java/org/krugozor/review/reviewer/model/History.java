package org.krugozor.review.reviewer.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer was asked, newest first, and the sums over everything.
 *
 * @param agreed of those asked, how many they agreed to
 * @param medianDays from agreement to the submitted review; null while there is none
 * @param rating mean of the editors' ratings, 1 to 5; null while there is none
 */
public record History(
        long asked,
        long agreed,
        long declined,
        long expired,
        long submitted,
        long late,
        @Nullable Double medianDays,
        @Nullable Double rating,
        List<Entry> entries) {

    /**
     * One invitation.
     *
     * @param declineReason in the reviewer's words
     * @param days from agreement to the submitted review
     */
    public record Entry(
            UUID manuscriptId,
            UUID seatId,
            String number,
            int round,
            String state,
            @Nullable String assignmentState,
            Instant invitedAt,
            @Nullable Instant answeredAt,
            @Nullable String declineReason,
            @Nullable Instant due,
            @Nullable Instant submittedAt,
            @Nullable Double days,
            @Nullable Integer rating) {}
}
