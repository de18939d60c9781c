package org.krugozor.gateway.page.production;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.page.Count;
import org.krugozor.gateway.page.Standing;

/** One page of articles, as publication lists them: those that wait longest first. */
record ArticleList(
        List<Item> items, @Nullable String next, @Nullable Count count) {

    /** The ready-made views in the order of the work. */
    static final List<String> VIEWS = List.of("portfolio", "production", "ready", "scheduled", "published", "all");

    /** One article. */
    record Item(
            String manuscriptId,
            @Nullable String number,
            @Nullable String title,
            List<String> authors,
            @Nullable String section,
            @Nullable String language,
            @Nullable String itemType,
            String state,
            @Nullable String progress,
            @Nullable Standing standing,
            @Nullable InIssue issue,
            @Nullable Instant acceptedAt,
            long waitingDays,
            boolean proofOpen,
            boolean translationChecked,
            boolean hasPdf) {

        /** Whether it still waits for its issue to come out. */
        boolean underWay() {
            return !List.of("PUBLISHED", "CANCELLED", "WITHDRAWN").contains(state);
        }

        public boolean waits() {
            return underWay();
        }
    }

    /** The issue an article stands in. */
    record InIssue(
            String issueId,
            @Nullable String label,
            @Nullable String state) {}
}
