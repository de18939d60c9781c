package org.krugozor.gateway.session;

import org.springframework.web.server.ServerWebExchange;

/** The doors opened by a link alone: whoever holds it may come in, and nothing else is asked or told about them. */
public final class OpenDoor {

    private OpenDoor() {}

    /** Whether this request is for a page opened by its link. */
    public static boolean leadsTo(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().startsWith("/i/");
    }
}
