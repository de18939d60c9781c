package org.krugozor.gateway.page.call;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives the pages of the office what the codes of fields are called: a bare code means nothing to people. */
@ControllerAdvice({"org.krugozor.gateway.page.office", "org.krugozor.gateway.page.profile"})
class TitlesAdvice {

    private final KnownCalls known;

    TitlesAdvice(KnownCalls known) {
        this.known = known;
    }

    @ModelAttribute("titles")
    Mono<FieldTitles> titles(ServerWebExchange exchange) {
        return known.titles(exchange);
    }
}
