package org.krugozor.gateway.page.office;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was written and said about one case, and what was done in it. */
final class Letters {

    private Letters() {}

    /** The correspondence, oldest first as review keeps it. */
    record Correspondence(@Nullable About about, List<Letter> items) {}

    /** Which manuscript it is about. */
    record About(String number, @Nullable String title) {}

    /**
     * A mail the system sent, or a call, message or letter somebody wrote down.
     *
     * @param direction IN or OUT
     * @param message the short form to copy into a messenger
     * @param state of a mail: QUEUED, SENT, FAILED or DROPPED
     */
    record Letter(
            @Nullable Instant at,
            @Nullable String kind,
            @Nullable String channel,
            @Nullable String direction,
            @Nullable String party,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String message,
            @Nullable String state,
            @Nullable String sourceFile) {

        public boolean out() {
            return "OUT".equals(direction);
        }

        public String tone() {
            return state == null ? "" : OutgoingMails.tone(state);
        }
    }

    /** What was done, oldest first. */
    record Timeline(@Nullable About about, List<Entry> items) {}

    /** One act. */
    record Entry(
            @Nullable Instant at,
            @Nullable String act,
            @Nullable String role,
            @Nullable String name,
            @Nullable Map<String, Object> detail) {

        private static final Set<String> DECISIONS = Set.of(
                "DESK_REJECT",
                "SEND_TO_REVIEW",
                "ACCEPT",
                "MINOR_REVISIONS",
                "MAJOR_REVISIONS",
                "RETURN_FOR_COMPLETION",
                "REJECT");
        private static final Set<String> KNOWN = Set.of(
                "OPEN_CASE",
                "ASSIGN_EDITOR",
                "CONFIRM_FIELDS",
                "RECORD_ORIGINALITY",
                "OPEN_ROUND",
                "INVITE",
                "AGREE",
                "DECLINE",
                "EXPIRE",
                "CANCEL",
                "EXTEND",
                "RELEASE",
                "REVIEW_SUBMITTED",
                "RECOMMEND",
                "REVERT",
                "ASK_REVERSAL",
                "PRODUCTION_CANCELLED",
                "CONFIRM",
                "WITHDRAW",
                "CORRECT",
                "REFUSE_REQUEST",
                "REQUESTS_ANSWERED",
                "REQUEST_KEPT",
                "PROVIDE_COMPLETION",
                "PROVIDE_COMPLETION_TO_CHIEF",
                "REVISE_AFTER_MINOR",
                "REVISE_AFTER_MAJOR",
                "ASK_TRANSLATION",
                "TRANSLATION_PROVIDED",
                "OVERRIDE_CONFLICT",
                "OBJECT",
                "ADMIT_EDITOR",
                "DECLARE_CONFLICT",
                "WITHDRAW_DECLARATION",
                "TRANSLATION_REPLACED",
                "TRANSLATION_ADDED");

        /** Why it was done, in the words of whoever did it; null where nobody said. */
        public @Nullable String reason() {
            var said = detail == null ? null : detail.getOrDefault("reason", detail.get("gapReason"));
            return said instanceof String text && !text.isBlank() ? text : null;
        }

        /** Why what stood against asking a reviewer was set aside, in the words of whoever did it. */
        public List<String> overrides() {
            return detail != null && detail.get("overrides") instanceof List<?> all
                    ? all.stream()
                            .filter(Map.class::isInstance)
                            .map(one -> ((Map<?, ?>) one).get("reason"))
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .toList()
                    : List.of();
        }

        /** The key of what was done; what this page does not know yet is shown as "changed". */
        public String word() {
            if (act != null && DECISIONS.contains(act)) {
                return "decision." + act;
            }
            return act != null && KNOWN.contains(act) ? "caseAct." + act : "trace.other";
        }
    }
}
