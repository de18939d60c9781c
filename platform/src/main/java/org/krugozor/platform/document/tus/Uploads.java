package org.krugozor.platform.document.tus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.krugozor.platform.document.DiskTrouble;
import org.krugozor.platform.document.DocumentFailed;
import org.krugozor.platform.document.DocumentFailure;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.document.StoredDocument;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Files that come in pieces: a row each in the ledger and a file each in a folder. An offset is told only for bytes that
 * were forced to the disk. What an owner may not see is {@code not-found}, as if it were not there.
 */
public final class Uploads {

    private static final int QUEUED_BUFFERS = 4;
    private static final int SWEPT_AT_ONCE = 100;

    private final UploadLedger ledger;
    private final UploadSettings settings;
    private final Clock clock;
    private final Path folder;
    private final Writers writers = new Writers();

    /** The clock is the system's: uploads expire in real time, whatever the domain's clock says. */
    public Uploads(UploadLedger ledger, UploadSettings settings, Clock clock) {
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
        folder = settings.folder().toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalStateException("The folder of krugozor.uploads.folder cannot be made: " + folder, e);
        }
    }

    /** Begins an upload of {@code length} bytes. */
    Mono<Upload> begin(String owner, long length, Map<String, String> metadata) {
        if (length > settings.limit().toBytes()) {
            return Mono.error(new DocumentFailed(
                    new DocumentFailure.TooLarge(settings.limit().toBytes())));
        }
        Upload upload =
                new Upload(UUID.randomUUID(), owner, length, 0, Optional.empty(), metadata, Optional.empty(), expiry());
        return ledger.begin(upload, settings.openPerOwner())
                .filter(begun -> begun)
                .switchIfEmpty(Mono.error(
                        () -> new Refused(Failure.of("upload-too-many", 429, Map.of("most", settings.openPerOwner())))))
                .thenReturn(upload);
    }

    /** How far an upload is; a writer still at it is asked to stop. */
    Mono<Upload> look(UUID id, String owner) {
        return own(id, owner)
                .flatMap(upload -> upload.stored().isPresent()
                        ? Mono.just(upload)
                        : writing(id, owner, (writer, file) -> keep(upload, file.start())));
    }

    /** Appends a piece; {@code offset} must be where the file ends. */
    Mono<Upload> append(
            UUID id, String owner, long offset, Optional<UploadHeaders.Checksum> checksum, Flux<DataBuffer> piece) {
        return own(id, owner)
                .flatMap(known -> known.stored().isPresent()
                        ? Mono.error(conflict(known.received()))
                        : writing(id, owner, (writer, file) -> {
                            if (file.start() != offset) {
                                return keep(known, file.start()).then(Mono.error(conflict(file.start())));
                            }
                            return (checksum.isPresent() ? ledger.unchecked(id, offset) : Mono.<Void>empty())
                                    .then(write(file, writer, checksum, piece))
                                    .then(Mono.defer(() -> finish(known, file, checksum)))
                                    .onErrorResume(error -> salvage(known, file, checksum, error));
                        }));
    }

    private Mono<Void> write(
            UploadFile file, Writers.Writer writer, Optional<UploadHeaders.Checksum> checksum, Flux<DataBuffer> piece) {
        return piece.timeout(settings.silence())
                .takeUntilOther(writer.asked())
                .onErrorMap(
                        Uploads::isTheSenders, error -> new DocumentFailed(new DocumentFailure.BrokenStream(), error))
                .publishOn(Schedulers.boundedElastic(), QUEUED_BUFFERS)
                .doOnNext(buffer -> file.append(buffer, checksum.map(UploadHeaders.Checksum::digest)))
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                .then();
    }

    private static boolean isTheSenders(Throwable error) {
        return !(error instanceof Refused || error instanceof DocumentFailed);
    }

    private Mono<Upload> finish(Upload upload, UploadFile file, Optional<UploadHeaders.Checksum> checksum) {
        return onDisk(() -> {
                    if (checksum.isPresent() && !checksum.get().agrees()) {
                        throw new Refused(Failure.of("upload-checksum-mismatch", 460, Map.of("offset", file.start())));
                    }
                    return file.force();
                })
                .flatMap(offset -> keep(upload, offset));
    }

    /** What came before the end is worth keeping, unless it was to be checked and cannot be. */
    private Mono<Upload> salvage(
            Upload upload, UploadFile file, Optional<UploadHeaders.Checksum> checksum, Throwable error) {
        return onDisk(() -> {
                    if (checksum.isPresent()) {
                        file.undo();
                        return file.start();
                    }
                    return file.force();
                })
                .flatMap(offset -> keep(upload, offset))
                .onErrorComplete()
                .then(Mono.error(error));
    }

    private Mono<Upload> keep(Upload upload, long offset) {
        Instant expires = expiry();
        Upload now = new Upload(
                upload.id(),
                upload.owner(),
                upload.length(),
                offset,
                Optional.empty(),
                upload.metadata(),
                upload.stored(),
                expires);
        return ledger.received(upload.id(), offset, expires).thenReturn(now);
    }

    /** Removes an upload and what came of it. */
    Mono<Void> remove(UUID id, String owner) {
        return own(id, owner)
                .flatMap(upload -> writing(id, owner, (writer, file) -> onDisk(() -> {
                            file.remove();
                            return upload;
                        })
                        .flatMap(removed -> ledger.remove(id))))
                .then();
    }

    /**
     * Puts a finished upload into the document store and answers its row with {@code stored} set; asked again, it answers
     * the same. {@code upload-not-complete} while bytes are missing.
     */
    public Mono<Upload> store(UUID id, String owner, DocumentStore store) {
        return own(id, owner).flatMap(upload -> {
            if (upload.stored().isPresent()) {
                return Mono.just(upload);
            }
            return writing(id, owner, (writer, file) -> {
                if (file.start() < upload.length()) {
                    return Mono.error(new Refused(Failure.conflict(
                            "upload-not-complete", Map.of("offset", file.start(), "length", upload.length()))));
                }
                return keep(upload, file.start())
                        .flatMap(whole -> store.put(path(id)).flatMap(document -> settle(whole, document, file)));
            });
        });
    }

    private Mono<Upload> settle(Upload upload, StoredDocument document, UploadFile file) {
        Upload stored = new Upload(
                upload.id(),
                upload.owner(),
                upload.length(),
                upload.received(),
                Optional.empty(),
                upload.metadata(),
                Optional.of(document),
                upload.expires());
        return ledger.stored(upload.id(), document).then(onDisk(() -> {
            file.remove();
            return stored;
        }));
    }

    /** Removes uploads whose time has passed; answers how many. To be run now and then. */
    public Mono<Long> sweep() {
        return ledger.expired(clock.instant(), SWEPT_AT_ONCE)
                .concatMap(upload -> onDisk(() -> Files.deleteIfExists(path(upload.id())))
                        .flatMap(removed -> ledger.remove(upload.id())))
                .filter(removed -> removed)
                .count();
    }

    private interface Work<T> {
        Mono<T> with(Writers.Writer writer, UploadFile file);
    }

    /** Opens the file for this writer alone, with the row as it is once the writer before has left. */
    private <T> Mono<T> writing(UUID id, String owner, Work<T> work) {
        return Mono.usingWhen(
                writers.enter(id),
                writer -> Mono.usingWhen(
                        own(id, owner).flatMap(upload -> onDisk(() -> UploadFile.open(path(id), upload))),
                        file -> work.with(writer, file),
                        Uploads::close,
                        (file, error) -> close(file),
                        file -> abandon(id, file)),
                writer -> leave(id, writer),
                (writer, error) -> leave(id, writer),
                writer -> leave(id, writer));
    }

    /** The client went away in the middle: what came is forced to the disk, and the next look finds it. */
    private Mono<Void> abandon(UUID id, UploadFile file) {
        return onDisk(() -> {
                    file.force();
                    file.close();
                    return id;
                })
                .onErrorComplete()
                .then();
    }

    private Mono<Void> leave(UUID id, Writers.Writer writer) {
        return Mono.fromRunnable(() -> writers.leave(id, writer));
    }

    private static Mono<Void> close(UploadFile file) {
        return Mono.<Void>fromRunnable(file::close).subscribeOn(Schedulers.boundedElastic());
    }

    private Mono<Upload> own(UUID id, String owner) {
        return ledger.find(id)
                .filter(upload -> upload.owner().equals(owner))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .filter(upload -> upload.expires().isAfter(clock.instant()))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.of("upload-expired", 410))));
    }

    private static Refused conflict(long offset) {
        return new Refused(Failure.conflict("upload-offset-conflict", Map.of("offset", offset)));
    }

    private Instant expiry() {
        return clock.instant().plus(settings.keep());
    }

    private Path path(UUID id) {
        return folder.resolve(id.toString());
    }

    private interface DiskWork<T> {
        T run() throws IOException;
    }

    private <T> Mono<T> onDisk(DiskWork<T> work) {
        return Mono.fromCallable(work::run)
                .onErrorMap(IOException.class, error -> DiskTrouble.named(error, folder))
                .subscribeOn(Schedulers.boundedElastic());
    }

    UploadSettings settings() {
        return settings;
    }
}
