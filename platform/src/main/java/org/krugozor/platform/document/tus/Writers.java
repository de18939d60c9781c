package org.krugozor.platform.document.tus;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * One writer per upload in this program. A connection that broke without a word still looks alive to the server: who
 * comes later is the client trying again, so the earlier writer is asked to stop, and what it wrote is kept.
 */
final class Writers {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ConcurrentMap<UUID, Writer> writers = new ConcurrentHashMap<>();

    /** One who writes; {@link #asked()} fails when another wants to. */
    static final class Writer {

        private final Sinks.Empty<Void> stop = Sinks.empty();
        private final Sinks.Empty<Void> gone = Sinks.empty();

        Mono<Void> asked() {
            return stop.asMono();
        }
    }

    Mono<Writer> enter(UUID id) {
        return Mono.defer(() -> {
                    Writer writer = new Writer();
                    Writer before = writers.putIfAbsent(id, writer);
                    if (before == null) {
                        return Mono.just(writer);
                    }
                    before.stop.tryEmitError(busy());
                    // one who never leaves is forgotten: the lock on the file still keeps two from writing
                    return before.gone
                            .asMono()
                            .timeout(PATIENCE, Mono.error(() -> {
                                writers.remove(id, before);
                                return busy();
                            }))
                            .then(enter(id));
                })
                .doOnDiscard(Writer.class, writer -> leave(id, writer));
    }

    void leave(UUID id, Writer writer) {
        writers.remove(id, writer);
        writer.gone.tryEmitEmpty();
    }

    private static Refused busy() {
        return new Refused(Failure.of("upload-busy", 423));
    }
}
