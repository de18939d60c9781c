package org.krugozor.review.desk;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;

/** Ready-made views of the desk, each with the condition on a case that puts it there. */
enum View {
    /** What waits for whoever asks, by what they are in the office. */
    WAITING(Waiting.CONDITION),
    TRIAGE("c.phase in ('TRIAGE', 'CHIEFS_TRIAGE')"),
    NEEDS_REVIEWERS("c.seats_short"),
    IN_REVIEW("c.phase = 'IN_REVIEW'"),
    OVERDUE("c.attention_at < :now"),
    AWAITING_DECISION("c.phase in ('RECOMMENDATION', 'DECISION', 'CHECK')"),
    REVISIONS("c.phase in ('COMPLETION', 'MINOR_REVISION', 'MAJOR_REVISION', 'CHECK')"),
    MINE("c.section_editor = :me and c.status = 'IN_PROGRESS' and c.stage in ('SUBMISSION', 'REVIEW')"),
    ALL("true");

    private final String condition;

    View(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** What is due first stands first where things wait; elsewhere what came last. */
    boolean urgentFirst() {
        return this == WAITING || this == OVERDUE;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static View of(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return ALL;
        }
        return Arrays.stream(values())
                .filter(view -> view.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused(Failure.invalid("/view", "unknown-view")));
    }
}
