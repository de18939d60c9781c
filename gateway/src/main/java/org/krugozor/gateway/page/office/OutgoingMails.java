package org.krugozor.gateway.page.office;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.page.Count;

/** One page of outgoing mail, latest first. */
record OutgoingMails(
        List<Mail> items, @Nullable String next, @Nullable Count count) {

    /** The states a mail can be in. */
    static final List<String> STATES = List.of("QUEUED", "SENT", "FAILED", "DROPPED");

    /** What the service itself says kept a mail from leaving; whatever else is the mail server's answer. */
    private static final List<String> REASONS = List.of("conflict-of-interest", "seat-ended", "never-told");

    /** One mail and what became of it. */
    record Mail(
            String mailId,
            @Nullable String kind,
            @Nullable String manuscriptId,
            @Nullable String recipient,
            @Nullable String locale,
            @Nullable String subject,
            @Nullable String body,
            @Nullable String message,
            String state,
            @Nullable Instant queuedAt,
            @Nullable Instant notBefore,
            @Nullable Instant sentAt,
            int attempts,
            @Nullable String lastError) {

        public boolean failed() {
            return state.equals("FAILED");
        }

        /** Whether there are words for why it did not leave. */
        public boolean explained() {
            return lastError != null && REASONS.contains(lastError);
        }

        public String tone() {
            return OutgoingMails.tone(state);
        }
    }

    static String tone(String state) {
        return switch (state) {
            case "SENT" -> "tag-good";
            case "FAILED" -> "tag-bad";
            default -> "tag-calm";
        };
    }
}
