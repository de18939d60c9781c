package org.krugozor.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.krugozor.platform.config.KrugozorProperties;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.stream.DatabaseListener;
import org.krugozor.platform.web.RequestTrace;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reading one's own writes: a command answers with {@code Krugozor-Position}; a GET with {@code Krugozor-After} waits up
 * to five seconds until every consumer of this service has acted on it, else 503 with Retry-After.
 */
final class ReadYourWrites implements WebFilter, Ordered {

    static final String POSITION = "Krugozor-Position";
    static final String AFTER = "Krugozor-After";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST = 8;

    private final KrugozorProperties properties;
    private final DatabaseClient database;
    private final DatabaseListener listener;
    private final Map<String, TreeSet<String>> consumersBySource;

    ReadYourWrites(
            KrugozorProperties properties,
            DatabaseClient database,
            DatabaseListener listener,
            Map<String, TreeSet<String>> consumersBySource) {
        this.properties = properties;
        this.database = database;
        this.listener = listener;
        this.consumersBySource = consumersBySource;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var traceparent = request.getHeaders().getFirst("traceparent");
        var trace = new RequestTrace(traceparent == null ? "" : traceparent);
        exchange.getResponse().beforeCommit(() -> {
            if (!trace.positions().isEmpty()) {
                var said = String.join(
                        ", ", trace.positions().stream().map(Position::toString).toList());
                exchange.getResponse().getHeaders().set(POSITION, said);
            }
            return Mono.empty();
        });
        var after = request.getHeaders().getFirst(AFTER);
        var ready = after == null || request.getMethod() != HttpMethod.GET ? Mono.<Void>empty() : await(after);
        return ready.then(Mono.defer(() -> chain.filter(exchange))).contextWrite(trace::into);
    }

    private Mono<Void> await(String header) {
        var wanted = new ArrayList<Position>();
        for (var part : header.split(",")) {
            Position.parse(part)
                    .filter(position -> consumersBySource.containsKey(position.source()))
                    .ifPresent(wanted::add);
        }
        if (wanted.size() > MOST) {
            return Mono.error(new Refused(Failure.invalid("/Krugozor-After", "too-many")));
        }
        return Flux.fromIterable(wanted).concatMap(this::awaitOne).then();
    }

    private Mono<Void> awaitOne(Position position) {
        var consumers = List.copyOf(consumersBySource.get(position.source()));
        var reached = database.sql("""
                        select count(*) as n from heard where consumer = any (:consumers) and source = :source
                        and subject = :subject and sequence >= :sequence""")
                .bind("consumers", consumers.toArray(String[]::new))
                .bind("source", position.source())
                .bind("subject", position.subject())
                .bind("sequence", position.sequence())
                .map(row -> row.get("n", Long.class) >= consumers.size())
                .one();
        // subscribe before the first look, so that no notification falls between; the tick covers a lost connection
        return Flux.merge(
                        Mono.just(""),
                        listener.heard(),
                        Flux.interval(Duration.ofMillis(250)).map(String::valueOf))
                .onBackpressureLatest()
                .concatMap(nudge -> reached, 1)
                .filter(done -> done)
                .next()
                .timeout(PATIENCE)
                .onErrorMap(
                        java.util.concurrent.TimeoutException.class,
                        late -> new Refused(Failure.of("not-yet-visible", 503, Map.of("retryAfter", 1))))
                .then();
    }
}
