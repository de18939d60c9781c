package org.krugozor.gateway.session;

import java.util.List;
import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** After a login: whoever wants to know is told, then the person goes on to where they wanted to be. */
@Component
class LeadOn implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(LeadOn.class);

    private final SessionTokens tokens;
    private final List<SignedIn> listeners;

    LeadOn(SessionTokens tokens, List<SignedIn> listeners) {
        this.tokens = tokens;
        this.listeners = listeners;
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange filterExchange, Authentication authentication) {
        ServerWebExchange exchange = filterExchange.getExchange();
        return tokens.of(exchange, (OAuth2AuthenticationToken) authentication)
                .flatMap(token -> tell(exchange, token))
                .then(exchange.getSession())
                .flatMap(session -> SignInFirst.redirect(
                        exchange, SignInFirst.returnPath(session, Language.of(exchange.getRequest()))));
    }

    private Mono<Void> tell(ServerWebExchange exchange, SessionToken token) {
        return Flux.fromIterable(listeners)
                .concatMap(listener -> listener.signedIn(exchange, token).onErrorResume(failure -> {
                    log.warn(
                            "after login: {} failed, the person goes on",
                            listener.getClass().getSimpleName(),
                            failure);
                    return Mono.empty();
                }))
                .then();
    }

    /**
     * A login that began before the gateway was restarted comes back to a session that no longer knows it. It is simply
     * begun again; Keycloak still knows the person, so they see nothing of it.
     */
    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange filterExchange, AuthenticationException failure) {
        ServerWebExchange exchange = filterExchange.getExchange();
        if (failure instanceof OAuth2AuthenticationException known
                && "authorization_request_not_found".equals(known.getError().getErrorCode())) {
            String language = Language.of(exchange.getRequest()).code();
            return SignInFirst.redirect(exchange, "/" + language + "/work");
        }
        log.warn("a login failed: {}", failure.getMessage());
        return Mono.error(new Refusal(HttpStatus.UNAUTHORIZED, "sign-in-failed"));
    }
}
