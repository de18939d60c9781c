package org.krugozor.review.file;

import java.nio.charset.StandardCharsets;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.document.Multipart;
import org.krugozor.platform.document.SentFile;
import org.krugozor.platform.document.StoredDocument;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes the part {@code file} of a multipart request straight into the store, never whole in memory. */
@Component
public class Uploads {

    private static final int HEAD = 16;

    private final DocumentStore store;

    Uploads(DocumentStore store) {
        this.store = store;
    }

    /**
     * A file as it arrived.
     *
     * @param name as its sender has it, made harmless; stays on this side of the blind
     * @param mediaType by the first bytes, never by the name
     */
    public record Uploaded(String document, long size, String name, String mediaType) {}

    /** The file of the request; without one, with an empty one or one of a kind not taken it is 422. */
    public Mono<Uploaded> take(Flux<PartEvent> events) {
        return Multipart.file(events, this::keep);
    }

    private Mono<Uploaded> keep(SentFile file) {
        return store.put(file.content()).flatMap(stored -> head(stored)
                .map(head -> new Uploaded(stored.hash().hex(), stored.size(), file.name(), mediaType(head))));
    }

    private Mono<String> head(StoredDocument stored) {
        if (stored.size() == 0) {
            return Mono.error(new Refused(Failure.invalid("/file", "empty-file")));
        }
        return DataBufferUtils.join(store.read(new ContentHash(stored.hash().hex()), 0, Math.min(HEAD, stored.size())))
                .map(buffer -> {
                    var text = buffer.toString(StandardCharsets.ISO_8859_1);
                    DataBufferUtils.release(buffer);
                    return text;
                });
    }

    private static String mediaType(String head) {
        if (head.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        }
        if (head.startsWith("\u0089PNG")) {
            return "image/png";
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        throw new Refused(Failure.of("file-kind-not-taken", 422));
    }
}
