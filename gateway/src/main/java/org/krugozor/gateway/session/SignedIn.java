package org.krugozor.gateway.session;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Told once after each login, before the person is led on. */
@FunctionalInterface
public interface SignedIn {

    /** Does what a fresh login needs; a failure here must not keep the person out. */
    Mono<Void> signedIn(ServerWebExchange exchange, SessionToken token);
}
