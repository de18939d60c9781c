package org.krugozor.gateway.call;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krugozor.gateway.GatewaySettings;
import org.krugozor.gateway.session.SessionToken;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.util.retry.Retry;

/** The services' streams of changes, each on a connection of its own so that open tabs take none from the pages. */
@Component
public class ServiceStreams {

    private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
            new ParameterizedTypeReference<>() {};

    private final Map<Service, WebClient> clients;

    ServiceStreams(GatewaySettings settings, WebClient.Builder builder) {
        var pool = ConnectionProvider.builder("streams")
                .maxConnections(2000)
                .pendingAcquireMaxCount(-1)
                .build();
        var http = HttpClient.create(pool).option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2000);
        clients = Stream.of(Service.values())
                .collect(Collectors.toUnmodifiableMap(service -> service, service -> builder.clone()
                        .baseUrl(service.at(settings.services()).toString())
                        .clientConnector(new ReactorClientHttpConnector(http))
                        .build()));
    }

    /**
     * What this service tells the holder of the token: {@code {"kind": …, "id": …}} as JSON. A service that is away is
     * asked again, ever more rarely; the others' changes go on meanwhile.
     */
    public Flux<String> changes(Service service, SessionToken token) {
        WebClient client = clients.get(service);
        if (client == null) {
            throw new IllegalStateException("no client for " + service);
        }
        return client.get()
                .uri("/api/" + service.word() + "/changes")
                .headers(headers -> headers.setBearerAuth(token.value()))
                .accept(MediaType.TEXT_EVENT_STREAM)
                .retrieve()
                .bodyToFlux(EVENT)
                .mapNotNull(ServerSentEvent::data)
                .filter(data -> data.startsWith("{"))
                .concatWith(Flux.error(EndedEarly::new))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofMinutes(1)));
    }

    /** A stream that ended though nobody wanted it to; it is opened again. */
    private static final class EndedEarly extends RuntimeException {
        private EndedEarly() {
            super("the stream ended", null, false, false);
        }
    }
}
