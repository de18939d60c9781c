package org.krugozor.review.desk;

import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.web.Versions;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.OnBehalf;
import org.krugozor.review.correspondence.CaseMails;
import org.krugozor.review.correspondence.Notes;
import org.krugozor.review.file.Downloads;
import org.krugozor.review.file.FileCopies;
import org.krugozor.review.file.FileCopy;
import org.krugozor.review.file.SourceFiles;
import org.krugozor.review.file.Uploads;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.person.NamingActors;
import org.krugozor.review.review.application.Reviews;
import org.krugozor.review.text.Language;
import org.krugozor.review.text.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** One case: its page, its files and papers, its correspondence, and the trace of what was done. */
@RestController
@RequestMapping("/api/review/cases/{id}")
class CaseController {

    private static final Set<String> DIRECTIONS = Set.of("IN", "OUT");

    private final ChangingCases cases;
    private final ReadingCases reading;
    private final KnowingEditors editors;
    private final FileCopies copies;
    private final SourceFiles sources;
    private final Reviews reviews;
    private final Uploads uploads;
    private final Downloads downloads;
    private final Notes notes;
    private final CaseMails mails;
    private final NamingActors naming;
    private final DatabaseClient database;
    private final JsonColumns json;
    private final Clock clock;

    CaseController(
            ChangingCases cases,
            ReadingCases reading,
            KnowingEditors editors,
            FileCopies copies,
            SourceFiles sources,
            Reviews reviews,
            Uploads uploads,
            Downloads downloads,
            Notes notes,
            CaseMails mails,
            NamingActors naming,
            DatabaseClient database,
            JsonColumns json,
            Clock clock) {
        this.cases = cases;
        this.reading = reading;
        this.editors = editors;
        this.copies = copies;
        this.sources = sources;
        this.reviews = reviews;
        this.uploads = uploads;
        this.downloads = downloads;
        this.notes = notes;
        this.mails = mails;
        this.naming = naming;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    Mono<ResponseEntity<CasePage>> get(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
        var language = Language.of(headers);
        return editors.current()
                .flatMap(editor -> cases.see(id, editor).flatMap(file -> reading.page(file, editor, language)))
                .map(page -> ResponseEntity.ok()
                        .eTag(Versions.etag(page.version()))
                        .cacheControl(CacheControl.noStore())
                        .body(page));
    }

    /** The manuscript's anonymous copies and the reviewers' annotated files. */
    @GetMapping("/files/{ref}")
    Mono<Void> file(@PathVariable UUID id, @PathVariable UUID ref, ServerHttpResponse response) {
        return see(id).flatMap(file -> copies.find(id, ref)
                .filter(FileCopy::isReady)
                .map(copy -> new Sent(
                        copy.sha256(),
                        copy.size(),
                        copy.mediaType(),
                        Downloads.neutralName(file.manuscript().number(), copy.mediaType())))
                .switchIfEmpty(Mono.defer(() -> reviews.filesOfManuscript(id)
                        .filter(one -> one.ref().equals(ref))
                        .next()
                        .map(one -> new Sent(
                                one.document(),
                                one.size(),
                                one.mediaType(),
                                Downloads.neutralName("review", one.mediaType())))))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .flatMap(
                        sent -> downloads.send(sent.document(), sent.size(), sent.mediaType(), sent.name(), response)));
    }

    private record Sent(String document, long size, String mediaType, String name) {}

    @PostMapping(path = "/sources", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<CasePage.SourceView> attach(@PathVariable UUID id, @RequestBody Flux<PartEvent> parts) {
        return editors.current()
                .flatMap(editor -> cases.see(id, editor)
                        .then(uploads.take(parts))
                        .flatMap(file -> sources.add(id, file, editor.who())))
                .map(paper -> new CasePage.SourceView(paper.fileId(), paper.name(), paper.mediaType(), paper.size()));
    }

    @GetMapping("/sources/{fileId}")
    Mono<Void> source(@PathVariable UUID id, @PathVariable UUID fileId, ServerHttpResponse response) {
        return see(id).then(sources.find(id, fileId))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .flatMap(paper ->
                        downloads.send(paper.document(), paper.size(), paper.mediaType(), paper.name(), response));
    }

    record Correspondence(
            Instant at,
            String kind,
            String channel,
            String direction,
            String party,
            @Nullable String subject,
            String text,
            @Nullable String message,
            @Nullable String state,
            @Nullable UUID sourceFile) {}

    record CorrespondencePage(About about, List<Correspondence> items) {}

    record NoteBody(
            @Nullable String channel,
            @Nullable String direction,
            @Nullable String party,
            @Nullable String text,
            @Nullable UUID sourceFile,
            @Nullable Instant at) {}

    @GetMapping("/correspondence")
    Mono<CorrespondencePage> correspondence(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
        return see(id).flatMap(file -> Mono.zip(
                mails.ofManuscript(id).collectList(), notes.ofManuscript(id).collectList(), (sent, noted) -> {
                    var all = new ArrayList<Correspondence>();
                    sent.forEach(mail -> all.add(new Correspondence(
                            mail.at(),
                            mail.kind(),
                            "EMAIL",
                            "OUT",
                            mail.recipient(),
                            mail.subject(),
                            mail.body(),
                            mail.message(),
                            mail.state(),
                            null)));
                    noted.forEach(note -> all.add(new Correspondence(
                            note.at(),
                            "note",
                            note.channel(),
                            note.direction(),
                            note.party(),
                            null,
                            note.text(),
                            null,
                            null,
                            note.sourceFile())));
                    all.sort(Comparator.comparing(Correspondence::at));
                    return new CorrespondencePage(About.of(file, headers), List.copyOf(all));
                }));
    }

    @PostMapping("/correspondence")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Correspondence> write(@PathVariable UUID id, @RequestBody NoteBody body) {
        new Inputs()
                .when(body.channel() == null || !OnBehalf.CHANNELS.contains(body.channel()), "/channel", "bad-channel")
                .when(body.direction() != null && !DIRECTIONS.contains(body.direction()), "/direction", "invalid")
                .required("/party", body.party())
                .atMost("/party", body.party(), Inputs.LINE)
                .required("/text", body.text())
                .atMost("/text", body.text(), Inputs.TEXT)
                .refuse();
        var file = body.sourceFile();
        var known = file == null ? Mono.just(true) : sources.hold(id, List.of(file));
        return editors.current()
                .flatMap(editor -> cases.see(id, editor).then(known).flatMap(there -> {
                    if (!there) {
                        return Mono.error(new Refused(Failure.invalid("/sourceFile", "unknown-file")));
                    }
                    var note = new Notes.Note(
                            Objects.requireNonNullElse(body.at(), clock.instant()),
                            editor.who(),
                            Objects.requireNonNull(body.channel()),
                            Objects.requireNonNullElse(body.direction(), "IN"),
                            Objects.requireNonNull(body.party()),
                            Objects.requireNonNull(body.text()),
                            file);
                    return notes.add(note, id)
                            .thenReturn(new Correspondence(
                                    note.at(),
                                    "note",
                                    note.channel(),
                                    note.direction(),
                                    note.party(),
                                    null,
                                    note.text(),
                                    null,
                                    null,
                                    file));
                }));
    }

    record TimelineEntry(
            Instant at,
            String act,
            String role,
            @Nullable String personId,
            @Nullable String name,
            JsonNode detail) {

        TimelineEntry by(Map<String, String> names) {
            return new TimelineEntry(at, act, role, personId, personId == null ? null : names.get(personId), detail);
        }
    }

    /** Which manuscript it is, for the head of a page. */
    record About(String number, String title) {

        static About of(Case file, HttpHeaders headers) {
            var manuscript = file.manuscript();
            return new About(
                    manuscript.number(), Texts.pick(Language.of(headers), manuscript.metadata(), text -> text.title()));
        }
    }

    record Timeline(About about, List<TimelineEntry> items) {}

    @GetMapping("/timeline")
    Mono<Timeline> timeline(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
        return see(id).flatMap(file -> database.sql("""
                        select at, act, role, person_id, detail from trace
                        where manuscript_id = :id order by at, id limit 1000""")
                .bind("id", id)
                .map(row -> new TimelineEntry(
                        row.get("at", Instant.class),
                        row.get("act", String.class),
                        row.get("role", String.class),
                        row.get("person_id", String.class),
                        null,
                        json.tree(row.get("detail", Json.class))))
                .all()
                .collectList()
                .flatMap(entries -> naming.names(
                                entries.stream().map(TimelineEntry::personId).toList(), Language.of(headers))
                        .map(names -> new Timeline(
                                About.of(file, headers),
                                entries.stream().map(entry -> entry.by(names)).toList()))));
    }

    private Mono<Case> see(UUID id) {
        return editors.current().flatMap(editor -> cases.see(id, editor));
    }
}
