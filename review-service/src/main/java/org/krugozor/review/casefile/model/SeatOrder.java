package org.krugozor.review.casefile.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer to be asked.
 *
 * @param seatId and {@code reviewId}: random, made by the caller
 * @param reviewDays null for the journal's default
 * @param setAside codes of what the override sets aside
 * @param by whoever sets it aside; null if nobody does
 */
public record SeatOrder(
        UUID seatId,
        UUID reviewId,
        UUID reviewerId,
        @Nullable Integer reviewDays,
        @Nullable String overrideReason,
        List<String> setAside,
        @Nullable String by) {}
