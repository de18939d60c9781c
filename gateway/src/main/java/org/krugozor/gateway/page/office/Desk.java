package org.krugozor.gateway.page.office;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.page.Count;
import org.krugozor.gateway.page.Standing;

/** One page of the editor's desk, as review lists it, with the counts of all views. */
record Desk(
        List<Item> items, @Nullable String next, @Nullable Count count, Map<String, Count> views) {

    /** The views in the order of the work. */
    static final List<String> VIEWS = List.of(
            "waiting",
            "mine",
            "triage",
            "needs-reviewers",
            "in-review",
            "overdue",
            "awaiting-decision",
            "revisions",
            "all");

    /** How many there are in a view, as people read it; empty where nobody counted. */
    public String count(String view) {
        Count count = views.get(view);
        return count == null ? "" : count.shown();
    }

    /** One case. */
    record Item(
            String manuscriptId,
            @Nullable String number,
            @Nullable String title,
            @Nullable String section,
            @Nullable String language,
            @Nullable String itemType,
            List<Field> fields,
            @Nullable Double effectiveFields,
            @Nullable Who sectionEditor,
            @Nullable Standing standing,
            @Nullable Progress round,
            boolean overdue,
            @Nullable Instant receivedAt,
            @Nullable Integer daysInStage) {}

    /** A field with its weight, 0 to 1. */
    record Field(String code, @Nullable String role, double weight) {

        /** The weight in per cent. */
        public long percent() {
            return Math.round(weight * 100);
        }
    }

    /** A person of the office. */
    record Who(String personId, @Nullable String name) {}

    /** How far a round is. */
    record Progress(int number, int submitted, int agreed, int invited, int wanted) {}
}
