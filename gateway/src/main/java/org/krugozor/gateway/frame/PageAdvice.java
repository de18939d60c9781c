package org.krugozor.gateway.frame;

import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.session.OpenDoor;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives every page its frame and its dates. */
@ControllerAdvice("org.krugozor.gateway.page")
class PageAdvice {

    private final Frames frames;

    PageAdvice(Frames frames) {
        this.frames = frames;
    }

    @ModelAttribute("frame")
    Mono<Frame> frame(ServerWebExchange exchange) {
        // An invitation link opens one assignment to whoever holds it; who else they are signed in as is no part of it.
        return OpenDoor.leadsTo(exchange) ? Mono.just(frames.anonymous(exchange)) : frames.of(exchange);
    }

    @ModelAttribute("dates")
    Dates dates(ServerHttpRequest request) {
        return Dates.in(Language.of(request));
    }
}
