package org.krugozor.gateway.page;

import org.krugozor.gateway.call.Part;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.session.SessionTokens;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What waits for the person who is signed in, by what they do: one call to each service at most. */
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
        return tokens.of(exchange).map(Capacity::of).flatMap(capacity -> home(exchange, capacity, model));
    }

    private Mono<String> home(ServerWebExchange exchange, Capacity capacity, Model model) {
        return Mono.zip(
                        calls.part(
                                exchange,
                                Service.SUBMISSION,
                                ManuscriptList.class,
                                "/api/submission/manuscripts?view=active&limit=10"),
                        desk(exchange, capacity),
                        assignments(exchange, capacity),
                        articles(exchange, capacity))
                .map(parts -> {
                    model.addAttribute("manuscripts", parts.getT1());
                    model.addAttribute("desk", parts.getT2());
                    model.addAttribute("assignments", parts.getT3());
                    model.addAttribute("articles", parts.getT4());
                    model.addAttribute("capacity", capacity);
                    return "home";
                });
    }

    private Mono<Part<DeskList>> desk(ServerWebExchange exchange, Capacity capacity) {
        return capacity.staff()
                ? calls.part(exchange, Service.REVIEW, DeskList.class, "/api/review/cases?view=waiting&limit=8")
                : Mono.just(Part.unasked());
    }

    private Mono<Part<AssignmentList>> assignments(ServerWebExchange exchange, Capacity capacity) {
        return capacity.staff()
                ? Mono.just(Part.unasked())
                : calls.part(exchange, Service.REVIEW, AssignmentList.class, "/api/review/assignments?limit=10");
    }

    private Mono<Part<PortfolioList>> articles(ServerWebExchange exchange, Capacity capacity) {
        return capacity.articles() == null
                ? Mono.just(Part.unasked())
                : calls.part(
                        exchange,
                        Service.PUBLICATION,
                        PortfolioList.class,
                        "/api/publication/articles?view={view}&limit=5",
                        capacity.articles());
    }
}
