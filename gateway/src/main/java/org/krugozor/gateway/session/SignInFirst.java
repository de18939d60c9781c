package org.krugozor.gateway.session;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.problem.Refusal;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * What happens when a door needs a session and there is none. A page that was opened leads to the login and back. A
 * request from within a page is refused with a header the page understands: it opens the login beside itself, keeps what
 * was typed, and sends it again. A form sent without script is given back to be sent again.
 */
public final class SignInFirst implements ServerAuthenticationEntryPoint {

    static final String RETURN_PATH = "krugozor.return-path";

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException missing) {
        return signIn(exchange);
    }

    /** Leads to the login, or refuses with 401 where a redirect would lose what was sent. */
    public static Mono<Void> signIn(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        Language language = Language.of(request);
        if (opensPage(request)) {
            return exchange.getSession()
                    .doOnNext(session -> remember(session, request))
                    .then(redirect(exchange, loginPath(language)));
        }
        return Mono.error(signInRefusal(language));
    }

    /** The refusal a page's script answers by opening the login beside itself. */
    static Refusal signInRefusal(Language language) {
        String beside = "/" + language.code() + "/work/signed-in";
        return new Refusal(
                HttpStatus.UNAUTHORIZED,
                "sign-in",
                Map.of("HX-Trigger", "{\"krugozor:sign-in\":{\"url\":\"" + beside + "\"}}", "HX-Reswap", "none"));
    }

    /** Where the person wanted to go before signing in; their own page where nothing is remembered. */
    static String returnPath(WebSession session, Language language) {
        Object path = session.getAttributes().remove(RETURN_PATH);
        return path instanceof String text ? text : "/" + language.code() + "/work";
    }

    private static void remember(WebSession session, ServerHttpRequest request) {
        // Only the path and query of a request that reached us are kept, never an address from a parameter:
        // that is why no parameter can turn the login into an open redirect.
        String query = request.getURI().getRawQuery();
        session.getAttributes().put(RETURN_PATH, request.getPath().value() + (query == null ? "" : "?" + query));
    }

    private static String loginPath(Language language) {
        return "/oauth2/authorization/" + KeycloakClient.REGISTRATION + "?" + LoginLanguage.PARAMETER + "="
                + language.code();
    }

    private static boolean opensPage(ServerHttpRequest request) {
        return HttpMethod.GET.equals(request.getMethod())
                && !request.getHeaders().containsHeader("HX-Request")
                && !request.getPath().value().startsWith("/api/")
                && wantsHtml(request.getHeaders().getAccept());
    }

    private static boolean wantsHtml(List<MediaType> accepted) {
        return accepted.isEmpty() || accepted.stream().anyMatch(type -> type.includes(MediaType.TEXT_HTML));
    }

    static Mono<Void> redirect(ServerWebExchange exchange, String path) {
        return Mono.fromRunnable(() -> {
            exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
            exchange.getResponse().getHeaders().setLocation(URI.create(path));
        });
    }
}
