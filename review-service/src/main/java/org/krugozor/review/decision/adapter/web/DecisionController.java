package org.krugozor.review.decision.adapter.web;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.web.Versions;
import org.krugozor.review.casefile.adapter.web.CaseAnswer;
import org.krugozor.review.casefile.model.DecisionKind;
import org.krugozor.review.casefile.model.Letter;
import org.krugozor.review.casefile.model.Recommendation;
import org.krugozor.review.decision.application.DecidingOnCases;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.panel.adapter.web.NamingFields;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Decisions on a case, their reversal, and the section editor's recommendation. */
@RestController
@RequestMapping("/api/review/cases/{id}")
class DecisionController {

    private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en", "tr", "ar");
    private static final int MOST_DAYS = 365;

    private final DecidingOnCases deciding;
    private final KnowingEditors editors;
    private final NamingFields naming;

    DecisionController(DecidingOnCases deciding, KnowingEditors editors, NamingFields naming) {
        this.deciding = deciding;
        this.editors = editors;
        this.naming = naming;
    }

    record LetterBody(@Nullable String language, @Nullable String text) {}

    record OverrideBody(@Nullable String reason) {}

    record DecisionBody(
            @Nullable DecisionKind kind,
            @Nullable LetterBody letter,
            @Nullable Integer dueDays,
            @Nullable OverrideBody override,
            @Nullable String gapReason) {}

    record ReversalBody(@Nullable String reason) {}

    record RecommendationBody(
            @Nullable Recommendation kind, @Nullable String text) {}

    @PostMapping("/decisions")
    Mono<ResponseEntity<CaseAnswer>> decide(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader HttpHeaders headers,
            @RequestBody DecisionBody body) {
        long seen = Versions.required(ifMatch);
        var letter = body.letter();
        var days = body.dueDays();
        new Inputs()
                .required("/kind", body.kind())
                .when(
                        letter != null && (letter.language() == null || !LANGUAGES.contains(letter.language())),
                        "/letter/language",
                        "bad-language")
                .atMost("/letter/text", letter == null ? null : letter.text(), Inputs.TEXT)
                .when(days != null && (days < 1 || days > MOST_DAYS), "/dueDays", "bad-days")
                .atMost(
                        "/override/reason",
                        body.override() == null ? null : body.override().reason(),
                        2000)
                .atMost("/gapReason", body.gapReason(), 2000)
                .refuse();
        var ruling = new DecidingOnCases.Ruling(
                Objects.requireNonNull(body.kind()),
                letter == null
                        ? null
                        : new Letter(
                                Objects.requireNonNull(letter.language()),
                                Objects.requireNonNullElse(letter.text(), "")),
                days,
                body.override() == null ? null : body.override().reason(),
                body.gapReason());
        return naming.of(editors.current().flatMap(editor -> deciding.decide(id, seen, editor, ruling)), headers)
                .map(CaseAnswer::created);
    }

    @PostMapping("/decisions/{decisionId}/reversal")
    Mono<ResponseEntity<CaseAnswer>> revert(
            @PathVariable UUID id,
            @PathVariable UUID decisionId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ReversalBody body) {
        long seen = Versions.required(ifMatch);
        new Inputs().reason(body.reason()).refuse();
        return editors.current()
                .flatMap(editor -> deciding.revert(id, decisionId, seen, editor, Objects.requireNonNull(body.reason())))
                .map(CaseAnswer::ok);
    }

    @PostMapping("/recommendation")
    Mono<ResponseEntity<CaseAnswer>> recommend(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RecommendationBody body) {
        long seen = Versions.required(ifMatch);
        new Inputs()
                .required("/kind", body.kind())
                .required("/text", body.text())
                .atMost("/text", body.text(), Inputs.TEXT)
                .refuse();
        return editors.current()
                .flatMap(editor -> deciding.recommend(
                        id, seen, editor, Objects.requireNonNull(body.kind()), Objects.requireNonNull(body.text())))
                .map(CaseAnswer::created);
    }
}
