package org.krugozor.submission.file.adapter.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.document.StoredDocument;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.submission.file.application.TakingFile.Arrived;
import org.krugozor.submission.file.model.FileKind;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads one upload as it comes: the part {@code kind} first, then the part {@code file}, straight into the store. */
final class Upload {

    private static final int HEAD = 1024;

    private final DocumentStore store;
    private @Nullable FileKind kind;
    private @Nullable Arrived arrived;

    private Upload(DocumentStore store) {
        this.store = store;
    }

    record Whole(FileKind kind, Arrived file) {}

    static Mono<Whole> read(Flux<PartEvent> events, DocumentStore store) {
        var upload = new Upload(store);
        return events.windowUntil(PartEvent::isLast)
                .concatMap(part -> part.switchOnFirst((first, all) -> {
                    var event = first.get();
                    return event == null ? all.then() : upload.part(event, all);
                }))
                .then(Mono.fromCallable(upload::whole));
    }

    private Mono<Void> part(PartEvent first, Flux<PartEvent> all) {
        if (first instanceof FormPartEvent form && "kind".equals(form.name())) {
            kind = kind(form.value());
            return drop(all);
        }
        if (first instanceof FilePartEvent file && "file".equals(file.name())) {
            if (kind == null) {
                return Mono.error(new Refused(Failure.invalid("/kind", "kind-before-file")));
            }
            return keep(file.filename(), all.map(PartEvent::content));
        }
        return drop(all);
    }

    private Mono<Void> keep(String name, Flux<DataBuffer> content) {
        return store.put(content)
                .flatMap(stored -> type(stored, store)
                        .doOnNext(type ->
                                arrived = new Arrived(stored.hash().hex(), stored.size(), FileNames.safe(name), type)))
                .then();
    }

    private Whole whole() {
        if (kind == null) {
            throw new Refused(Failure.invalid("/kind", "required"));
        }
        if (arrived == null) {
            throw new Refused(Failure.invalid("/file", "required"));
        }
        if (arrived.size() == 0) {
            throw new Refused(Failure.invalid("/file", "empty-file"));
        }
        return new Whole(kind, arrived);
    }

    /** An upload in pieces, now in the store. */
    static Mono<Arrived> arrived(
            org.krugozor.platform.document.tus.Upload whole, @Nullable String name, DocumentStore store) {
        var said = name != null && !name.isBlank() ? name : whole.metadata().getOrDefault("filename", "file");
        return Mono.justOrEmpty(whole.stored()).flatMap(stored -> type(stored, store)
                .map(type -> new Arrived(stored.hash().hex(), stored.size(), FileNames.safe(said), type)));
    }

    static FileKind kind(@Nullable String said) {
        return Arrays.stream(FileKind.values())
                .filter(one -> one.name().equals(said))
                .findFirst()
                .orElseThrow(() -> new Refused(Failure.invalid("/kind", "unknown-file-kind")));
    }

    /** By the first bytes, never by the name; the inspection looks closer. */
    static Mono<String> type(StoredDocument stored, DocumentStore store) {
        var hash = new ContentHash(stored.hash().hex());
        return DataBufferUtils.join(store.read(hash, 0, Math.min(HEAD, stored.size())))
                .map(buffer -> {
                    var head = new byte[buffer.readableByteCount()];
                    buffer.read(head);
                    DataBufferUtils.release(buffer);
                    return MagicBytes.mediaType(head);
                })
                .defaultIfEmpty(MagicBytes.UNKNOWN);
    }

    private static Mono<Void> drop(Flux<PartEvent> events) {
        return events.doOnNext(event -> DataBufferUtils.release(event.content()))
                .then();
    }
}
