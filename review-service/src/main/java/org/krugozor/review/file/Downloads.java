package org.krugozor.review.file;

import java.nio.charset.StandardCharsets;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentStore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends files of the store: never cached, never shown inline, under a name that tells nothing. */
@Component
public class Downloads {

    private final DocumentStore store;

    Downloads(DocumentStore store) {
        this.store = store;
    }

    /** Sends the whole file; the name is the caller's choice and crosses no blind. */
    public Mono<Void> send(String document, long size, String mediaType, String name, ServerHttpResponse response) {
        var headers = response.getHeaders();
        headers.setContentType(MediaType.parseMediaType(mediaType));
        headers.setContentLength(size);
        headers.setCacheControl("no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build());
        return store.send(new ContentHash(document), 0, size, response);
    }

    /** A neutral name for a file of this type. */
    public static String neutralName(String base, String mediaType) {
        return base
                + switch (mediaType) {
                    case "application/pdf" -> ".pdf";
                    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> ".docx";
                    case "image/png" -> ".png";
                    case "image/jpeg" -> ".jpg";
                    default -> "";
                };
    }
}
