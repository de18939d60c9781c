package org.krugozor.review.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.krugozor.review.office.model.Settings;
import org.krugozor.review.office.model.WorkingCalendar;
import org.krugozor.review.reminder.Due.Step;
import org.krugozor.review.reminder.Due.Watched;
import org.krugozor.review.reminder.Due.What;

class DueTest {

    /** A Monday. */
    private static final Instant INVITED = Instant.parse("2026-03-02T06:00:00Z");

    private static final Instant DUE = INVITED.plus(Duration.ofDays(20));
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Settings.DEFAULT);

    @Test
    void invitationIsRemindedOfOnDayThreeAndExpiresAfterDayFive() {
        assertThat(at(invited(), 2)).isEmpty();
        assertThat(at(invited(), 3)).contains(What.INVITATION_REMINDER);
        assertThat(at(invited(), 5)).contains(What.EXPIRE);
    }

    @Test
    void assignmentIsRemindedOfBeforeOnAndAfterItsDay() {
        assertThat(at(working(null), 16)).isEmpty();
        assertThat(at(working(null), 17)).contains(What.ASSIGNMENT_REMINDER_BEFORE);
        assertThat(at(working(null), 20)).contains(What.ASSIGNMENT_REMINDER_ON_THE_DAY);
        assertThat(at(working(null), 23)).contains(What.ASSIGNMENT_OVERDUE_3);
        assertThat(at(working(null), 27)).contains(What.ASSIGNMENT_OVERDUE_7);
        assertThat(at(working(null), 30)).contains(What.ASK_EDITOR);
    }

    @Test
    void missedRunSendsTheLatestReminderOnlyAndOnce() {
        var key = Due.now(working(null), CALENDAR, INVITED.plus(Duration.ofDays(28)))
                .map(Step::key)
                .orElseThrow();
        var told = new Watched(working(null).seatId(), UUID.randomUUID(), INVITED, INVITED, DUE, null, Set.of(key));
        assertThat(Due.now(told, CALENDAR, INVITED.plus(Duration.ofDays(28)))).isEmpty();
    }

    @Test
    void reviewerIsReleasedOnlyThreeWorkingDaysAfterTheEditorWasAsked() {
        var friday = Instant.parse("2026-04-03T06:00:00Z");
        var asked = working(friday);
        assertThat(step(asked, friday.plus(Duration.ofDays(4)))).isNotEqualTo(Optional.of(What.RELEASE));
        assertThat(step(asked, friday.plus(Duration.ofDays(5)))).contains(What.RELEASE);
    }

    @Test
    void extensionStartsTheRemindersAnew() {
        var later = new Watched(
                UUID.randomUUID(),
                UUID.randomUUID(),
                INVITED,
                INVITED,
                DUE.plus(Duration.ofDays(14)),
                null,
                Set.of("before:" + DUE.getEpochSecond()));
        assertThat(step(later, DUE)).isEmpty();
        assertThat(step(later, DUE.plus(Duration.ofDays(11)))).contains(What.ASSIGNMENT_REMINDER_BEFORE);
    }

    private static Optional<What> at(Watched seat, int day) {
        return step(seat, INVITED.plus(Duration.ofDays(day)));
    }

    private static Optional<What> step(Watched seat, Instant now) {
        return Due.now(seat, CALENDAR, now).map(Step::what);
    }

    private static Watched invited() {
        return new Watched(
                UUID.randomUUID(), UUID.randomUUID(), INVITED, INVITED.plus(Duration.ofDays(5)), null, null, Set.of());
    }

    private static Watched working(@Nullable Instant askedEditor) {
        return new Watched(UUID.randomUUID(), UUID.randomUUID(), INVITED, INVITED, DUE, askedEditor, Set.of());
    }
}
