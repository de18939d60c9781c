package org.krugozor.review.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.web.Versions;
import org.krugozor.review.casefile.adapter.web.CaseAnswer;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.application.Right;
import org.krugozor.review.conflict.Conflict;
import org.krugozor.review.conflict.Declarations;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.office.application.KnowingEditors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Conflicts declared to the office: of a reviewer with a manuscript, or of an editor, who then sees nothing of it. */
@RestController
class ConflictController {

    private static final List<String> SOURCES = List.of("REVIEWER", "AUTHOR", "EDITOR");

    private final ChangingCases cases;
    private final Declarations declarations;
    private final AdmittingEditors admitting;
    private final KnowingEditors editors;
    private final WithdrawingDeclarations withdrawing;
    private final Transactions transactions;

    ConflictController(
            ChangingCases cases,
            Declarations declarations,
            AdmittingEditors admitting,
            KnowingEditors editors,
            WithdrawingDeclarations withdrawing,
            Transactions transactions) {
        this.cases = cases;
        this.declarations = declarations;
        this.admitting = admitting;
        this.editors = editors;
        this.withdrawing = withdrawing;
        this.transactions = transactions;
    }

    /** Either a reviewer or a person of the office; without both it is the caller's own conflict. */
    record ConflictBody(
            @Nullable UUID reviewerId,
            @Nullable UUID personId,
            Conflict.@Nullable Type type,
            @Nullable String reason,
            @Nullable String source) {}

    @PostMapping("/api/review/cases/{id}/conflicts")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Void> declare(@PathVariable UUID id, @RequestBody ConflictBody body) {
        new Inputs()
                .required("/type", body.type())
                .reason(body.reason())
                .when(body.source() != null && !SOURCES.contains(body.source()), "/source", "invalid")
                .refuse();
        return editors.current().flatMap(editor -> cases.see(id, editor).flatMap(file -> {
            boolean own = body.reviewerId() == null
                    && (body.personId() == null || body.personId().equals(editor.personId()));
            if (!own && !Right.TO_HANDLE.has(editor, file) && !editor.secretary()) {
                return Mono.error(new Refused(Failure.forbidden()));
            }
            var person = own ? editor.personId() : body.personId();
            if (body.reviewerId() == null && person == null) {
                return Mono.error(new Refused(Failure.invalid("/personId", "unknown-person")));
            }
            return transactions.run(declarations
                    .declare(
                            id,
                            body.reviewerId(),
                            person,
                            Objects.requireNonNull(body.type()),
                            Objects.requireNonNull(body.reason()),
                            Objects.requireNonNullElse(body.source(), "EDITOR"),
                            editor.who())
                    .flatMap(kept -> cases.change(
                            id,
                            editor.actor(),
                            now -> Outcome.done(now.noted("DECLARE_CONFLICT", Map.of("declarationId", kept)))))
                    .then());
        }));
    }

    record ReasonBody(@Nullable String reason) {}

    /** Takes a mistaken declaration back: whoever made it may, and whoever decides. */
    @PostMapping("/api/review/cases/{id}/conflicts/{declarationId}/withdrawal")
    Mono<ResponseEntity<CaseAnswer>> withdraw(
            @PathVariable UUID id,
            @PathVariable UUID declarationId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ReasonBody body) {
        long seen = Versions.required(ifMatch);
        new Inputs().reason(body.reason()).refuse();
        return editors.current()
                .flatMap(editor ->
                        withdrawing.withdraw(id, declarationId, seen, editor, Objects.requireNonNull(body.reason())))
                .map(CaseAnswer::ok);
    }

    /** Lets a member of the office handle the case despite a computed conflict; whoever decides may, but for others. */
    @PostMapping("/api/review/cases/{id}/editors/{personId}/override")
    Mono<ResponseEntity<CaseAnswer>> override(
            @PathVariable UUID id,
            @PathVariable UUID personId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ReasonBody body) {
        long seen = Versions.required(ifMatch);
        new Inputs().reason(body.reason()).refuse();
        return editors.current()
                .flatMap(editor -> admitting.admit(id, personId, seen, editor, Objects.requireNonNull(body.reason())))
                .map(CaseAnswer::ok);
    }
}
