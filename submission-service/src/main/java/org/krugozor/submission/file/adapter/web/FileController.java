package org.krugozor.submission.file.adapter.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentSettings;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.document.tus.Uploads;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Callers;
import org.krugozor.submission.file.application.Desk;
import org.krugozor.submission.file.application.Files;
import org.krugozor.submission.file.application.TakingFile;
import org.krugozor.submission.file.model.FileKind;
import org.krugozor.submission.file.model.ManuscriptFile;
import org.krugozor.submission.request.Faults;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.DeleteMapping;
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

@RestController
@RequestMapping("/api/submission/manuscripts/{id}/files")
class FileController {

    private final DocumentStore store;
    private final DocumentSettings settings;
    private final Uploads uploads;
    private final Files files;
    private final Desk desk;
    private final TakingFile taking;

    FileController(
            DocumentStore store,
            DocumentSettings settings,
            Uploads uploads,
            Files files,
            Desk desk,
            TakingFile taking) {
        this.store = store;
        this.settings = settings;
        this.uploads = uploads;
        this.files = files;
        this.desk = desk;
        this.taking = taking;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<FileView>> upload(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.CONTENT_LENGTH, required = false, defaultValue = "-1") long length,
            @RequestBody Flux<PartEvent> parts) {
        return small(length)
                .then(desk.mayWrite(id))
                .then(Mono.defer(() -> Upload.read(parts, store)))
                .flatMap(upload -> taking.take(id, upload.kind(), upload.file()))
                .map(file -> created(id, file));
    }

    /** The anonymous working translation review asked for. */
    @PostMapping(path = "/translation", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<FileView>> translate(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.CONTENT_LENGTH, required = false, defaultValue = "-1") long length,
            @RequestBody Flux<PartEvent> parts) {
        return small(length)
                .then(desk.mayTranslate(id))
                .then(Mono.defer(() -> Upload.read(parts, store, FileKind.TRANSLATION)))
                .flatMap(upload -> taking.translate(id, upload.file()))
                .map(file -> created(id, file));
    }

    private Mono<Void> small(long length) {
        var limit = settings.limit().toBytes();
        return length > limit + 64 * 1024
                ? Mono.error(
                        new Refused(Failure.of("file-too-large", 413, Map.of("limitMegabytes", limit / (1024 * 1024)))))
                : Mono.empty();
    }

    /** A file that came in pieces; asked again it lies there once more in its own place. */
    record Finished(
            @Nullable UUID upload,
            @Nullable String kind,
            @Nullable String name) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<FileView>> adopt(@PathVariable UUID id, @RequestBody Finished body) {
        new Faults()
                .required("/upload", body.upload())
                .required("/kind", body.kind())
                .refuseIfAny();
        var kind = Upload.kind(body.kind());
        return desk.mayWrite(id)
                .then(Callers.current())
                .flatMap(caller -> uploads.store(Objects.requireNonNull(body.upload()), caller.account(), store))
                .flatMap(whole -> Upload.arrived(whole, body.name(), store))
                .flatMap(arrived -> taking.take(id, kind, arrived))
                .map(file -> created(id, file));
    }

    @GetMapping("/{fileId}")
    Mono<FileView> one(@PathVariable UUID id, @PathVariable UUID fileId) {
        return own(id, fileId).map(FileView::of);
    }

    /** What was uploaded, to be saved and never shown in place. */
    @GetMapping("/{fileId}/content")
    Mono<Void> content(@PathVariable UUID id, @PathVariable UUID fileId, ServerHttpResponse response) {
        return own(id, fileId).flatMap(file -> {
            var headers = response.getHeaders();
            headers.setContentType(MediaType.parseMediaType(file.mediaType()));
            headers.setContentLength(file.size());
            headers.setContentDisposition(ContentDisposition.attachment()
                    .filename(file.name(), StandardCharsets.UTF_8)
                    .build());
            headers.setCacheControl("private, no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Content-Security-Policy", "sandbox");
            return store.send(new ContentHash(file.content()), 0, file.size(), response);
        });
    }

    @DeleteMapping("/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable UUID id, @PathVariable UUID fileId) {
        return taking.remove(id, fileId);
    }

    private static ResponseEntity<FileView> created(UUID id, ManuscriptFile file) {
        return ResponseEntity.created(URI.create("/api/submission/manuscripts/" + id + "/files/" + file.fileId()))
                .body(FileView.of(file));
    }

    private Mono<ManuscriptFile> own(UUID id, UUID fileId) {
        return desk.mayRead(id)
                .then(files.byId(fileId))
                .filter(file -> file.manuscriptId().equals(id))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())));
    }
}
