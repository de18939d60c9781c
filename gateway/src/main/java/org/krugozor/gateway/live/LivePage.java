package org.krugozor.gateway.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceStreams;
import org.krugozor.gateway.session.SessionToken;
import org.krugozor.gateway.session.SessionTokens;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/**
 * One stream for a visible tab. It ends when the token it was opened with ends, so that nobody is told of things longer
 * than they may see them; the page opens the next one with a fresh token.
 */
@RestController
class LivePage {

    private static final Duration PULSE = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private final ServiceStreams streams;
    private final SessionTokens tokens;
    private final Clock clock = Clock.systemUTC();

    LivePage(ServiceStreams streams, SessionTokens tokens) {
        this.streams = streams;
        this.tokens = tokens;
    }

    @GetMapping(path = "/{lang:kk|ru|en}/work/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> live(ServerWebExchange exchange) {
        return tokens.of(exchange).flatMapMany(this::until);
    }

    private Flux<ServerSentEvent<String>> until(SessionToken token) {
        Flux<ServerSentEvent<String>> changes = Flux.fromArray(Service.values())
                .flatMap(service -> streams.changes(service, token))
                .map(change ->
                        ServerSentEvent.<String>builder(change).event("changed").build());
        Flux<ServerSentEvent<String>> pulse = Flux.interval(Duration.ZERO, PULSE)
                .map(beat -> ServerSentEvent.<String>builder().comment("").build())
                .onBackpressureDrop();
        return Flux.merge(changes, pulse)
                .take(left(token.expiresAt()))
                .concatWithValues(
                        ServerSentEvent.<String>builder("{}").event("end").build());
    }

    private Duration left(@Nullable Instant expiry) {
        if (expiry == null) {
            return LONGEST;
        }
        Duration left = Duration.between(clock.instant(), expiry);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left.compareTo(LONGEST) > 0 ? LONGEST : left;
    }
}
