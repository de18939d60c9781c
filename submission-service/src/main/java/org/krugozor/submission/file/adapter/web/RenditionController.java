package org.krugozor.submission.file.adapter.web;

import java.util.UUID;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Caller;
import org.krugozor.platform.security.Callers;
import org.krugozor.submission.file.application.Files;
import org.krugozor.submission.file.model.Rendition;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Hands a rendition to the one service it was made for. */
@RestController
class RenditionController {

    private final DocumentStore store;
    private final Files files;

    RenditionController(DocumentStore store, Files files) {
        this.store = store;
        this.files = files;
    }

    @GetMapping("/internal/renditions/{ref}")
    Mono<Void> copy(@PathVariable UUID ref, ServerHttpResponse response) {
        return Callers.current().flatMap(caller -> files.rendition(ref)
                .filter(rendition -> mayHave(caller, rendition))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .flatMap(rendition -> {
                    var headers = response.getHeaders();
                    headers.setContentType(MediaType.parseMediaType(rendition.mediaType()));
                    headers.setContentLength(rendition.size());
                    headers.setCacheControl("no-store");
                    headers.set("X-Content-Type-Options", "nosniff");
                    return store.send(new ContentHash(rendition.content()), 0, rendition.size(), response);
                }));
    }

    private static boolean mayHave(Caller caller, Rendition rendition) {
        return caller.has(
                rendition.audience() == Rendition.Audience.REVIEW ? "rendition-anonymous" : "rendition-source");
    }
}
