package org.krugozor.gateway.call;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krugozor.gateway.GatewaySettings;
import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.session.OpenDoor;
import org.krugozor.gateway.session.SessionToken;
import org.krugozor.gateway.session.SessionTokens;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the services on behalf of the person looking at a page: with their token, in the page's language, and after the
 * position of what they just wrote. A page asks each service at most once, all at the same time.
 */
@Component
public class ServiceCalls {

    static final String POSITION = "Krugozor-Position";
    static final String AFTER = "Krugozor-After";

    private final Map<Service, WebClient> clients;
    private final SessionTokens tokens;
    private final Duration readTimeout;
    private final Duration writeTimeout;
    private final JsonMapper json;

    ServiceCalls(GatewaySettings settings, SessionTokens tokens, WebClient.Builder builder, ServiceJson json) {
        this.tokens = tokens;
        this.readTimeout = settings.calls().readTimeout();
        this.writeTimeout = settings.calls().writeTimeout();
        this.json = json.mapper();
        var pool = ConnectionProvider.builder("pages")
                .maxConnections(200)
                .pendingAcquireTimeout(Duration.ofSeconds(2))
                .maxIdleTime(Duration.ofSeconds(30))
                .build();
        var http = HttpClient.create(pool).option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2000);
        this.clients = Stream.of(Service.values())
                .collect(Collectors.toUnmodifiableMap(service -> service, service -> builder.clone()
                        .baseUrl(service.at(settings.services()).toString())
                        .clientConnector(new ReactorClientHttpConnector(http))
                        .codecs(json::use)
                        .build()));
    }

    /** Reads one thing; fails with {@link CallFailed}. */
    public <T> Mono<T> get(
            ServerWebExchange exchange, Service service, Class<T> type, String path, Object... variables) {
        return token(exchange)
                .flatMap(token -> client(service)
                        .get()
                        .uri(path, variables)
                        .headers(headers -> say(headers, exchange, token))
                        .headers(headers -> Position.of(
                                        exchange.getRequest().getQueryParams().getFirst(Position.PARAMETER))
                                .ifPresent(position -> headers.set(AFTER, position)))
                        .exchangeToMono(response -> response.statusCode().is2xxSuccessful()
                                ? response.bodyToMono(type)
                                : refused(service, response)))
                .timeout(readTimeout)
                .onErrorMap(failure -> named(service, failure));
    }

    /** Reads one thing for a page that can do without it. */
    public <T> Mono<Part<T>> part(
            ServerWebExchange exchange, Service service, Class<T> type, String path, Object... variables) {
        return get(exchange, service, type, path, variables)
                .map(Part::of)
                .onErrorResume(CallFailed.class, failure -> Mono.just(Part.missing(failure)));
    }

    /** Has something done; fails with {@link CallFailed}. */
    public Mono<Answer> send(ServerWebExchange exchange, Command command) {
        return token(exchange).flatMap(token -> send(exchange, token, command, inserting(command)));
    }

    /** Has something done in the name of somebody whose login is only just ending. */
    Mono<Answer> send(ServerWebExchange exchange, SessionToken token, Command command) {
        return send(exchange, token.value(), command, inserting(command));
    }

    /** Passes a file on, streamed, after the fields that go before it; fails with {@link CallFailed}. */
    public Mono<Answer> upload(ServerWebExchange exchange, Command command, Map<String, String> fields, FilePart file) {
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        fields.forEach(parts::part);
        parts.asyncPart("file", file.content(), DataBuffer.class)
                .filename(file.filename())
                .contentType(Objects.requireNonNullElse(
                        file.headers().getContentType(), MediaType.APPLICATION_OCTET_STREAM));
        return token(exchange)
                .flatMap(token -> send(exchange, token, command, BodyInserters.fromMultipartData(parts.build())));
    }

    /** Sends a multipart body made elsewhere; fails with {@link CallFailed}. */
    public Mono<Answer> upload(
            ServerWebExchange exchange, Command command, BodyInserter<?, ? super ClientHttpRequest> parts) {
        return token(exchange).flatMap(token -> send(exchange, token, command, parts));
    }

    private Mono<Answer> send(
            ServerWebExchange exchange,
            String token,
            Command command,
            BodyInserter<?, ? super ClientHttpRequest> body) {
        return client(command.service())
                .method(command.method())
                .uri(command.path())
                .headers(headers -> say(headers, exchange, token))
                .headers(headers -> {
                    if (command.version() != null) {
                        headers.setIfMatch("\"" + command.version() + "\"");
                    }
                    if (command.key() != null) {
                        headers.set("Idempotency-Key", command.key());
                    }
                })
                .body(body)
                .exchangeToMono(response -> response.statusCode().is2xxSuccessful()
                        ? answer(response)
                        : refused(command.service(), response))
                .timeout(command.patience(writeTimeout))
                .onErrorMap(failure -> named(command.service(), failure));
    }

    private static BodyInserter<?, ? super ClientHttpRequest> inserting(Command command) {
        return command.method() == HttpMethod.DELETE ? BodyInserters.empty() : BodyInserters.fromValue(command.body());
    }

    private WebClient client(Service service) {
        WebClient client = clients.get(service);
        if (client == null) {
            throw new IllegalStateException("no client for " + service);
        }
        return client;
    }

    private Mono<String> token(ServerWebExchange exchange) {
        return OpenDoor.leadsTo(exchange)
                ? Mono.just("")
                : tokens.of(exchange).map(SessionToken::value).defaultIfEmpty("");
    }

    private static void say(HttpHeaders headers, ServerWebExchange exchange, String token) {
        if (!token.isEmpty()) {
            headers.setBearerAuth(token);
        }
        headers.set(
                HttpHeaders.ACCEPT_LANGUAGE, Language.of(exchange.getRequest()).code());
        headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON));
        String trace = exchange.getRequest().getHeaders().getFirst("traceparent");
        if (trace != null) {
            headers.set("traceparent", trace);
        }
    }

    private Mono<Answer> answer(ClientResponse response) {
        HttpHeaders headers = response.headers().asHttpHeaders();
        return response.bodyToMono(JsonNode.class)
                .defaultIfEmpty(json.createObjectNode())
                .map(body -> new Answer(
                        response.statusCode().value(),
                        body,
                        headers.getFirst(POSITION),
                        headers.getFirst(HttpHeaders.LOCATION)));
    }

    private static <T> Mono<T> refused(Service service, ClientResponse response) {
        return response.bodyToMono(CallFailed.ProblemBody.class)
                .onErrorReturn(CallFailed.ProblemBody.UNSAID)
                .defaultIfEmpty(CallFailed.ProblemBody.UNSAID)
                .flatMap(problem -> Mono.error(new CallFailed(service, response.statusCode(), problem)));
    }

    private static Throwable named(Service service, Throwable failure) {
        if (failure instanceof TimeoutException) {
            return CallFailed.slow(service);
        }
        return failure instanceof WebClientRequestException ? CallFailed.away(service) : failure;
    }
}
