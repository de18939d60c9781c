package org.krugozor.platform.security;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.config.KrugozorProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * How a service reads files from a sister service: with a token of its own (client credentials). It never changes
 * anything there; state travels in events.
 */
public final class ServiceClient {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final KrugozorProperties properties;
    private final WebClient.Builder builder;
    private volatile @Nullable Held held;

    public ServiceClient(KrugozorProperties properties, WebClient.Builder builder) {
        this.properties = properties;
        this.builder = builder;
    }

    /** A client of the named service, with the service's own token on each request. */
    public WebClient to(String service) {
        return builder.clone()
                .baseUrl(properties.url(service))
                .filter((request, next) -> token().flatMap(token ->
                        next.exchange(org.springframework.web.reactive.function.client.ClientRequest.from(request)
                                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                                .build())))
                .build();
    }

    private Mono<String> token() {
        var now = held;
        if (now != null && Instant.now().isBefore(now.until())) {
            return Mono.just(now.token());
        }
        return builder.clone()
                .build()
                .post()
                .uri(properties.tokenUri())
                .headers(headers -> headers.setBasicAuth(properties.clientId(), properties.clientSecret()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData("grant_type", "client_credentials"))
                .retrieve()
                .bodyToMono(JsonNode.class)
                .timeout(LIMIT)
                .map(answer -> {
                    var token = answer.get("access_token").asString();
                    // renewed a minute early, so that none expires on its way
                    held = new Held(
                            token,
                            Instant.now().plusSeconds(answer.get("expires_in").asLong() - 60));
                    return token;
                });
    }

    private record Held(String token, Instant until) {}
}
