package org.krugozor.gateway.page.author;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.CallFailed;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Redirects;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.LocalText;
import org.krugozor.gateway.page.form.FormView;
import org.krugozor.gateway.page.form.SentForm;
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
import tools.jackson.databind.node.JsonNodeFactory;

/** One manuscript of the author: where it stands, what the editors wrote, and what can be asked of them. */
@Controller
@RequestMapping("/{lang:kk|ru|en}/work/manuscripts/{id:[0-9a-f-]{36}}")
class ManuscriptPage {

    private static final String API = "/api/submission/manuscripts/";

    private final ServiceCalls calls;

    ManuscriptPage(ServiceCalls calls) {
        this.calls = calls;
    }

    /** What happened, as submission tells it to an author: reviewers by their role alone. */
    public record Happening(
            Instant at,
            String type,
            LocalText text,
            @Nullable LocalText who) {}

    /** The article of a proof, as far as its author may see it. */
    public record ProofView(@Nullable String version, List<Galley> galleys) {}

    /** A form to be looked at before it is printed. */
    public record Galley(
            String galleyId,
            String kind,
            @Nullable String name,
            @Nullable Integer pages) {}

    @GetMapping
    Mono<String> page(@PathVariable String id, ServerWebExchange exchange, Model model) {
        return page(exchange, id, model, FormView.empty());
    }

    /** Loaded by the page itself after it is shown; without script it is a page of its own. */
    @GetMapping("/timeline")
    Mono<String> timeline(@PathVariable String id, ServerWebExchange exchange, Model model) {
        return calls.get(exchange, Service.SUBMISSION, Happening[].class, API + "{id}/timeline", id)
                .map(happenings -> {
                    List<Happening> newestFirst = new ArrayList<>(List.of(happenings));
                    Collections.reverse(newestFirst);
                    model.addAttribute("happenings", newestFirst);
                    model.addAttribute("id", id);
                    return exchange.getRequest().getHeaders().containsHeader("HX-Request")
                            ? "author/timeline :: list"
                            : "author/timeline";
                });
    }

    @PostMapping("/withdrawal")
    Mono<String> withdraw(@PathVariable String id, ServerWebExchange exchange, Model model) {
        return ask(exchange, id, "/withdrawal", model);
    }

    @GetMapping("/correction")
    Mono<String> correction(@PathVariable String id, ServerWebExchange exchange, Model model) {
        return correction(exchange, id, model, null);
    }

    @PostMapping("/correction")
    Mono<String> correct(@PathVariable String lang, @PathVariable String id, ServerWebExchange exchange, Model model) {
        return exchange.getFormData()
                .map(fields -> new SentForm(fields, DraftForm.SHAPE))
                .flatMap(form -> calls.send(
                                exchange,
                                Command.post(Service.SUBMISSION, API + id + "/correction")
                                        .with(form.content())
                                        .once(form.key()))
                        .map(answer -> Redirects.to("/" + lang + "/work/manuscripts/" + id, answer))
                        .onErrorResume(CallFailed.class, failure -> correctable(exchange, failure)
                                .then(Mono.defer(
                                        () -> correction(exchange, id, model, FormView.givenBack(form, failure))))));
    }

    @GetMapping("/proof")
    Mono<String> proof(@PathVariable String id, ServerWebExchange exchange, Model model) {
        return Mono.zip(
                        calls.get(exchange, Service.SUBMISSION, ManuscriptView.class, API + "{id}", id),
                        calls.part(
                                exchange, Service.PUBLICATION, ProofView.class, "/api/publication/articles/{id}", id))
                .map(both -> {
                    model.addAttribute("m", both.getT1());
                    model.addAttribute("proof", both.getT2());
                    return "author/proof";
                });
    }

    @PostMapping("/proof")
    Mono<String> approve(@PathVariable String lang, @PathVariable String id, ServerWebExchange exchange) {
        return exchange.getFormData()
                .flatMap(form -> calls.send(
                        exchange,
                        Command.post(Service.PUBLICATION, "/api/publication/articles/" + id + "/proof/approval")
                                .onVersion(form.getFirst("version"))
                                .once(form.getFirst("key"))))
                .map(answer -> Redirects.to("/" + lang + "/work/manuscripts/" + id, answer));
    }

    private Mono<String> ask(ServerWebExchange exchange, String id, String what, Model model) {
        return exchange.getFormData()
                .map(fields -> new SentForm(fields, DraftForm.SHAPE))
                .flatMap(form -> calls.send(
                                exchange,
                                Command.post(Service.SUBMISSION, API + id + what)
                                        .with(form.content())
                                        .once(form.key()))
                        .map(answer -> Redirects.to(
                                exchange.getRequest().getPath().value().replaceFirst(what + "$", ""), answer))
                        .onErrorResume(CallFailed.class, failure -> correctable(exchange, failure)
                                .then(Mono.defer(() -> page(exchange, id, model, FormView.givenBack(form, failure))))));
    }

    private Mono<String> page(ServerWebExchange exchange, String id, Model model, FormView form) {
        return calls.get(exchange, Service.SUBMISSION, ManuscriptView.class, API + "{id}", id)
                .map(manuscript -> {
                    model.addAttribute("m", manuscript);
                    model.addAttribute("form", form);
                    return "author/manuscript";
                });
    }

    private Mono<String> correction(ServerWebExchange exchange, String id, Model model, @Nullable FormView given) {
        return calls.get(exchange, Service.SUBMISSION, ManuscriptView.class, API + "{id}", id)
                .map(manuscript -> {
                    model.addAttribute("m", manuscript);
                    model.addAttribute("form", given == null ? changes(manuscript) : given);
                    return "author/correction";
                });
    }

    private static FormView changes(ManuscriptView manuscript) {
        var changes = JsonNodeFactory.instance.objectNode();
        JsonNode latest = manuscript.latest();
        if (latest != null && latest.has("metadata")) {
            changes.putObject("changes").set("metadata", latest.get("metadata"));
        }
        return FormView.of(changes, null);
    }

    private static Mono<Void> correctable(ServerWebExchange exchange, CallFailed failure) {
        if (!failure.correctable()) {
            return Mono.error(failure);
        }
        exchange.getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_CONTENT);
        return Mono.empty();
    }
}
