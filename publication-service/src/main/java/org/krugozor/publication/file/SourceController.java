package org.krugozor.publication.file;

import java.util.Set;
import java.util.UUID;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.document.Multipart;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accepted sources to download, and letters to attach where somebody's step is entered for them. */
@RestController
@RequestMapping("/api/publication/articles/{id}/sources")
class SourceController {

    /** What a letter, scan or screenshot may be; a browser is never asked to run any of them. */
    private static final Set<String> LETTERS = Set.of(
            "application/pdf",
            "image/png",
            "image/jpeg",
            "text/plain",
            "message/rfc822",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final SourceFiles files;
    private final DocumentStore store;
    private final Downloads downloads;

    SourceController(SourceFiles files, DocumentStore store, Downloads downloads) {
        this.files = files;
        this.store = store;
        this.downloads = downloads;
    }

    record Attached(UUID fileId, String name, String mediaType, long size) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Attached> attach(@PathVariable UUID id, @RequestBody Flux<PartEvent> parts) {
        return Multipart.file(parts, sent -> accepted(id, sent.mediaType())
                        .then(Mono.defer(() -> store.put(sent.content())))
                        .flatMap(stored -> files.attach(id, sent.mediaType(), sent.name(), stored)))
                .map(kept -> new Attached(kept.id(), kept.name(), kept.mediaType(), kept.size()));
    }

    private Mono<Void> accepted(UUID id, String mediaType) {
        return files.known(id).flatMap(known -> {
            if (!known) {
                return Mono.error(new Refused(Failure.notFound()));
            }
            return LETTERS.contains(mediaType) ? Mono.empty() : Mono.error(new Refused(Failure.of("letter-type", 415)));
        });
    }

    @GetMapping("/{fileId}")
    Mono<Void> download(@PathVariable UUID id, @PathVariable UUID fileId, ServerWebExchange exchange) {
        return files.find(id, fileId)
                .filter(file -> file.state() == SourceFile.State.HERE)
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .flatMap(file -> {
                    exchange.getResponse().getHeaders().setCacheControl("no-store");
                    return downloads.send(exchange, file.sha256(), file.mediaType(), file.name(), false);
                });
    }
}
