package org.krugozor.gateway.route;

import java.util.Map;
import org.krugozor.gateway.GatewaySettings;
import org.krugozor.gateway.problem.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** How fast one address may ask: a narrow limit on doors that need no account, a wide one on everything. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Pace implements WebFilter {

    private final Strangers strangers;
    private final TokenBuckets openDoors;
    private final TokenBuckets everything;

    Pace(GatewaySettings settings, Strangers strangers) {
        this.strangers = strangers;
        openDoors = new TokenBuckets(settings.limits().openDoorsPerMinute(), System::nanoTime);
        everything = new TokenBuckets(settings.limits().requestsPerMinute(), System::nanoTime);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String address = strangers.addressOf(exchange.getRequest());
        String path = exchange.getRequest().getPath().value();
        boolean within = everything.take(address) && (!openDoor(path) || openDoors.take(address));
        return within
                ? chain.filter(exchange)
                : Mono.error(new Refusal(
                        HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", Map.of(HttpHeaders.RETRY_AFTER, "10")));
    }

    private static boolean openDoor(String path) {
        return path.startsWith("/i/")
                || path.startsWith("/api/review/invitations/")
                || path.startsWith("/oauth2/")
                || path.startsWith("/login");
    }
}
