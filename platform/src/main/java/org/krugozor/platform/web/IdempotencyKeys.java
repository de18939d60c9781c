package org.krugozor.platform.web;

import io.r2dbc.postgresql.codec.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Callers;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A POST with {@code Idempotency-Key} takes effect once: the whole request is one transaction that also records its
 * answer, so a retry after a crash either finds the answer or nothing done. A failed request leaves no record. Only
 * small bodies are held; uploads of files pass by (repeating one replaces the file).
 */
public final class IdempotencyKeys implements WebFilter, Ordered {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final Set<String> KEPT_HEADERS =
            Set.of("content-type", "location", "etag", "krugozor-position", "content-language");

    private final DatabaseClient database;
    private final Transactions transactions;
    private final JsonMapper mapper;

    public IdempotencyKeys(DatabaseClient database, Transactions transactions, JsonMapper mapper) {
        this.database = database;
        this.transactions = transactions;
        this.mapper = mapper;
    }

    @Override
    public int getOrder() {
        // after Spring Security's filter (-100): the key belongs to the caller
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var key = request.getHeaders().getFirst("Idempotency-Key");
        var type = request.getHeaders().getContentType();
        boolean small = type == null || MediaType.APPLICATION_JSON.isCompatibleWith(type);
        if (key == null || request.getMethod() != HttpMethod.POST || !small) {
            return chain.filter(exchange);
        }
        if (key.isBlank() || key.length() > 200) {
            return Mono.error(new Refused(Failure.invalid("/Idempotency-Key", "bad-idempotency-key")));
        }
        return Callers.find()
                .map(caller -> caller.account())
                .defaultIfEmpty("anonymous")
                .zipWith(DataBufferUtils.join(request.getBody(), MOST_BYTES)
                        .map(IdempotencyKeys::bytes)
                        .defaultIfEmpty(new byte[0]))
                .flatMap(both -> once(
                        exchange,
                        chain,
                        new Asked(
                                both.getT1(),
                                "POST",
                                hash(request.getURI().getRawPath().getBytes(StandardCharsets.UTF_8)),
                                key,
                                hash(both.getT2())),
                        both.getT2()));
    }

    private Mono<Void> once(ServerWebExchange exchange, WebFilterChain chain, Asked asked, byte[] body) {
        var answer = new HeldAnswer(exchange);
        var held = exchange.mutate()
                .request(new ServerHttpRequestDecorator(exchange.getRequest()) {
                    @Override
                    public Flux<DataBuffer> getBody() {
                        return Flux.defer(() ->
                                Flux.just(exchange.getResponse().bufferFactory().wrap(ByteBuffer.wrap(body))));
                    }
                })
                .response(answer)
                .build();
        var work = claim(asked).flatMap(claimed -> {
            if (!claimed) {
                return known(asked);
            }
            return chain.filter(held)
                    .then(Mono.defer(answer::finish))
                    .then(RequestTrace.position())
                    .doOnNext(position -> answer.getHeaders().set("Krugozor-Position", position))
                    .then(Mono.defer(() -> record(asked, answer)))
                    .then(Mono.fromSupplier(
                            () -> new Known(asked.bodyHash(), answer.status(), answer.kept(), answer.bytes)));
        });
        return transactions.run(work).flatMap(done -> write(exchange, asked, done));
    }

    /** Waits for a twin under way: its row is locked until it commits or rolls back. */
    private Mono<Boolean> claim(Asked asked) {
        return bind(database.sql("""
                                insert into idempotency (caller, method, path, key, body_hash)
                                values (:caller, :method, :path, :key, :hash) on conflict do nothing"""), asked)
                .bind("hash", asked.bodyHash())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private Mono<Known> known(Asked asked) {
        return bind(database.sql("""
                                select body_hash, status, headers, body from idempotency
                                where caller = :caller and method = :method and path = :path and key = :key"""), asked)
                .map(row -> new Known(
                        row.get("body_hash", String.class),
                        row.get("status", Integer.class),
                        mapper.readValue(
                                row.get("headers", Json.class).asArray(),
                                new TypeReference<LinkedHashMap<String, String>>() {}),
                        bytes(row.get("body", ByteBuffer.class))))
                .one();
    }

    private Mono<Void> record(Asked asked, HeldAnswer answer) {
        return bind(database.sql("""
                                update idempotency set status = :status, headers = :headers, body = :body
                                where caller = :caller and method = :method and path = :path and key = :key"""), asked)
                .bind("status", answer.status())
                .bind("headers", Json.of(mapper.writeValueAsBytes(answer.kept())))
                .bind("body", ByteBuffer.wrap(answer.bytes))
                .then();
    }

    private Mono<Void> write(ServerWebExchange exchange, Asked asked, Known known) {
        if (!known.bodyHash().equals(asked.bodyHash())) {
            return Mono.error(new Refused(Failure.of("idempotency-key-reused", 422)));
        }
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(known.status()));
        known.headers().forEach(response.getHeaders()::set);
        return known.body().length == 0
                ? response.setComplete()
                : response.writeWith(
                        Mono.fromSupplier(() -> response.bufferFactory().wrap(known.body())));
    }

    private static DatabaseClient.GenericExecuteSpec bind(DatabaseClient.GenericExecuteSpec sql, Asked asked) {
        return sql.bind("caller", asked.caller())
                .bind("method", asked.method())
                .bind("path", asked.path())
                .bind("key", asked.key());
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static byte[] bytes(@Nullable ByteBuffer buffer) {
        if (buffer == null) {
            return new byte[0];
        }
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private record Asked(String caller, String method, String path, String key, String bodyHash) {}

    private record Known(String bodyHash, int status, Map<String, String> headers, byte[] body) {}

    /** Keeps the answer back until the transaction has committed. */
    private static final class HeldAnswer extends ServerHttpResponseDecorator {

        private final HttpHeaders headers = new HttpHeaders();
        private final java.util.List<java.util.function.Supplier<? extends Mono<Void>>> beforeCommit =
                new java.util.ArrayList<>();
        private @Nullable HttpStatusCode status;
        private byte[] bytes = new byte[0];

        HeldAnswer(ServerWebExchange exchange) {
            super(exchange.getResponse());
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public boolean setStatusCode(@Nullable HttpStatusCode code) {
            status = code;
            return true;
        }

        @Override
        public @Nullable HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public void beforeCommit(java.util.function.Supplier<? extends Mono<Void>> action) {
            beforeCommit.add(action);
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return DataBufferUtils.join(body, MOST_BYTES)
                    .doOnNext(joined -> bytes = IdempotencyKeys.bytes(joined))
                    .then();
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return writeWith(Flux.from(body).concatMap(part -> part));
        }

        @Override
        public Mono<Void> setComplete() {
            return Mono.empty();
        }

        Mono<Void> finish() {
            return Flux.fromIterable(beforeCommit)
                    .concatMap(java.util.function.Supplier::get)
                    .then();
        }

        int status() {
            return status == null ? 200 : status.value();
        }

        Map<String, String> kept() {
            var kept = new LinkedHashMap<String, String>();
            headers.forEach((name, values) -> {
                if (KEPT_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT)) && !values.isEmpty()) {
                    kept.put(name, values.get(0));
                }
            });
            return kept;
        }
    }
}
