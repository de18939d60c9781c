package org.krugozor.review.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.office.model.WorkingCalendar;

/**
 * What the passing of time asks for on one seat. Computed from dates alone, so that a missed run loses nothing; of
 * several reminders whose day has passed, only the latest is still worth sending.
 */
public final class Due {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int ASK_AFTER = 10;
    private static final int PATIENCE = 3;

    private Due() {}

    /** What to do. */
    public enum What {
        INVITATION_REMINDER,
        EXPIRE,
        ASSIGNMENT_REMINDER_BEFORE,
        ASSIGNMENT_REMINDER_ON_THE_DAY,
        ASSIGNMENT_OVERDUE_3,
        ASSIGNMENT_OVERDUE_7,
        ASK_EDITOR,
        RELEASE
    }

    /**
     * A seat as the clock sees it.
     *
     * @param due of the assignment, null while the seat is only invited
     * @param askedEditorAt when the editor was asked what to do, null if not yet
     */
    public record Watched(
            UUID seatId,
            UUID manuscriptId,
            Instant invitedAt,
            Instant answerBy,
            @Nullable Instant due,
            @Nullable Instant askedEditorAt,
            Set<String> done) {}

    /**
     * The next act due now.
     *
     * @param key under which it is done once; an extension makes new keys, since it makes a new date
     */
    public record Step(What what, String key) {}

    /** The one thing to do now, empty if nothing is. */
    public static Optional<Step> now(Watched seat, WorkingCalendar calendar, Instant now) {
        var steps = seat.due() == null ? invitation(seat, now) : assignment(seat, seat.due(), calendar, now);
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1))
                        .filter(step -> !seat.done().contains(step.key()));
    }

    private static List<Step> invitation(Watched seat, Instant now) {
        var steps = new ArrayList<Step>();
        if (!now.isBefore(seat.answerBy())) {
            steps.add(new Step(What.EXPIRE, "expire"));
        } else if (!now.isBefore(seat.invitedAt().plus(DAY.multipliedBy(3)))) {
            steps.add(new Step(What.INVITATION_REMINDER, "invitation-reminder"));
        }
        return steps;
    }

    private static List<Step> assignment(Watched seat, Instant due, WorkingCalendar calendar, Instant now) {
        var steps = new ArrayList<Step>();
        var suffix = ":" + due.getEpochSecond();
        add(steps, now, due.minus(DAY.multipliedBy(3)), What.ASSIGNMENT_REMINDER_BEFORE, "before" + suffix);
        add(steps, now, due, What.ASSIGNMENT_REMINDER_ON_THE_DAY, "on-the-day" + suffix);
        add(steps, now, due.plus(DAY.multipliedBy(3)), What.ASSIGNMENT_OVERDUE_3, "overdue-3" + suffix);
        add(steps, now, due.plus(DAY.multipliedBy(7)), What.ASSIGNMENT_OVERDUE_7, "overdue-7" + suffix);
        add(steps, now, due.plus(DAY.multipliedBy(ASK_AFTER)), What.ASK_EDITOR, "ask-editor" + suffix);
        var asked = seat.askedEditorAt();
        if (asked != null && asked.isAfter(due)) {
            // only without an answer in three working days after the editor was asked
            add(steps, now, calendar.plusWorkingDays(asked, PATIENCE), What.RELEASE, "release" + suffix);
        }
        return steps;
    }

    private static void add(List<Step> steps, Instant now, Instant from, What what, String key) {
        if (!now.isBefore(from)) {
            steps.add(new Step(what, key));
        }
    }
}
