package org.krugozor.gateway.session;

import java.net.URI;
import org.krugozor.gateway.GatewaySettings;
import org.krugozor.gateway.language.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The headers that guard what we send: on every answer, errors included, unless the answering service has said its own.
 * The policy allows no inline script or style; the login's origin may receive a form only because logging out ends there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class GuardingHeaders implements WebFilter {

    private final String policy;
    private final boolean secure;

    GuardingHeaders(GatewaySettings settings) {
        URI login = URI.create(settings.identity().logoutUri());
        policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + login.getScheme() + "://" + login.getAuthority();
        secure = settings.secure();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> guard(exchange)));
        return chain.filter(exchange);
    }

    private void guard(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        HttpHeaders headers = exchange.getResponse().getHeaders();
        unlessSaid(headers, "Content-Security-Policy", policy);
        unlessSaid(headers, "X-Content-Type-Options", "nosniff");
        unlessSaid(headers, "X-Frame-Options", "DENY");
        unlessSaid(headers, "Cross-Origin-Opener-Policy", "same-origin");
        unlessSaid(headers, "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        unlessSaid(headers, "Referrer-Policy", "strict-origin-when-cross-origin");
        if (secure) {
            unlessSaid(headers, "Strict-Transport-Security", "max-age=31536000");
        }
        if (openedByLink(path)) {
            // The address itself is the key; it must not travel to wherever a link on the page leads.
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("X-Robots-Tag", "noindex, nofollow");
        }
        if (openedByLink(path) || behindLogin(path)) {
            headers.setCacheControl(CacheControl.noStore());
        }
    }

    private static boolean openedByLink(String path) {
        return path.startsWith("/i/") || path.startsWith("/api/review/invitations/");
    }

    private static boolean behindLogin(String path) {
        return path.startsWith("/api/")
                || path.startsWith("/oauth2/")
                || path.startsWith("/login")
                || path.equals("/logout")
                || (Language.ofPath(path).isPresent() && path.startsWith("/work", 3));
    }

    private static void unlessSaid(HttpHeaders headers, String name, String value) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }
}
