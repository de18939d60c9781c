package org.krugozor.submission.manuscript.adapter.web;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.problem.Words;
import org.krugozor.platform.web.Versions;
import org.krugozor.standing.Standing;
import org.krugozor.submission.check.CheckResult;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.content.ItemType;
import org.krugozor.submission.manuscript.adapter.web.ManuscriptRequests.Begin;
import org.krugozor.submission.manuscript.adapter.web.ManuscriptRequests.Correct;
import org.krugozor.submission.manuscript.adapter.web.ManuscriptRequests.Submit;
import org.krugozor.submission.manuscript.adapter.web.ManuscriptRequests.Withdraw;
import org.krugozor.submission.manuscript.application.AskingHolder;
import org.krugozor.submission.manuscript.application.BeginningManuscript;
import org.krugozor.submission.manuscript.application.CheckingDraft;
import org.krugozor.submission.manuscript.application.LookingAtManuscript;
import org.krugozor.submission.manuscript.application.Manuscripts;
import org.krugozor.submission.manuscript.application.SubmittingManuscript;
import org.krugozor.submission.manuscript.application.Visit;
import org.krugozor.submission.manuscript.application.Visiting;
import org.krugozor.submission.manuscript.application.WritingDraft;
import org.krugozor.submission.request.Positions;
import org.krugozor.submission.text.Languages;
import org.krugozor.submission.timeline.Timelines;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/submission/manuscripts")
class ManuscriptController {

    private final BeginningManuscript beginning;
    private final WritingDraft writing;
    private final CheckingDraft checking;
    private final SubmittingManuscript submitting;
    private final AskingHolder asking;
    private final LookingAtManuscript looking;
    private final Visiting visiting;
    private final Manuscripts manuscripts;
    private final Timelines timelines;

    ManuscriptController(
            BeginningManuscript beginning,
            WritingDraft writing,
            CheckingDraft checking,
            SubmittingManuscript submitting,
            AskingHolder asking,
            LookingAtManuscript looking,
            Visiting visiting,
            Manuscripts manuscripts,
            Timelines timelines) {
        this.beginning = beginning;
        this.writing = writing;
        this.checking = checking;
        this.submitting = submitting;
        this.asking = asking;
        this.looking = looking;
        this.visiting = visiting;
        this.manuscripts = manuscripts;
        this.timelines = timelines;
    }

    /** A manuscript in the list, with its title in the caller's language. */
    record Item(
            UUID manuscriptId,
            @Nullable String number,
            @Nullable String title,
            String language,
            ItemType itemType,
            Standing standing,
            Instant updatedAt,
            @Nullable String needs) {}

    record Saved(UUID manuscriptId, long version, List<CheckResult> checks) {}

    @PostMapping
    Mono<ResponseEntity<ManuscriptView>> begin(@RequestBody Begin body) {
        return beginning
                .begin(body.sheet())
                .flatMap(begun -> looking.at(begun.manuscriptId()))
                .map(look -> ResponseEntity.created(URI.create(
                                "/api/submission/manuscripts/" + look.shown().manuscriptId()))
                        .eTag(Versions.etag(look.shown().version()))
                        .body(ManuscriptView.of(look)));
    }

    @GetMapping
    Mono<Page<Item>> list(
            @RequestParam(name = "view", defaultValue = "active") String view,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            ServerHttpRequest request) {
        if (!view.equals("active") && !view.equals("all")) {
            throw new Refused(Failure.invalid("/view", "unknown-view"));
        }
        var language = Words.language(request.getHeaders()).getLanguage();
        var from = Positions.momentAndId(after);
        var size = Positions.limit(limit);
        return visiting.self()
                .flatMap(self -> manuscripts.own(self.person(), view.equals("active"), from, size))
                .map(page -> new Page<>(
                        page.items().stream()
                                .map(one -> new Item(
                                        one.manuscriptId(),
                                        one.number(),
                                        Languages.pick(one.titles(), language),
                                        one.language(),
                                        one.itemType(),
                                        one.standing(),
                                        one.updatedAt(),
                                        Needs.of(one.standing(), one.number() != null, language)))
                                .toList(),
                        page.next(),
                        page.count()));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<ManuscriptView>> one(@PathVariable UUID id) {
        return looking.at(id).map(ManuscriptController::shown);
    }

    /**
     * Saves what is being written.
     *
     * @param taken JSON pointer of what is offered in Latin letters and taken now, with all below it: {@code /references},
     *     {@code /references/3}, {@code /contributors/0/names/latin}
     */
    @PutMapping("/{id}/draft")
    Mono<ResponseEntity<Saved>> write(
            @PathVariable UUID id,
            @RequestBody Content content,
            @RequestParam(name = "take", required = false) @Nullable String taken,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        var version = Versions.required(seen);
        DraftBody.check(content);
        return writing.write(id, version, content, taken)
                .flatMap(visit -> checking.of(visit.manuscript()).map(checks -> ResponseEntity.ok()
                        .eTag(Versions.etag(visit.manuscript().version()))
                        .body(new Saved(id, visit.manuscript().version(), checks))));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> delete(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        return asking.delete(id, Versions.required(seen));
    }

    @GetMapping("/{id}/checks")
    Mono<List<CheckResult>> checks(@PathVariable UUID id) {
        return looking.at(id).flatMap(look -> checking.of(look.shown()));
    }

    @PostMapping("/{id}/submission")
    Mono<ResponseEntity<ManuscriptView>> submit(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Submit body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            ServerHttpRequest request) {
        var version = Versions.required(seen);
        if (body != null) {
            body.check();
        }
        var language = Words.language(request.getHeaders()).getLanguage();
        return submitting
                .submit(id, version, body == null ? null : body.onBehalf())
                .flatMap(looking::at)
                .map(ManuscriptController::shown)
                .onErrorMap(Refused.class, refused -> spoken(refused, language));
    }

    @PostMapping("/{id}/withdrawal")
    Mono<ResponseEntity<ManuscriptView>> withdraw(@PathVariable UUID id, @RequestBody Withdraw body) {
        return accepted(asking.withdraw(id, body.checked(), body.onBehalf()));
    }

    @PostMapping("/{id}/correction")
    Mono<ResponseEntity<ManuscriptView>> correct(@PathVariable UUID id, @RequestBody Correct body) {
        return accepted(asking.correct(id, body.checked(), body.wanted(), body.onBehalf()));
    }

    @GetMapping("/{id}/timeline")
    Mono<List<Timelines.Entry>> timeline(@PathVariable UUID id) {
        return visiting.visit(id).flatMap(visit -> timelines.of(id).collectList());
    }

    private Mono<ResponseEntity<ManuscriptView>> accepted(Mono<Visit> visit) {
        return visit.flatMap(looking::at).map(look -> ResponseEntity.accepted()
                .eTag(Versions.etag(look.shown().version()))
                .body(ManuscriptView.of(look)));
    }

    private static ResponseEntity<ManuscriptView> shown(LookingAtManuscript.Look look) {
        return ResponseEntity.ok().eTag(Versions.etag(look.shown().version())).body(ManuscriptView.of(look));
    }

    /** Values that differ by language are said in the caller's. */
    private static Refused spoken(Refused refused, String language) {
        var failure = refused.failure();
        if (!failure.type().equals("checks-block")) {
            return refused;
        }
        var errors = failure.errors().stream()
                .map(error -> new FieldError(error.pointer(), error.code(), spoken(error.args(), language)))
                .toList();
        return new Refused(new Failure(failure.type(), failure.status(), failure.details(), errors));
    }

    private static Map<String, ?> spoken(Map<String, ?> args, String language) {
        var spoken = new LinkedHashMap<String, Object>();
        args.forEach((name, value) -> {
            Object said = value instanceof Map<?, ?> texts ? texts.get(language) : value;
            spoken.put(name, said == null ? "" : said);
        });
        return spoken;
    }
}
