package org.krugozor.review.casefile.adapter.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.web.Versions;
import org.krugozor.review.casefile.application.TriagingCases;
import org.krugozor.review.casefile.model.Field;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.office.application.Offices;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The first look at a case: its editor, its fields, its originality. */
@RestController
@RequestMapping("/api/review/cases/{id}")
class TriageController {

    private final TriagingCases triaging;
    private final KnowingEditors editors;
    private final Offices offices;

    TriageController(TriagingCases triaging, KnowingEditors editors, Offices offices) {
        this.triaging = triaging;
        this.editors = editors;
        this.offices = offices;
    }

    record EditorBody(@Nullable UUID personId) {}

    record FieldsBody(@Nullable List<Field> fields) {}

    record OriginalityBody(
            @Nullable String system,
            @Nullable LocalDate date,
            @Nullable Integer attempt,
            @Nullable Double originality,
            @Nullable Double citation,
            @Nullable Double selfCitation,
            @Nullable UUID fileId,
            @Nullable Boolean shownToAuthor) {}

    @PutMapping("/editor")
    Mono<ResponseEntity<CaseAnswer>> editor(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody EditorBody body) {
        long seen = Versions.required(ifMatch);
        var person = body.personId();
        new Inputs().required("/personId", person).refuse();
        return editors.current()
                .flatMap(editor -> triaging.assignEditor(id, seen, editor, Objects.requireNonNull(person)))
                .map(CaseAnswer::ok);
    }

    @PutMapping("/fields")
    Mono<ResponseEntity<CaseAnswer>> fields(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody FieldsBody body) {
        long seen = Versions.required(ifMatch);
        var fields = body.fields();
        new Inputs().required("/fields", fields).refuse();
        return editors.current()
                .flatMap(editor -> triaging.confirmFields(id, seen, editor, Objects.requireNonNull(fields)))
                .map(CaseAnswer::ok);
    }

    @PostMapping("/originality")
    Mono<ResponseEntity<CaseAnswer>> originality(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OriginalityBody body) {
        long seen = Versions.required(ifMatch);
        new Inputs()
                .required("/system", body.system())
                .required("/date", body.date())
                .required("/originality", body.originality())
                .atMost("/system", body.system(), 200)
                .refuse();
        return Mono.zip(editors.current(), offices.get())
                .flatMap(both -> triaging.recordOriginality(
                        id,
                        seen,
                        both.getT1(),
                        new TriagingCases.Report(
                                Objects.requireNonNull(body.system()),
                                Objects.requireNonNull(body.date()),
                                Objects.requireNonNullElse(body.attempt(), 1),
                                Objects.requireNonNull(body.originality()),
                                Objects.requireNonNullElse(body.citation(), 0.0),
                                Objects.requireNonNullElse(body.selfCitation(), 0.0),
                                body.fileId(),
                                Objects.requireNonNullElse(
                                        body.shownToAuthor(),
                                        !both.getT2()
                                                .settings()
                                                .originalityShown()
                                                .equals("HIDDEN")))))
                .map(CaseAnswer::created);
    }
}
