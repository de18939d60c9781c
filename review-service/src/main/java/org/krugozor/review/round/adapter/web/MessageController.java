package org.krugozor.review.round.adapter.web;

import java.util.UUID;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.application.Right;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.round.application.AskingStill;
import org.krugozor.review.round.application.TellingReviewers;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The mail about a seat as a short message to copy: text and a link of its own, no identities. */
@RestController
class MessageController {

    private final ChangingCases cases;
    private final TellingReviewers telling;
    private final AskingStill asking;
    private final KnowingEditors editors;

    MessageController(ChangingCases cases, TellingReviewers telling, AskingStill asking, KnowingEditors editors) {
        this.cases = cases;
        this.telling = telling;
        this.asking = asking;
        this.editors = editors;
    }

    record Message(String text) {}

    @PostMapping("/api/review/cases/{id}/seats/{seatId}/message")
    Mono<ResponseEntity<Message>> message(@PathVariable UUID id, @PathVariable UUID seatId) {
        return editors.current().flatMap(editor -> cases.see(id, editor).flatMap(file -> {
            if (!Right.TO_HANDLE.has(editor, file) && !editor.secretary()) {
                return Mono.error(new Refused(Failure.forbidden()));
            }
            return Mono.justOrEmpty(file.seat(seatId))
                    .filter(seat -> seat.isPending() || seat.isAtWork())
                    .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                    .filterWhen(seat -> seat.isPending() ? asking.mayAsk(file, seat) : Mono.just(true))
                    .switchIfEmpty(Mono.error(() -> new Refused(Failure.of("reviewer-needs-override", 422))))
                    .flatMap(seat -> telling.message(file, seat))
                    .map(text -> ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(new Message(text)));
        }));
    }
}
