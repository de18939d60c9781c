package org.krugozor.gateway.page.office;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.language.Language;

/**
 * What a reviewer was asked, newest first, and the sums over everything.
 *
 * @param names whose it is, in each script
 * @param medianDays from agreement to the submitted review
 * @param rating mean of the editors' ratings, 1 to 5
 */
record ReviewerHistory(
        Map<String, ReviewerList.@Nullable Name> names,
        long asked,
        long agreed,
        long declined,
        long expired,
        long submitted,
        long late,
        @Nullable Double medianDays,
        @Nullable Double rating,
        List<Entry> entries) {

    /** One invitation. */
    record Entry(
            String manuscriptId,
            @Nullable String number,
            int round,
            String state,
            @Nullable String assignmentState,
            @Nullable Instant invitedAt,
            @Nullable Instant answeredAt,
            @Nullable String declineReason,
            @Nullable Instant due,
            @Nullable Instant submittedAt,
            @Nullable Double days,
            @Nullable Integer rating) {

        /** What became of it, as the key of its word. */
        public String word() {
            return assignmentState == null ? "seatState." + state : "assignmentState." + assignmentState;
        }

        /** How the tag of its word looks. */
        public String tone() {
            if (submittedAt != null) {
                return "tag-good";
            }
            return "OPEN".equals(assignmentState) ? "tag-calm" : "";
        }

        /** Whether the review came after its term. */
        public boolean late() {
            return submittedAt != null && due != null && submittedAt.isAfter(due);
        }
    }

    public String name(Language page) {
        return ReviewerList.nameOf(names, page);
    }

    /** The reasons given for declining, newest first. */
    public List<Entry> refusals() {
        return entries.stream()
                .filter(entry ->
                        entry.declineReason() != null && !entry.declineReason().isBlank())
                .toList();
    }
}
