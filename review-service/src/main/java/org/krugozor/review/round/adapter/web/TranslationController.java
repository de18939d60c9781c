package org.krugozor.review.round.adapter.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.web.Versions;
import org.krugozor.review.casefile.adapter.web.CaseAnswer;
import org.krugozor.review.casefile.model.WorkingTranslation;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.round.application.AskingTranslation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The wish for a working translation; the author answers it at submission-service. */
@RestController
class TranslationController {

    private final AskingTranslation asking;
    private final KnowingEditors editors;

    TranslationController(AskingTranslation asking, KnowingEditors editors) {
        this.asking = asking;
        this.editors = editors;
    }

    record TranslationBody(
            @Nullable String language, @Nullable String note) {}

    @PostMapping("/api/review/cases/{id}/translation")
    Mono<ResponseEntity<CaseAnswer>> ask(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TranslationBody body) {
        long seen = Versions.required(ifMatch);
        var language = body.language();
        new Inputs()
                .when(language == null || !WorkingTranslation.LANGUAGES.contains(language), "/language", "bad-language")
                .atMost("/note", body.note(), 2000)
                .refuse();
        var note = body.note() == null || body.note().isBlank()
                ? null
                : body.note().strip();
        return editors.current()
                .flatMap(editor -> asking.ask(id, seen, editor, Objects.requireNonNull(language), note))
                .map(CaseAnswer::created);
    }
}
