package org.krugozor.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Lets one request of a session refresh its tokens while the others wait for the same answer. A page asks several
 * fragments at once; if each of them used the refresh token, Keycloak would take the second use for a stolen token and
 * end the session.
 */
final class OneRefreshAtATime implements ReactiveOAuth2AuthorizedClientManager {

    private final ReactiveOAuth2AuthorizedClientManager refreshing;
    private final ServerOAuth2AuthorizedClientRepository clients;
    private final Duration early;
    private final Clock clock;
    private final ConcurrentMap<String, Mono<OAuth2AuthorizedClient>> inFlight = new ConcurrentHashMap<>();

    OneRefreshAtATime(
            ReactiveOAuth2AuthorizedClientManager refreshing,
            ServerOAuth2AuthorizedClientRepository clients,
            Duration early,
            Clock clock) {
        this.refreshing = refreshing;
        this.clients = clients;
        this.early = early;
        this.clock = clock;
    }

    @Override
    public Mono<OAuth2AuthorizedClient> authorize(OAuth2AuthorizeRequest request) {
        return exchange(request)
                .flatMap(exchange -> fromSession(exchange, request))
                .switchIfEmpty(Mono.defer(() -> refreshing.authorize(request)))
                // Thrown on, these would be answered by a redirect to the login even where a page asks for a fragment.
                .onErrorMap(ClientAuthorizationException.class, ended -> new SessionEnded());
    }

    private Mono<OAuth2AuthorizedClient> fromSession(ServerWebExchange exchange, OAuth2AuthorizeRequest request) {
        return clients.<OAuth2AuthorizedClient>loadAuthorizedClient(
                        request.getClientRegistrationId(), request.getPrincipal(), exchange)
                .flatMap(client -> fresh(client)
                        ? Mono.just(client)
                        : exchange.getSession().flatMap(session -> shared(session.getId(), request)));
    }

    /** Pages name the exchange, the relay to the services leaves it in the context. */
    private static Mono<ServerWebExchange> exchange(OAuth2AuthorizeRequest request) {
        return request.getAttributes().get(ServerWebExchange.class.getName()) instanceof ServerWebExchange named
                ? Mono.just(named)
                : Mono.deferContextual(
                        context -> Mono.justOrEmpty(context.<ServerWebExchange>getOrEmpty(ServerWebExchange.class)));
    }

    /**
     * The delegate loads the client again, so whoever comes just after a refresh ended finds the new token there and
     * does not refresh a second time. The cached answer outlives a caller who hangs up.
     */
    private Mono<OAuth2AuthorizedClient> shared(String session, OAuth2AuthorizeRequest request) {
        return inFlight.computeIfAbsent(session, id -> refreshing
                .authorize(request)
                .doFinally(end -> inFlight.remove(id))
                .cache());
    }

    private boolean fresh(OAuth2AuthorizedClient client) {
        Instant expiry = client.getAccessToken().getExpiresAt();
        return expiry == null || clock.instant().plus(early).isBefore(expiry);
    }
}
