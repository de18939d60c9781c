package org.krugozor.review.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.decision.application.Meetings;
import org.krugozor.review.decision.application.Meetings.Meeting;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.office.application.NamingMembers;
import org.krugozor.review.office.application.NamingMembers.Member;
import org.krugozor.review.office.model.Editor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One meeting of the board as its minutes print it: who was there, and what was confirmed about which manuscript. */
@RestController
class MinutesController {

    private final Meetings meetings;
    private final AgendaList agenda;
    private final NamingMembers naming;
    private final KnowingEditors editors;

    MinutesController(Meetings meetings, AgendaList agenda, NamingMembers naming, KnowingEditors editors) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.naming = naming;
        this.editors = editors;
    }

    /**
     * The minutes.
     *
     * @param manuscripts without those the caller may not see, by number
     */
    record MinutesView(
            UUID meetingId,
            String number,
            LocalDate date,
            List<Member> members,
            List<AgendaController.Item> manuscripts,
            Instant recordedAt) {}

    @GetMapping("/api/review/meetings/{id}")
    Mono<MinutesView> minutes(@PathVariable UUID id) {
        return Mono.zip(meetings.find(id), editors.current())
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .flatMap(found -> view(found.getT1(), found.getT2()));
    }

    private Mono<MinutesView> view(Meeting meeting, Editor editor) {
        return Mono.zip(
                naming.of(meeting.members()),
                agenda.confirmedBy(meeting, editor),
                (members, manuscripts) -> new MinutesView(
                        meeting.meetingId(),
                        meeting.number(),
                        meeting.date(),
                        members,
                        manuscripts,
                        meeting.recordedAt()));
    }
}
