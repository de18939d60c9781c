package org.krugozor.platform.document;

import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The store in a folder: {@code ab/cd/<hash>}, written to {@code incoming/} on the same file system, forced to the disk
 * and renamed, so that a crash leaves whole files and leftovers but never half a file under a hash.
 */
public final class FolderDocumentStore implements DocumentStore {

    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final Spool spool;

    public FolderDocumentStore(DocumentSettings settings) {
        this(settings, new Spool(settings));
    }

    FolderDocumentStore(DocumentSettings settings, Spool spool) {
        this.spool = spool;
        folder = settings.folder().toAbsolutePath().normalize();
    }

    @Override
    public Mono<StoredDocument> put(Publisher<? extends DataBuffer> content) {
        return keep(content, hash -> {});
    }

    @Override
    public Mono<StoredDocument> put(Publisher<? extends DataBuffer> content, ContentHash expected) {
        return keep(content, actual -> {
            if (!actual.equals(expected)) {
                throw new DocumentFailed(new DocumentFailure.HashMismatch(expected, actual));
            }
        });
    }

    @Override
    public Mono<StoredDocument> put(Path file) {
        return put(DataBufferUtils.read(file, DefaultDataBufferFactory.sharedInstance, BUFFER));
    }

    private Mono<StoredDocument> keep(Publisher<? extends DataBuffer> content, HashCheck check) {
        return spool.receive(content, (file, document) -> Mono.fromCallable(() -> settle(file, document, check)));
    }

    private StoredDocument settle(Path file, StoredDocument stored, HashCheck check) {
        check.accept(stored.hash());
        Path target = path(stored.hash());
        try {
            if (Files.exists(target) && Files.size(target) == stored.size()) {
                Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
                return stored;
            }
            Path shelf = Files.createDirectories(shelf(stored.hash()));
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            force(shelf);
            return stored;
        } catch (IOException e) {
            throw DiskTrouble.named(e, folder);
        }
    }

    /** A rename is on the disk only when its folder is; systems that cannot open a folder do it by themselves. */
    private static void force(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // nothing more can be done
        }
    }

    @Override
    public Mono<StoredDocument> find(ContentHash hash) {
        return onDisk(() -> Files.exists(path(hash)) ? new StoredDocument(hash, Files.size(path(hash))) : null);
    }

    @Override
    public Flux<DataBuffer> read(ContentHash hash) {
        return read(hash, 0, Long.MAX_VALUE);
    }

    @Override
    public Flux<DataBuffer> read(ContentHash hash, long position, long count) {
        Flux<DataBuffer> fromPosition = DataBufferUtils.readAsynchronousFileChannel(
                () -> AsynchronousFileChannel.open(path(hash), StandardOpenOption.READ),
                position,
                DefaultDataBufferFactory.sharedInstance,
                BUFFER);
        return (count == Long.MAX_VALUE ? fromPosition : DataBufferUtils.takeUntilByteCount(fromPosition, count))
                .onErrorMap(IOException.class, error -> absent(error, hash))
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Mono<Void> send(ContentHash hash, long position, long count, ServerHttpResponse response) {
        return find(hash)
                .switchIfEmpty(Mono.error(() -> new DocumentFailed(new DocumentFailure.NotThere(hash))))
                .flatMap(stored -> {
                    long within = Math.min(count, Math.max(0, stored.size() - position));
                    return response instanceof ZeroCopyHttpOutputMessage zeroCopy
                            ? zeroCopy.writeWith(path(hash), position, within)
                            : response.writeWith(read(hash, position, within));
                });
    }

    @Override
    public <T> Mono<T> withFile(ContentHash hash, Function<Path, Mono<T>> use) {
        return find(hash)
                .switchIfEmpty(Mono.error(() -> new DocumentFailed(new DocumentFailure.NotThere(hash))))
                .flatMap(stored -> use.apply(path(hash)));
    }

    @Override
    public Mono<Boolean> remove(ContentHash hash, Instant untouchedSince) {
        return onDisk(() -> {
            Path path = path(hash);
            return Files.exists(path)
                    && Files.getLastModifiedTime(path).toInstant().isBefore(untouchedSince)
                    && Files.deleteIfExists(path);
        });
    }

    /** Removes what a crash left on its way in before {@code before}; answers how many files. */
    public Mono<Integer> sweepIncoming(Instant before) {
        return onDisk(() -> spool.sweep(before));
    }

    private <T> Mono<T> onDisk(DiskWork<T> work) {
        return Mono.fromCallable(work::run)
                .onErrorMap(IOException.class, error -> DiskTrouble.named(error, folder))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private Throwable absent(IOException error, ContentHash hash) {
        return error instanceof NoSuchFileException
                ? new DocumentFailed(new DocumentFailure.NotThere(hash), error)
                : DiskTrouble.named(error, folder);
    }

    private Path path(ContentHash hash) {
        return shelf(hash).resolve(hash.hex());
    }

    private Path shelf(ContentHash hash) {
        return folder.resolve(hash.hex().substring(0, 2)).resolve(hash.hex().substring(2, 4));
    }

    private interface HashCheck {
        void accept(ContentHash actual);
    }

    private interface DiskWork<T> {
        @org.jspecify.annotations.Nullable
        T run() throws IOException;
    }
}
