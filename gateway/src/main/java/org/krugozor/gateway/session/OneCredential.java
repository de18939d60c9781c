package org.krugozor.gateway.session;

import org.krugozor.gateway.problem.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses a request that carries both a bearer token and a session: it is unclear who would be acting. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class OneCredential implements WebFilter {

    static final String SESSION_COOKIE = "SESSION";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        boolean both = bearer(request) && request.getCookies().containsKey(SESSION_COOKIE);
        return both ? Mono.error(new Refusal(HttpStatus.BAD_REQUEST, "two-credentials")) : chain.filter(exchange);
    }

    /** Whether the request speaks for itself by a bearer token. */
    static boolean bearer(ServerHttpRequest request) {
        String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
    }
}
