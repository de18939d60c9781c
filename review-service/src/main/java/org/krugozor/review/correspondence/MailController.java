package org.krugozor.review.correspondence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Page;
import org.krugozor.review.input.Limits;
import org.krugozor.review.office.application.KnowingEditors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Outgoing mail and what became of it, for the secretary. */
@RestController
@RequestMapping("/api/review/mails")
class MailController {

    private final OutgoingMails mails;
    private final KnowingEditors editors;

    MailController(OutgoingMails mails, KnowingEditors editors) {
        this.mails = mails;
        this.editors = editors;
    }

    @GetMapping
    Mono<Page<OutgoingMails.OutgoingMail>> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return editors.current().flatMap(editor -> mails.page(editor, state, after, Limits.of(limit)));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> retry(@PathVariable UUID id) {
        return editors.current().flatMap(editor -> mails.retry(id, editor));
    }
}
