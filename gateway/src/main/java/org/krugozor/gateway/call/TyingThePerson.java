package org.krugozor.gateway.call;

import java.util.Map;
import org.krugozor.gateway.session.KnownAs;
import org.krugozor.gateway.session.SessionToken;
import org.krugozor.gateway.session.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * After a login, has submission make the person or tie the account to the one it already knows by verified e-mail, and keeps
 * how they are named.
 */
@Component
class TyingThePerson implements SignedIn {

    private final ServiceCalls calls;

    TyingThePerson(ServiceCalls calls) {
        this.calls = calls;
    }

    @Override
    public Mono<Void> signedIn(ServerWebExchange exchange, SessionToken token) {
        return calls.send(exchange, token, Command.put(Service.SUBMISSION, "/api/submission/persons/me", Map.of()))
                .flatMap(answer -> KnownAs.keep(exchange, answer.body()));
    }
}
