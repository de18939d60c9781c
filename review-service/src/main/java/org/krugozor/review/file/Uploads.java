package org.krugozor.review.file;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentFailed;
import org.krugozor.platform.document.DocumentFailure;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.document.StoredDocument;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.codec.multipart.FilePartEvent;
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
     * @param name as the sender's disk had it, without its folders; stays on this side of the blind
     * @param mediaType by the first bytes, never by the name
     */
    public record Uploaded(String document, long size, String name, String mediaType) {}

    /** The file of the request; without one, with an empty one or one of a kind not taken it is 422. */
    public Mono<Uploaded> take(Flux<PartEvent> events) {
        return events.windowUntil(PartEvent::isLast)
                .concatMap(part -> part.switchOnFirst((first, all) -> {
                    var event = first.get();
                    return event instanceof FilePartEvent file && file.name().equals("file")
                            ? keep(file.filename(), all.map(next -> own(next.content())))
                            : all.doOnNext(other -> DataBufferUtils.release(other.content()))
                                    .then(Mono.<Uploaded>empty());
                }))
                .collectList()
                .map(files -> {
                    if (files.size() != 1) {
                        throw new Refused(Failure.invalid("/file", "one-file"));
                    }
                    return files.get(0);
                });
    }

    private Mono<Uploaded> keep(String filename, Flux<DataBuffer> content) {
        return store.put(content)
                .onErrorMap(DocumentFailed.class, Uploads::refused)
                .flatMap(stored -> head(stored)
                        .map(head ->
                                new Uploaded(stored.hash().hex(), stored.size(), safe(filename), mediaType(head))));
    }

    /**
     * The server takes its buffers back with the request's last byte, while the store may still be writing on a thread of
     * its own: it gets copies, a few kilobytes at a time.
     */
    private static DataBuffer own(DataBuffer content) {
        var bytes = new byte[content.readableByteCount()];
        content.read(bytes);
        DataBufferUtils.release(content);
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
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

    private static String safe(@Nullable String filename) {
        var name = filename == null ? "" : filename.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "");
        return name.isBlank() ? "file" : name.length() > 150 ? name.substring(name.length() - 150) : name;
    }

    /** The store's failure as the caller's problem. */
    public static Refused refused(DocumentFailed failed) {
        var failure = failed.failure();
        if (failure instanceof DocumentFailure.TooLarge large) {
            return new Refused(
                    Failure.of(failure.code(), 413, Map.of("limitMegabytes", large.limit() / (1024 * 1024))));
        }
        if (failure instanceof DocumentFailure.BrokenStream || failure instanceof DocumentFailure.HashMismatch) {
            return new Refused(Failure.of(failure.code(), 400));
        }
        if (failure instanceof DocumentFailure.NotThere) {
            return new Refused(Failure.notFound());
        }
        return new Refused(Failure.of(failure.code(), 503, Map.of("retryAfter", 30)));
    }
}
