package org.krugozor.gateway.route;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.krugozor.gateway.GatewaySettings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Takes forwarded headers away from whoever is not a trusted proxy, so that nobody can claim another address, host or
 * scheme; and tells the address a request really came from.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class Strangers implements WebFilter {

    private static final List<String> FORWARDED = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl",
            "X-Real-IP");

    private final Pattern trusted;

    Strangers(GatewaySettings settings) {
        trusted = Pattern.compile(settings.trustedProxies());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        if (trusts(exchange.getRequest()) || FORWARDED.stream().noneMatch(headers::containsHeader)) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange.mutate()
                .request(request -> request.headers(sent -> FORWARDED.forEach(sent::remove)))
                .build());
    }

    /** The address of the caller: the last one a trusted proxy saw, else that of the connection. */
    String addressOf(ServerHttpRequest request) {
        String forwarded = request.getHeaders().getFirst("X-Forwarded-For");
        if (forwarded != null && trusts(request)) {
            return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        }
        return connection(request);
    }

    private boolean trusts(ServerHttpRequest request) {
        return !trusted.pattern().isEmpty()
                && trusted.matcher(connection(request)).matches();
    }

    private static String connection(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? ""
                : remote.getAddress().getHostAddress();
    }
}
