package org.krugozor.review.conflict;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conflict somebody declared, as it stays in the record.
 *
 * @param reviewerId whose it is, by profile; null if it was told of a person
 * @param personId whose it is, by person; null if it was told of a profile
 * @param by the person, else the account, that told the office; null where that was not noted yet
 * @param withdrawn null while it counts
 */
public record Declaration(
        UUID id,
        @Nullable UUID reviewerId,
        @Nullable UUID personId,
        Conflict conflict,
        @Nullable String by,
        Instant at,
        @Nullable Withdrawal withdrawn) {

    /** That it was taken back. */
    public record Withdrawal(String by, Instant at, String reason) {}
}
