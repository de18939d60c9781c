package org.krugozor.platform.document;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files by the hash of their content. A file is seen only once it is whole, flushed to the disk and checked; the same
 * content is kept once. Streams carry pooled buffers: the store releases every buffer it is given, the subscriber those
 * it gets. All failures are {@link DocumentFailed}.
 */
public interface DocumentStore {

    /** Keeps the file if it is within the limit of the settings. */
    Mono<StoredDocument> put(Publisher<? extends DataBuffer> content);

    /** Keeps the file only if its content has this hash: for copies from another service. */
    Mono<StoredDocument> put(Publisher<? extends DataBuffer> content, ContentHash expected);

    /** Keeps a copy of a local file; the file itself stays where it is. */
    Mono<StoredDocument> put(Path file);

    /** What is known of the file, or empty when the store does not hold it. */
    Mono<StoredDocument> find(ContentHash hash);

    /** The whole file. */
    Flux<DataBuffer> read(ContentHash hash);

    /** {@code count} bytes from {@code position}, as for a range request; fewer when the file ends before. */
    Flux<DataBuffer> read(ContentHash hash, long position, long count);

    /**
     * Writes a part of the file as the body of a response, from disk to socket without a copy where the store is a
     * folder. Headers, range and status are the caller's.
     */
    Mono<Void> send(ContentHash hash, long position, long count, ServerHttpResponse response);

    /** Lends the file as a local one, to be read and never written, for as long as {@code use} runs. */
    <T> Mono<T> withFile(ContentHash hash, Function<Path, Mono<T>> use);

    /**
     * Removes a file nothing points to any more, unless it was put (again) after {@code untouchedSince}: whoever puts a
     * file needs time to commit the row that points to it. Answers whether it was removed.
     */
    Mono<Boolean> remove(ContentHash hash, Instant untouchedSince);
}
