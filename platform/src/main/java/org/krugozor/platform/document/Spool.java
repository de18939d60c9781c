package org.krugozor.platform.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import org.krugozor.platform.problem.Refused;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Where files arrive before they are known to be whole: hashed, counted, forced to the disk, and removed whatever happens. */
final class Spool {

    private static final int QUEUED_BUFFERS = 4;

    private final Path folder;
    private final DocumentSettings settings;
    private final Opener opener;

    Spool(DocumentSettings settings) {
        this(settings, path -> FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    Spool(DocumentSettings settings, Opener opener) {
        this.settings = settings;
        this.opener = opener;
        folder = settings.folder().toAbsolutePath().normalize().resolve("incoming");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalStateException("The folder of krugozor.documents.folder cannot be made: " + folder, e);
        }
    }

    /** Opens a new file for writing; tests put a full disk here. */
    interface Opener {
        FileChannel open(Path path) throws IOException;
    }

    /** What is done with a whole file, called on a thread that may block. */
    interface Whole {
        Mono<StoredDocument> settle(Path file, StoredDocument document);
    }

    Mono<StoredDocument> receive(Publisher<? extends DataBuffer> content, Whole whole) {
        return Mono.usingWhen(
                        Mono.fromCallable(this::open),
                        // hidden, so that the source keeps its own queue and clears it itself when the sender goes
                        file -> Flux.<DataBuffer>from(content)
                                .hide()
                                .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                                .doOnNext(file::takeOver)
                                .onErrorMap(Spool::isTheSenders, Spool::broken)
                                .publishOn(Schedulers.boundedElastic(), QUEUED_BUFFERS)
                                .doOnNext(file::append)
                                .doOnDiscard(DataBuffer.class, file::release)
                                .then(Mono.defer(() -> whole.settle(file.path(), file.finish()))
                                        .subscribeOn(Schedulers.boundedElastic())),
                        Spool::discard,
                        (file, error) -> discard(file),
                        Spool::discard)
                .doOnDiscard(IncomingFile.class, IncomingFile::discard)
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static boolean isTheSenders(Throwable error) {
        return !(error instanceof Refused || error instanceof DocumentFailed);
    }

    private static DocumentFailed broken(Throwable error) {
        return new DocumentFailed(new DocumentFailure.BrokenStream(), error);
    }

    private static Mono<Void> discard(IncomingFile file) {
        return Mono.<Void>fromRunnable(file::discard).subscribeOn(Schedulers.boundedElastic());
    }

    private IncomingFile open() {
        if (DiskTrouble.freeSpace(folder) < settings.reserve().toBytes()) {
            throw new DocumentFailed(new DocumentFailure.StoreFull());
        }
        Path path = fresh();
        try {
            return new IncomingFile(path, opener.open(path), settings.limit().toBytes());
        } catch (IOException e) {
            throw DiskTrouble.named(e, folder);
        }
    }

    /** A name nobody has, for a file that goes with the sweep if not before. */
    Path fresh() {
        return folder.resolve(UUID.randomUUID().toString());
    }

    /** Removes what a crash left before {@code before}; answers how many files. Blocking. */
    int sweep(Instant before) throws IOException {
        int swept = 0;
        try (var leftovers = Files.newDirectoryStream(folder)) {
            for (Path leftover : leftovers) {
                boolean old = Files.getLastModifiedTime(leftover).toInstant().isBefore(before);
                if (old && Files.deleteIfExists(leftover)) {
                    swept++;
                }
            }
        }
        return swept;
    }
}
