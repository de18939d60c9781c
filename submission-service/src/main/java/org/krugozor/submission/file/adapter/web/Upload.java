package org.krugozor.submission.file.adapter.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.document.Multipart;
import org.krugozor.platform.document.SentFile;
import org.krugozor.platform.document.StoredDocument;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.submission.file.application.TakingFile.Arrived;
import org.krugozor.submission.file.model.FileKind;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads one upload as it comes: the part {@code kind} first, then the part {@code file}, straight into the store. */
final class Upload {

    private static final int HEAD = 1024;

    private Upload() {}

    record Whole(FileKind kind, Arrived file) {}

    static Mono<Whole> read(Flux<PartEvent> events, DocumentStore store) {
        return read(events, store, null);
    }

    /** An upload of a kind its address says. */
    static Mono<Whole> read(Flux<PartEvent> events, DocumentStore store, @Nullable FileKind known) {
        return Mono.defer(() -> {
            var kind = new AtomicReference<@Nullable FileKind>(known);
            return Multipart.file(
                    events,
                    (field, value) -> {
                        if (known == null && field.equals("kind")) {
                            kind.set(kind(value));
                        }
                    },
                    sent -> kind.get() == null
                            ? Mono.error(new Refused(Failure.invalid("/kind", "kind-before-file")))
                            : keep(Objects.requireNonNull(kind.get()), sent, store));
        });
    }

    private static Mono<Whole> keep(FileKind kind, SentFile sent, DocumentStore store) {
        return store.put(sent.content())
                .flatMap(stored -> stored.size() == 0
                        ? Mono.error(new Refused(Failure.invalid("/file", "empty-file")))
                        : arrived(stored, sent.name(), store))
                .map(file -> new Whole(kind, file));
    }

    /** An upload in pieces, now in the store. */
    static Mono<Arrived> arrived(
            org.krugozor.platform.document.tus.Upload whole, @Nullable String name, DocumentStore store) {
        var said = name != null && !name.isBlank() ? name : whole.metadata().getOrDefault("filename", "file");
        return Mono.justOrEmpty(whole.stored()).flatMap(stored -> arrived(stored, SentFile.safeName(said), store));
    }

    private static Mono<Arrived> arrived(StoredDocument stored, String name, DocumentStore store) {
        return type(stored, store).map(type -> new Arrived(stored.hash().hex(), stored.size(), name, type));
    }

    static FileKind kind(@Nullable String said) {
        return Arrays.stream(FileKind.values())
                // a working translation is asked for and has an address of its own
                .filter(one -> one != FileKind.TRANSLATION && one.name().equals(said))
                .findFirst()
                .orElseThrow(() -> new Refused(Failure.invalid("/kind", "unknown-file-kind")));
    }

    /** By the first bytes, never by the name; the inspection looks closer. */
    private static Mono<String> type(StoredDocument stored, DocumentStore store) {
        return DataBufferUtils.join(store.read(stored.hash(), 0, Math.min(HEAD, stored.size())))
                .map(buffer -> {
                    var head = new byte[buffer.readableByteCount()];
                    buffer.read(head);
                    DataBufferUtils.release(buffer);
                    return MagicBytes.mediaType(head);
                })
                .defaultIfEmpty(MagicBytes.UNKNOWN);
    }
}
