package org.krugozor.publication.file;

import java.nio.charset.StandardCharsets;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentStore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Serves kept files, whole or in ranges. Who may have one is decided before. */
@Component
public class Downloads {

    private final DocumentStore store;

    Downloads(DocumentStore store) {
        this.store = store;
    }

    /** @param inline whether a browser should show it rather than keep it */
    public Mono<Void> send(ServerWebExchange exchange, String sha256, String mediaType, String name, boolean inline) {
        var hash = new ContentHash(sha256);
        return store.find(hash).flatMap(stored -> {
            var response = exchange.getResponse();
            var headers = response.getHeaders();
            headers.setContentType(MediaType.parseMediaType(mediaType));
            headers.setContentDisposition((inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                    .filename(name, StandardCharsets.UTF_8)
                    .build());
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Accept-Ranges", "bytes");
            return range(exchange, response, stored.size())
                    .flatMap(part -> store.send(hash, part.from(), part.count(), response));
        });
    }

    private record Part(long from, long count) {}

    private static Mono<Part> range(ServerWebExchange exchange, ServerHttpResponse response, long size) {
        var headers = response.getHeaders();
        try {
            var asked = exchange.getRequest().getHeaders().getRange();
            if (asked.size() == 1) {
                HttpRange range = asked.get(0);
                long from = range.getRangeStart(size);
                long to = range.getRangeEnd(size);
                response.setStatusCode(HttpStatus.PARTIAL_CONTENT);
                headers.set("Content-Range", "bytes " + from + "-" + to + "/" + size);
                headers.setContentLength(to - from + 1);
                return Mono.just(new Part(from, to - from + 1));
            }
        } catch (IllegalArgumentException unsatisfiable) {
            response.setStatusCode(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
            headers.set("Content-Range", "bytes */" + size);
            return response.setComplete().then(Mono.empty());
        }
        headers.setContentLength(size);
        return Mono.just(new Part(0, size));
    }
}
