package org.krugozor.gateway.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a manuscript stands, as every service says it: stage and status, who acts next, and by when.
 *
 * @param stage SUBMISSION, REVIEW, COPYEDITING, PRODUCTION or PUBLISHED
 * @param status IN_PROGRESS, SCHEDULED, PUBLISHED, DECLINED or WITHDRAWN
 * @param waitingFor who acts next, or NOBODY
 * @param due until when; null where there is no term
 */
public record Standing(
        String stage,
        String status,
        String waitingFor,
        @Nullable Instant due) {

    /** The key of the word to show: what is over or placed by its status, the rest by its stage. */
    public String word() {
        return status.equals("IN_PROGRESS") ? "stage." + stage : "status." + status;
    }

    /** Whether nobody acts any more. */
    public boolean rests() {
        return waitingFor.equals("NOBODY");
    }

    /** Whether this party acts next. */
    public boolean waitsFor(String party) {
        return waitingFor.equals(party);
    }

    /** The class that gives the badge its colour. */
    public String tone(String you) {
        if (waitsFor(you)) {
            return "tone-you";
        }
        return switch (status) {
            case "PUBLISHED", "SCHEDULED" -> "tone-done";
            case "DECLINED", "WITHDRAWN" -> "tone-ended";
            default -> "tone-moving";
        };
    }
}
