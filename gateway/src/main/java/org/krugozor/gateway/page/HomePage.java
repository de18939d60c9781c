package org.krugozor.gateway.page;

import org.krugozor.gateway.call.Part;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.session.SessionToken;
import org.krugozor.gateway.session.SessionTokens;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What waits for the person who is signed in, by what they do: one call to submission and one to review. */
@Controller
class HomePage {

    private final ServiceCalls calls;
    private final SessionTokens tokens;

    HomePage(ServiceCalls calls, SessionTokens tokens) {
        this.calls = calls;
        this.tokens = tokens;
    }

    @GetMapping("/{lang:kk|ru|en}/work")
    Mono<String> home(ServerWebExchange exchange, Model model) {
        Mono<Part<DeskList>> desk = tokens.of(exchange)
                .filter(SessionToken::staff)
                .flatMap(person ->
                        calls.part(exchange, Service.REVIEW, DeskList.class, "/api/review/cases?view=mine&limit=5"))
                .defaultIfEmpty(Part.unasked());
        Mono<Part<AssignmentList>> assignments = tokens.of(exchange)
                .filter(person -> !person.staff())
                .flatMap(person ->
                        calls.part(exchange, Service.REVIEW, AssignmentList.class, "/api/review/assignments?limit=10"))
                .defaultIfEmpty(Part.unasked());
        return Mono.zip(
                        calls.part(
                                exchange,
                                Service.SUBMISSION,
                                ManuscriptList.class,
                                "/api/submission/manuscripts?view=active&limit=10"),
                        desk,
                        assignments)
                .map(parts -> {
                    model.addAttribute("manuscripts", parts.getT1());
                    model.addAttribute("desk", parts.getT2());
                    model.addAttribute("assignments", parts.getT3());
                    return "home";
                });
    }
}
