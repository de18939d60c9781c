package org.krugozor.review.reminder;

import java.time.Clock;
import java.time.Instant;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.model.Settings;
import org.krugozor.review.office.model.WorkingCalendar;
import org.krugozor.review.reminder.Due.Step;
import org.krugozor.review.reminder.Due.Watched;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.round.application.FillingSeats;
import org.krugozor.review.round.application.TellingEditors;
import org.krugozor.review.round.application.TellingReviewers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Does what time asks for, seat by seat, each in a transaction of its own that also notes it as done. */
@Component
class DoingWhatIsDue implements Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(DoingWhatIsDue.class);

    private final WatchedSeats seats;
    private final ChangingCases cases;
    private final FillingSeats filling;
    private final TellingReviewers telling;
    private final TellingEditors editors;
    private final Reviewers reviewers;
    private final Offices offices;
    private final Transactions transactions;
    private final Clock clock;

    DoingWhatIsDue(
            WatchedSeats seats,
            ChangingCases cases,
            FillingSeats filling,
            TellingReviewers telling,
            TellingEditors editors,
            Reviewers reviewers,
            Offices offices,
            Transactions transactions,
            Clock clock) {
        this.seats = seats;
        this.cases = cases;
        this.filling = filling;
        this.telling = telling;
        this.editors = editors;
        this.reviewers = reviewers;
        this.offices = offices;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Mono<Long> run() {
        var now = clock.instant();
        return offices.get().flatMap(office -> {
            var calendar = new WorkingCalendar(office.settings());
            return seats.at(now)
                    .collectList()
                    .flatMapIterable(found -> found)
                    .concatMap(seat -> Mono.justOrEmpty(Due.now(seat, calendar, now))
                            .flatMap(step -> once(seat, step, office.settings(), now)))
                    .filter(done -> done)
                    .count();
        });
    }

    private Mono<Boolean> once(Watched seat, Step step, Settings settings, Instant now) {
        return transactions
                .run(seats.done(seat.seatId(), step.key(), now)
                        .flatMap(first -> first ? act(seat, step, settings, now).thenReturn(true) : Mono.just(false)))
                .onErrorResume(Refused.class, overtaken -> Mono.just(false))
                .onErrorResume(failure -> {
                    LOG.warn("what is due on a seat could not be done: {}", failure.toString());
                    return Mono.just(false);
                });
    }

    private Mono<Void> act(Watched seat, Step step, Settings settings, Instant now) {
        return switch (step.what()) {
            case INVITATION_REMINDER -> remind(seat, step, "invitation-reminder");
            case ASSIGNMENT_REMINDER_BEFORE, ASSIGNMENT_REMINDER_ON_THE_DAY ->
                remind(seat, step, "assignment-reminder");
            case ASSIGNMENT_OVERDUE_3, ASSIGNMENT_OVERDUE_7 -> remind(seat, step, "assignment-overdue");
            case EXPIRE ->
                cases.change(seat.manuscriptId(), Actor.SYSTEM, file -> file.reviewing(settings, now)
                                .expire(seat.seatId()))
                        .then(remind(seat, step, "invitation-expired"))
                        .then(filling.fill(seat.manuscriptId(), seat.seatId(), settings));
            case ASK_EDITOR -> editors.tell(seat.manuscriptId(), "editor-late-review", key(seat, step));
            case RELEASE ->
                cases.change(seat.manuscriptId(), Actor.SYSTEM, file -> file.reviewing(settings, now)
                                .release(seat.seatId(), seat.due(), null))
                        .then(filling.fill(seat.manuscriptId(), seat.seatId(), settings));
        };
    }

    private Mono<Void> remind(Watched seat, Step step, String kind) {
        return cases.find(seat.manuscriptId())
                .flatMap(file -> Mono.justOrEmpty(file.seat(seat.seatId())).flatMap(held -> reviewers
                        .find(held.reviewerId())
                        .flatMap(reviewer -> telling.write(
                                file, held, reviewer, kind, key(seat, step), !kind.equals("invitation-expired")))));
    }

    private static String key(Watched seat, Step step) {
        return "seat:" + seat.seatId() + ":" + step.key();
    }
}
