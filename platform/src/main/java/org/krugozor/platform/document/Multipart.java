package org.krugozor.platform.document;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The file of a multipart request, handed on as it comes and never whole in memory. */
public final class Multipart {

    private static final String FILE = "file";

    private Multipart() {}

    /** As {@link #file(Flux, BiConsumer, Function)}, when the request needs no other fields. */
    public static <T> Mono<T> file(Flux<PartEvent> events, Function<SentFile, Mono<T>> take) {
        return file(events, (name, value) -> {}, take);
    }

    /**
     * Hands the first part named {@code file} to {@code take}; what is no such part is passed over. A request without one
     * is refused with 422 {@code required}.
     *
     * @param field is told name and value of every form field, in the order of the request
     */
    public static <T> Mono<T> file(
            Flux<PartEvent> events, BiConsumer<String, String> field, Function<SentFile, Mono<T>> take) {
        return Mono.defer(() -> {
            var taken = new AtomicBoolean();
            return events.windowUntil(PartEvent::isLast)
                    .concatMap(part -> part.switchOnFirst((first, all) -> {
                        var event = first.get();
                        if (event instanceof FormPartEvent form) {
                            field.accept(form.name(), form.value());
                        }
                        return event instanceof FilePartEvent file
                                        && file.name().equals(FILE)
                                        && taken.compareAndSet(false, true)
                                ? take.apply(SentFile.of(file, all))
                                : drop(all);
                    }))
                    .collectList()
                    .flatMap(results -> taken.get()
                            ? Mono.justOrEmpty(results.stream().findFirst())
                            : Mono.error(new Refused(Failure.invalid("/" + FILE, "required"))));
        });
    }

    private static <T> Mono<T> drop(Flux<PartEvent> events) {
        return events.doOnNext(event -> DataBufferUtils.release(event.content()))
                .then(Mono.empty());
    }
}
