package org.krugozor.gateway.page.author;

import org.krugozor.gateway.call.CallFailed;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Redirects;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.page.form.FormView;
import org.krugozor.gateway.page.form.Saving;
import org.krugozor.gateway.page.form.SentForm;
import org.krugozor.gateway.session.KnownAs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** How a person is named and where they work; offered for the next manuscript. */
@Controller
@RequestMapping("/{lang:kk|ru|en}/work/profile")
class ProfilePage {

    private final ServiceCalls calls;

    ProfilePage(ServiceCalls calls) {
        this.calls = calls;
    }

    @GetMapping
    Mono<String> page(ServerWebExchange exchange, Model model) {
        return calls.get(exchange, Service.SUBMISSION, JsonNode.class, "/api/submission/persons/me")
                .zipWith(Saving.remembered(exchange), (person, saved) -> {
                    model.addAttribute(
                            "form", FormView.of(person, person.path("version").asString("")));
                    model.addAttribute("saved", saved);
                    return "author/profile";
                });
    }

    @PostMapping
    Mono<String> save(@PathVariable String lang, ServerWebExchange exchange, Model model) {
        return exchange.getFormData()
                .map(fields -> new SentForm(fields, FormShape.plain()))
                .flatMap(form -> calls.send(
                                exchange,
                                Command.put(Service.SUBMISSION, "/api/submission/persons/me/profile", form.content())
                                        .onVersion(form.version()))
                        .flatMap(answer -> KnownAs.keep(exchange, answer.body())
                                .then(Saving.remember(exchange, Redirects.to("/" + lang + "/work/profile", answer))))
                        .onErrorResume(CallFailed.class, failure -> {
                            if (!failure.correctable()) {
                                return Mono.error(failure);
                            }
                            exchange.getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_CONTENT);
                            model.addAttribute("form", FormView.givenBack(form, failure));
                            return Mono.just("author/profile");
                        }));
    }
}
