package org.krugozor.gateway.session;

import java.util.Map;
import org.krugozor.gateway.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A bearer token that is expired, forged or not meant for us, refused as RFC 6750 wants it. */
final class BearerRefused implements ServerAuthenticationEntryPoint {

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException invalid) {
        return Mono.error(new Refusal(
                HttpStatus.UNAUTHORIZED,
                "token-refused",
                Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")));
    }
}
