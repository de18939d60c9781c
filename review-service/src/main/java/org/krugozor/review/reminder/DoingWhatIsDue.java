package org.krugozor.review.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.krugozor.platform.config.KrugozorProperties;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Round;
import org.krugozor.review.correspondence.MailOrder;
import org.krugozor.review.correspondence.Mails;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.model.Settings;
import org.krugozor.review.office.model.WorkingCalendar;
import org.krugozor.review.person.Persons;
import org.krugozor.review.reminder.Due.Step;
import org.krugozor.review.reminder.Due.Watched;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.round.application.InvitingReviewers;
import org.krugozor.review.round.application.TellingReviewers;
import org.krugozor.review.text.Texts;
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
    private final InvitingReviewers inviting;
    private final TellingReviewers telling;
    private final Reviewers reviewers;
    private final Persons persons;
    private final Mails mails;
    private final Offices offices;
    private final Transactions transactions;
    private final KrugozorProperties properties;
    private final Clock clock;

    DoingWhatIsDue(
            WatchedSeats seats,
            ChangingCases cases,
            InvitingReviewers inviting,
            TellingReviewers telling,
            Reviewers reviewers,
            Persons persons,
            Mails mails,
            Offices offices,
            Transactions transactions,
            KrugozorProperties properties,
            Clock clock) {
        this.seats = seats;
        this.cases = cases;
        this.inviting = inviting;
        this.telling = telling;
        this.reviewers = reviewers;
        this.persons = persons;
        this.mails = mails;
        this.offices = offices;
        this.transactions = transactions;
        this.properties = properties;
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
                        .then(fill(seat, settings, step));
            case ASK_EDITOR -> tellEditor(seat.manuscriptId(), "editor-late-review", key(seat, step));
            case RELEASE ->
                cases.change(seat.manuscriptId(), Actor.SYSTEM, file -> file.reviewing(settings, now)
                                .release(seat.seatId()))
                        .then(fill(seat, settings, step));
        };
    }

    /** Invites the next alternate; if the round still wants somebody, the editor is told. */
    private Mono<Void> fill(Watched seat, Settings settings, Step step) {
        return inviting.inviteNextAlternate(seat.manuscriptId(), settings)
                .then(Mono.defer(() -> cases.find(seat.manuscriptId())))
                .filter(file -> file.currentRound().map(Round::isShort).orElse(false))
                .flatMap(file -> tellEditor(file.id(), "editor-seat-free", key(seat, step) + ":free"));
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

    private Mono<Void> tellEditor(UUID manuscriptId, String kind, String once) {
        return cases.find(manuscriptId).flatMap(file -> Mono.justOrEmpty(file.sectionEditor())
                .flatMap(persons::find)
                .flatMap(person -> mails.queue(new MailOrder(
                        kind,
                        once,
                        manuscriptId,
                        person.email(),
                        person.locale(),
                        values(file, person.nameIn(person.locale()), person.locale())))));
    }

    private Map<String, String> values(Case file, String name, String locale) {
        var values = new HashMap<String, String>();
        values.put("name", name);
        values.put("number", file.manuscript().number());
        values.put("title", Texts.pick(locale, file.manuscript().metadata(), text -> text.title()));
        values.put("link", properties.publicUrl() + "/" + locale + "/work/cases/" + file.id());
        return values;
    }
}
