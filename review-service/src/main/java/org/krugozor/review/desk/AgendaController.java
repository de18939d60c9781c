package org.krugozor.review.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.krugozor.review.casefile.model.DecisionKind;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.office.application.NamingMembers;
import org.krugozor.review.office.application.NamingMembers.Member;
import org.krugozor.review.office.application.Offices;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the next meeting of the board has to confirm, and who sits on the board. */
@RestController
class AgendaController {

    private final AgendaList agenda;
    private final Offices offices;
    private final NamingMembers naming;
    private final KnowingEditors editors;

    AgendaController(AgendaList agenda, Offices offices, NamingMembers naming, KnowingEditors editors) {
        this.agenda = agenda;
        this.offices = offices;
        this.naming = naming;
        this.editors = editors;
    }

    /** A decision that stands and that no meeting has confirmed. */
    record Item(
            UUID manuscriptId,
            String number,
            Map<String, String> title,
            UUID decisionId,
            DecisionKind kind,
            Instant decidedAt) {}

    /**
     * What a meeting begins with.
     *
     * @param items the oldest 200, oldest first, without those whose manuscript the caller may not see
     * @param members the editorial board
     */
    record AgendaView(List<Item> items, List<Member> members) {}

    @GetMapping("/api/review/meetings/agenda")
    Mono<AgendaView> agenda() {
        return editors.current()
                .flatMap(editor -> Mono.zip(
                        agenda.visibleTo(editor),
                        offices.get().flatMap(office -> naming.of(office.boardMembers())),
                        AgendaView::new));
    }
}
