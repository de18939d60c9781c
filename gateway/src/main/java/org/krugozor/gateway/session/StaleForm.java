package org.krugozor.gateway.session;

import java.util.Map;
import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.WebSessionServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A form whose token is not the session's: it was opened before a new login, or sent from elsewhere. Nothing is done with
 * it, but what it holds is given back to be sent again knowingly.
 */
final class StaleForm implements ServerAccessDeniedHandler {

    private final WebSessionServerCsrfTokenRepository tokens = new WebSessionServerCsrfTokenRepository();
    private final XorServerCsrfTokenRequestAttributeHandler offering = new XorServerCsrfTokenRequestAttributeHandler();

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        Language language = Language.of(exchange.getRequest());
        return freshToken(exchange)
                .then(exchange.getSession())
                .map(session -> session.getAttributes()
                        .containsKey(
                                WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME))
                .flatMap(signedIn -> Mono.error(signedIn ? stale() : SignInFirst.signInRefusal(language)));
    }

    /** The filter that refused the form has not offered the session's token to the page; the form given back needs it. */
    private Mono<Void> freshToken(ServerWebExchange exchange) {
        return tokens.loadToken(exchange)
                .doOnNext(token -> offering.handle(exchange, Mono.just(token)))
                .then();
    }

    private static Refusal stale() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "form-stale",
                Map.of("HX-Trigger", "{\"krugozor:form-stale\":{}}", "HX-Reswap", "none"));
    }
}
