package org.krugozor.gateway.page.production;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.frame.Dates;
import org.krugozor.gateway.page.Count;
import org.krugozor.gateway.page.LocalText;

/** One page of issues, the newest first. */
record IssueList(
        List<Item> items, @Nullable String next, @Nullable Count count) {

    /** One issue: PLANNED, FROZEN or PUBLISHED. */
    record Item(
            String issueId,
            int year,
            int number,
            int whole,
            LocalText label,
            String state,
            long articles,
            @Nullable Plan plan,
            @Nullable Instant frozenAt,
            @Nullable Instant publishedAt) {

        public boolean planned() {
            return state.equals("PLANNED");
        }

        public String tone() {
            return IssueList.tone(state);
        }
    }

    /** What an issue is planned to be. */
    record Plan(
            @Nullable LocalDate freezeOn,
            @Nullable LocalDate publishOn,
            @Nullable LocalDate intakeUntil,
            @Nullable Integer firstPage,
            @Nullable Integer pageBudget) {

        public @Nullable Instant freezes() {
            return begin(freezeOn);
        }

        public @Nullable Instant comesOut() {
            return begin(publishOn);
        }

        public @Nullable Instant takesInUntil() {
            return begin(intakeUntil);
        }

        private static @Nullable Instant begin(@Nullable LocalDate day) {
            return day == null ? null : day.atStartOfDay(Dates.ZONE).toInstant();
        }
    }

    static String tone(String state) {
        return switch (state) {
            case "PUBLISHED" -> "tag-good";
            case "FROZEN" -> "tag-calm";
            default -> "tag-warn";
        };
    }
}
