package org.krugozor.gateway.page.author;

import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.CallFailed;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Redirects;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.ManuscriptList;
import org.krugozor.gateway.page.call.KnownCalls;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.page.form.FormView;
import org.krugozor.gateway.page.form.SentForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The author's manuscripts, and how one begins. */
@Controller
@RequestMapping("/{lang:kk|ru|en}/work/manuscripts")
class ManuscriptPages {

    private final ServiceCalls calls;
    private final KnownCalls known;

    ManuscriptPages(ServiceCalls calls, KnownCalls known) {
        this.calls = calls;
        this.known = known;
    }

    @GetMapping
    Mono<String> list(
            @RequestParam(defaultValue = "active") String view,
            @RequestParam(required = false) @Nullable String from,
            ServerWebExchange exchange,
            Model model) {
        String asked = view.equals("all") ? "all" : "active";
        return calls.get(
                        exchange,
                        Service.SUBMISSION,
                        ManuscriptList.class,
                        "/api/submission/manuscripts?view={view}&limit=30&after={from}",
                        asked,
                        from == null ? "" : from)
                .map(list -> {
                    model.addAttribute("list", list);
                    model.addAttribute("view", asked);
                    model.addAttribute("from", from);
                    return "author/manuscripts";
                });
    }

    @GetMapping("/new")
    Mono<String> begin(ServerWebExchange exchange, Model model) {
        return begin(exchange, model, FormView.empty());
    }

    @PostMapping("/new")
    Mono<String> begun(@PathVariable String lang, ServerWebExchange exchange, Model model) {
        return exchange.getFormData()
                .map(fields -> new SentForm(fields, FormShape.plain()))
                .flatMap(form -> calls.send(
                                exchange,
                                Command.post(Service.SUBMISSION, "/api/submission/manuscripts")
                                        .with(form.content())
                                        .once(form.key()))
                        .map(answer ->
                                Redirects.to("/" + lang + "/work/manuscripts/" + answer.madeId() + "/edit", answer))
                        .onErrorResume(CallFailed.class, failure -> {
                            if (!failure.correctable()) {
                                return Mono.error(failure);
                            }
                            exchange.getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_CONTENT);
                            return begin(exchange, model, FormView.givenBack(form, failure));
                        }));
    }

    private Mono<String> begin(ServerWebExchange exchange, Model model, FormView form) {
        return known.list(exchange).map(list -> {
            model.addAttribute("calls", list.items());
            model.addAttribute("form", form);
            return "author/new";
        });
    }
}
