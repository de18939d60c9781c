package org.krugozor.review.decision.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.model.Minutes;
import org.krugozor.review.decision.application.Meetings.Confirmed;
import org.krugozor.review.decision.application.Meetings.Meeting;
import org.krugozor.review.office.model.Editor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Records a meeting of the board; every decision it lists is confirmed, or none is. */
@Component
public class HoldingMeetings {

    private final Meetings meetings;
    private final Agenda agenda;
    private final ChangingCases changing;
    private final Transactions transactions;
    private final Clock clock;

    HoldingMeetings(Meetings meetings, Agenda agenda, ChangingCases changing, Transactions transactions, Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.changing = changing;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Mono<Meeting> record(
            Editor editor, String number, LocalDate date, List<UUID> members, List<Confirmed> manuscripts) {
        var now = clock.instant();
        var meeting = new Meeting(Ids.timeOrdered(now), number, date, members, manuscripts, now);
        return transactions.run(meetings.add(meeting)
                .thenMany(Flux.range(0, manuscripts.size()).concatMap(i -> confirm(editor, meeting, i)))
                .then(Mono.defer(() -> agenda.confirmed(
                        manuscripts.stream().map(Confirmed::decisionId).toList())))
                .then(Mono.just(meeting)));
    }

    /** What the editor may not see is not there, here too. */
    private Mono<Void> confirm(Editor editor, Meeting meeting, int place) {
        var confirmed = meeting.manuscripts().get(place);
        return changing.see(confirmed.manuscriptId(), editor)
                .then(changing.change(
                        confirmed.manuscriptId(),
                        editor.actor(),
                        file -> file.confirm(
                                confirmed.decisionId(),
                                new Minutes(meeting.number(), meeting.date()),
                                meeting.recordedAt())))
                .onErrorMap(
                        Refused.class,
                        refused -> new Refused(Failure.invalid(List.of(new FieldError(
                                "/manuscripts/" + place,
                                refused.failure().type().equals("not-found")
                                        ? "unknown-manuscript"
                                        : "decision-not-standing")))))
                .then();
    }
}
