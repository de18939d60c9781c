package org.krugozor.gateway.page.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.page.profile.TextFile;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Tables on their way in, between the trial and the taking: on disk, one a session, which keeps no more than its name.
 * Those nobody came back for go with the next that comes, and all with the program.
 */
@Component
class WaitingTables implements DisposableBean {

    /** As much as the service reads: many times five thousand reviewers. */
    static final DataSize MOST = DataSize.ofMegabytes(32);

    private static final String WAITING = WaitingTables.class.getName();

    /** As long as a session lasts. */
    private static final Duration LONGEST = Duration.ofHours(8);

    private final Clock clock;
    private @Nullable Path folder;

    WaitingTables() {
        this(Clock.systemUTC());
    }

    WaitingTables(Clock clock) {
        this.clock = clock;
    }

    /** Keeps the table for the session in place of an earlier one; answers whether anything is in it. */
    Mono<Boolean> keep(WebSession session, FilePart file) {
        var name = UUID.randomUUID().toString();
        return forget(session)
                .then(onDisk(() -> {
                    dropOld();
                    return folder().resolve(name);
                }))
                .flatMap(there -> TextFile.put(file, there, MOST)
                        .doOnNext(table -> session.getAttributes().put(WAITING, name))
                        .flatMap(table -> table.blank() ? forget(session).thenReturn(false) : Mono.just(true)));
    }

    /** The table the session waits with; empty if there is none any more. */
    Mono<Path> of(WebSession session) {
        return session.getAttributes().get(WAITING) instanceof String name
                ? onDisk(() -> folder().resolve(name)).filterWhen(table -> onDisk(() -> Files.exists(table)))
                : Mono.empty();
    }

    /** Lets the session's table go. */
    Mono<Void> forget(WebSession session) {
        return session.getAttributes().remove(WAITING) instanceof String name
                ? onDisk(() -> Files.deleteIfExists(folder().resolve(name))).then()
                : Mono.empty();
    }

    /** Those kept now. */
    List<Path> all() throws IOException {
        try (var tables = Files.list(folder())) {
            return tables.toList();
        }
    }

    private void dropOld() throws IOException {
        var oldest = Instant.now(clock).minus(LONGEST);
        for (var table : all()) {
            if (Files.getLastModifiedTime(table).toInstant().isBefore(oldest)) {
                Files.deleteIfExists(table);
            }
        }
    }

    private synchronized Path folder() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("krugozor-tables");
        }
        return folder;
    }

    @Override
    public synchronized void destroy() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private static <T> Mono<T> onDisk(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
