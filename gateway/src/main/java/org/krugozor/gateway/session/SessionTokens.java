package org.krugozor.gateway.session;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The access token of the person behind a request, fresh; empty for somebody without a session. */
@Component
public class SessionTokens {

    private static final String KEPT = SessionTokens.class.getName();

    private final ReactiveOAuth2AuthorizedClientManager manager;

    SessionTokens(ReactiveOAuth2AuthorizedClientManager manager) {
        this.manager = manager;
    }

    /** The token of this request's session, looked up once a request. */
    public Mono<SessionToken> of(ServerWebExchange exchange) {
        if (exchange.getAttribute(KEPT) instanceof SessionToken kept) {
            return Mono.just(kept);
        }
        return exchange.getPrincipal()
                .ofType(OAuth2AuthenticationToken.class)
                .filter(AbstractAuthenticationToken::isAuthenticated)
                .flatMap(person -> of(exchange, person));
    }

    Mono<SessionToken> of(ServerWebExchange exchange, OAuth2AuthenticationToken person) {
        var request = OAuth2AuthorizeRequest.withClientRegistrationId(KeycloakClient.REGISTRATION)
                .principal(person)
                .attribute(ServerWebExchange.class.getName(), exchange)
                .build();
        return manager.authorize(request)
                .map(OAuth2AuthorizedClient::getAccessToken)
                .map(SessionToken::of)
                .doOnNext(token -> exchange.getAttributes().put(KEPT, token));
    }
}
