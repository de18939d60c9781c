package org.krugozor.gateway.page.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.krugozor.gateway.call.CallFailed;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.language.Language;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The calls for papers, remembered for a minute: they are public, the same for everybody, and change a few times a year,
 * while every form of an author shows their topics and fields.
 */
@Component
public class KnownCalls {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final ServiceCalls calls;
    private final Clock clock = Clock.systemUTC();
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Object value, Instant until) {}

    KnownCalls(ServiceCalls calls) {
        this.calls = calls;
    }

    /** All of them, the standing one first. */
    public Mono<CallView.Listed> list(ServerWebExchange exchange) {
        return remembered(
                "",
                CallView.Listed.class,
                () -> calls.get(exchange, Service.SUBMISSION, CallView.Listed.class, "/api/submission/calls"));
    }

    /** One of them whole. */
    public Mono<CallView> one(ServerWebExchange exchange, String id) {
        return remembered(
                id,
                CallView.class,
                () -> calls.get(exchange, Service.SUBMISSION, CallView.class, "/api/submission/calls/{id}", id));
    }

    /** The fields of the call that stands first; none where submission does not answer, for a page lives without. */
    Mono<FieldTitles> titles(ServerWebExchange exchange) {
        Language language = Language.of(exchange.getRequest());
        return list(exchange)
                .flatMap(all -> all.items().isEmpty()
                        ? Mono.<CallView>empty()
                        : one(exchange, all.items().get(0).callId()))
                .map(call -> FieldTitles.of(call.fields(), language))
                .onErrorResume(CallFailed.class, failure -> Mono.empty())
                .defaultIfEmpty(FieldTitles.of(List.of(), language));
    }

    private <T> Mono<T> remembered(String key, Class<T> type, Supplier<Mono<T>> asking) {
        Known found = known.get(key);
        if (found != null && found.until().isAfter(clock.instant())) {
            return Mono.just(type.cast(found.value()));
        }
        return asking.get()
                .doOnNext(
                        value -> known.put(key, new Known(value, clock.instant().plus(KEPT))));
    }
}
