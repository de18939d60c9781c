package org.krugozor.publication.file;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.krugozor.platform.document.DocumentFailed;
import org.krugozor.platform.document.DocumentFailure;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The one file of a multipart request, streamed: it is never whole in memory, nor twice on the disk. */
public final class Upload {

    private static final int LONGEST_NAME = 200;

    private Upload() {}

    /** Hands name and bytes of the part {@code file} on; 422 where there is none. */
    public static <T> Mono<T> of(Flux<PartEvent> parts, BiFunction<String, Flux<DataBuffer>, Mono<T>> use) {
        return parts.windowUntil(PartEvent::isLast)
                .concatMap(part -> part.switchOnFirst((signal, events) -> {
                    var first = signal.get();
                    return first instanceof FilePartEvent file && "file".equals(file.name())
                            ? Flux.from(handed(file, events, use))
                            : drained(events).thenMany(Flux.<T>empty());
                }))
                .next()
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.invalid("/file", "required"))))
                .onErrorMap(DocumentFailed.class, Upload::named);
    }

    /** Whoever refuses before reading leaves the bytes on our hands: they are read to their end and let go. */
    private static <T> Mono<T> handed(
            FilePartEvent file, Flux<PartEvent> events, BiFunction<String, Flux<DataBuffer>, Mono<T>> use) {
        var taken = new AtomicBoolean();
        var content = events.map(PartEvent::content).doOnSubscribe(reader -> taken.set(true));
        return use.apply(name(file.filename()), content)
                .onErrorResume(error ->
                        taken.get() ? Mono.error(error) : drained(events).then(Mono.error(error)));
    }

    private static Mono<Void> drained(Flux<PartEvent> events) {
        return events.doOnNext(event -> DataBufferUtils.release(event.content()))
                .then();
    }

    /** What a browser calls the file, without the folders some send and without control characters. */
    private static String name(String sent) {
        var bare = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        var cut = bare.length() > LONGEST_NAME ? bare.substring(0, LONGEST_NAME) : bare;
        return cut.isEmpty() ? "file" : cut;
    }

    private static Refused named(DocumentFailed failed) {
        if (failed.getCause() instanceof Refused refused) {
            return refused;
        }
        var failure = failed.failure();
        if (failure instanceof DocumentFailure.TooLarge tooLarge) {
            return new Refused(
                    Failure.of(failure.code(), 413, java.util.Map.of("limit", tooLarge.limit() / 1024 / 1024)));
        }
        if (failure instanceof DocumentFailure.BrokenStream) {
            return new Refused(Failure.of(failure.code(), 400));
        }
        return new Refused(Failure.of("file-store-unavailable", 503, java.util.Map.of("retryAfter", 30)));
    }

    /** Refuses at once what cannot be a PDF; whether it is a sound one is found out beside the request. */
    public static Flux<DataBuffer> beginningAsPdf(Flux<DataBuffer> content) {
        return content.switchOnFirst((signal, all) -> {
            var first = signal.get();
            if (first == null || isPdf(first)) {
                return all;
            }
            return all.doOnNext(DataBufferUtils::release)
                    .thenMany(Flux.error(() -> new Refused(Failure.of("not-a-pdf", 415))));
        });
    }

    private static boolean isPdf(DataBuffer first) {
        int length = Math.min(first.readableByteCount(), 1024);
        var head = new byte[length];
        for (int i = 0; i < length; i++) {
            head[i] = first.getByte(first.readPosition() + i);
        }
        return new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }
}
