package org.krugozor.gateway.page.production;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing somebody of the office did to an article or an issue. */
record HistoryLine(
        @Nullable Instant at,
        @Nullable String role,
        @Nullable String what,
        @Nullable String reason) {

    private static final Set<String> KNOWN = Set.of(
            "galley-removed",
            "translation-checked",
            "translation-unchecked",
            "production-cancelled",
            "minutes-recorded",
            "issue-frozen",
            "issue-frozen-by-override",
            "issue-unfrozen",
            "issue-published");

    /** The key of what happened; a newer act of the service than this page knows is shown as "changed". */
    public String word() {
        return what != null && KNOWN.contains(what) ? "trace." + what : "trace.other";
    }
}
