package org.krugozor.publication.galley.adapter.web;

import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.document.Multipart;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Callers;
import org.krugozor.platform.web.Versions;
import org.krugozor.publication.file.Downloads;
import org.krugozor.publication.galley.application.MakingGalleys;
import org.krugozor.publication.galley.application.ReadingGalleys;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/publication/articles/{id}/galleys")
class GalleyController {

    private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en", "tr", "ar");

    private final MakingGalleys making;
    private final ReadingGalleys reading;
    private final Downloads downloads;

    GalleyController(MakingGalleys making, ReadingGalleys reading, Downloads downloads) {
        this.making = making;
        this.reading = reading;
        this.downloads = downloads;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<GalleyView>> upload(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable String language,
            @RequestBody Flux<PartEvent> parts) {
        var seen = Versions.required(ifMatch);
        if (language != null && !LANGUAGES.contains(language)) {
            throw new Refused(Failure.invalid("/language", "unknown-language"));
        }
        return Callers.current()
                .flatMap(caller -> Multipart.file(
                        parts,
                        sent -> making.upload(
                                caller, id, seen, sent.name(), language, PdfContent.only(sent.content()))))
                .map(GalleyController::made);
    }

    @PostMapping("/typeset")
    Mono<ResponseEntity<GalleyView>> typeset(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var seen = Versions.required(ifMatch);
        return Callers.current()
                .flatMap(caller -> making.typeset(caller, id, seen))
                .map(GalleyController::made);
    }

    private static ResponseEntity<GalleyView> made(MakingGalleys.Made made) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(
                        URI.create("/api/publication/articles/" + made.galley().manuscriptId() + "/galleys/"
                                + made.galley().id()))
                .eTag(Versions.etag(made.articleVersion()))
                .body(GalleyView.of(made.galley()));
    }

    @GetMapping("/{galleyId}")
    Mono<GalleyView> show(@PathVariable UUID id, @PathVariable UUID galleyId) {
        return Callers.current()
                .flatMap(caller -> reading.galley(caller, id, galleyId))
                .map(GalleyView::of);
    }

    @GetMapping("/{galleyId}/content")
    Mono<Void> content(@PathVariable UUID id, @PathVariable UUID galleyId, ServerWebExchange exchange) {
        return Callers.current()
                .flatMap(caller -> reading.galley(caller, id, galleyId))
                .filter(galley -> galley.sha256() != null)
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .flatMap(galley -> {
                    exchange.getResponse().getHeaders().setCacheControl("no-store");
                    return downloads.send(
                            exchange,
                            String.valueOf(galley.sha256()),
                            MediaType.APPLICATION_PDF_VALUE,
                            galley.name(),
                            true);
                });
    }

    @DeleteMapping("/{galleyId}")
    Mono<ResponseEntity<Void>> remove(
            @PathVariable UUID id,
            @PathVariable UUID galleyId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var seen = Versions.required(ifMatch);
        return Callers.current()
                .flatMap(caller -> making.remove(caller, id, galleyId, seen))
                .map(article -> ResponseEntity.noContent()
                        .eTag(Versions.etag(article.version()))
                        .build());
    }
}
