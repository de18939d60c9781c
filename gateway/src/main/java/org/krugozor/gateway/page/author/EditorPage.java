package org.krugozor.gateway.page.author;

import java.time.Year;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Answer;
import org.krugozor.gateway.call.CallFailed;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Redirects;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.frame.Dates;
import org.krugozor.gateway.page.call.KnownCalls;
import org.krugozor.gateway.page.form.FormView;
import org.krugozor.gateway.page.form.Saving;
import org.krugozor.gateway.page.form.SentForm;
import org.krugozor.gateway.problem.Refusal;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where an author writes: everything about a manuscript in one form, saved as typed where there is script and by a button
 * where there is none, with what blocks and what warns beside it.
 */
@Controller
@RequestMapping("/{lang:kk|ru|en}/work/manuscripts/{id:[0-9a-f-]{36}}")
class EditorPage {

    private static final String API = "/api/submission/manuscripts/";

    private final ServiceCalls calls;
    private final KnownCalls known;

    EditorPage(ServiceCalls calls, KnownCalls known) {
        this.calls = calls;
        this.known = known;
    }

    @GetMapping("/edit")
    Mono<String> page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String more,
            ServerWebExchange exchange,
            Model model) {
        model.addAttribute("more", more);
        return show(exchange, id, model, null);
    }

    /** Saves; a button may also add or take away a row, or take what is offered in Latin letters. Asked by script, the answer is a line and the checks. */
    @PostMapping("/edit")
    Mono<String> save(@PathVariable String lang, @PathVariable String id, ServerWebExchange exchange, Model model) {
        boolean asTyped = Saving.asTyped(exchange);
        return exchange.getFormData()
                .map(fields -> new SentForm(fields, DraftForm.SHAPE))
                .flatMap(form -> changed(exchange, form)
                        .flatMap(content -> put(exchange, id, content, form.version(), DraftForm.taken(form)))
                        .map(answer -> asTyped ? savedLine(model, id, answer) : onwards(lang, id, form, answer))
                        .onErrorResume(
                                CallFailed.class,
                                failure -> asTyped
                                        ? Saving.refused(exchange, model, form, failure)
                                        : givenBack(exchange, id, model, form, failure, null)));
    }

    /** Saves once more and submits: for the first time, as a completion or as a revision. */
    @PostMapping("/submission")
    Mono<String> submit(@PathVariable String lang, @PathVariable String id, ServerWebExchange exchange, Model model) {
        return exchange.getFormData()
                .map(fields -> new SentForm(fields, DraftForm.SHAPE))
                .flatMap(form -> put(exchange, id, DraftForm.content(form), form.version(), null)
                        .flatMap(saved -> calls.send(
                                        exchange,
                                        Command.post(Service.SUBMISSION, API + id + "/submission")
                                                .with(Behalf.of(form).body())
                                                .onVersion(saved.version())
                                                .once(form.key()))
                                .map(answer -> Redirects.to("/" + lang + "/work/manuscripts/" + id, answer))
                                .onErrorResume(
                                        CallFailed.class,
                                        failure -> givenBack(exchange, id, model, form, failure, saved.version())))
                        .onErrorResume(
                                CallFailed.class, failure -> givenBack(exchange, id, model, form, failure, null)));
    }

    @PostMapping("/deletion")
    Mono<String> delete(@PathVariable String lang, @PathVariable String id, ServerWebExchange exchange) {
        return exchange.getFormData()
                .flatMap(form -> calls.send(
                        exchange, Command.delete(Service.SUBMISSION, API + id).onVersion(form.getFirst("version"))))
                .map(answer -> Redirects.to("/" + lang + "/work/manuscripts"));
    }

    /** What blocks and what warns; loaded by the page itself, without script a page of its own. */
    @GetMapping("/checks")
    Mono<String> checks(@PathVariable String id, ServerWebExchange exchange, Model model) {
        return calls.get(exchange, Service.SUBMISSION, CheckList.Check[].class, API + "{id}/checks", id)
                .map(checks -> {
                    model.addAttribute("checks", new CheckList(checks));
                    model.addAttribute("id", id);
                    return Saving.asTyped(exchange) ? "author/checks :: list" : "author/checks";
                });
    }

    private Mono<ObjectNode> changed(ServerWebExchange exchange, SentForm form) {
        ObjectNode content = DraftForm.content(form);
        String dropped = form.plain("drop");
        if (dropped != null && dropped.matches("[a-zA-Z]+/\\d{1,3}")) {
            String[] place = dropped.split("/");
            Integer row = form.inContent("/" + place[0], Integer.parseInt(place[1]));
            if (row != null) {
                DraftForm.drop(content, place[0], row);
            }
        }
        if (!"me".equals(form.plain("more"))) {
            return Mono.just(content);
        }
        return calls.get(exchange, Service.SUBMISSION, JsonNode.class, "/api/submission/persons/me")
                .doOnNext(person -> DraftForm.addPerson(content, person))
                .thenReturn(content);
    }

    private Mono<Answer> put(
            ServerWebExchange exchange,
            String id,
            ObjectNode content,
            @Nullable String version,
            @Nullable String taken) {
        String path = API + id + "/draft" + (taken == null ? "" : "?take=" + taken);
        return calls.send(
                exchange, Command.put(Service.SUBMISSION, path, content).onVersion(version));
    }

    private static String savedLine(Model model, String id, Answer answer) {
        Saving.saved(model, answer.version());
        model.addAttribute("id", id);
        return "author/checks :: saved";
    }

    private static String onwards(String lang, String id, SentForm form, Answer answer) {
        String more = form.plain("more");
        String anchor = form.plain("drop") != null ? form.plain("drop").split("/")[0] : more;
        String taken = form.plain("take");
        if (taken != null) {
            // back to the row it was taken in, or to the list
            anchor = DraftForm.rowOf(taken);
        }
        boolean row = "contributors".equals(more);
        return Redirects.to(
                "/" + lang + "/work/manuscripts/" + id + "/edit" + (row ? "?more=contributors" : "")
                        + (anchor == null || !anchor.matches("[a-zA-Z0-9-]+")
                                ? ""
                                : "#" + (anchor.equals("me") ? "contributors" : anchor)),
                answer);
    }

    private Mono<String> givenBack(
            ServerWebExchange exchange,
            String id,
            Model model,
            SentForm form,
            CallFailed failure,
            @Nullable String savedVersion) {
        if (!failure.correctable()) {
            return Mono.error(failure);
        }
        exchange.getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_CONTENT);
        model.addAttribute("behalf", Behalf.of(form));
        return show(exchange, id, model, FormView.givenBack(form, failure).on(savedVersion));
    }

    private Mono<String> show(ServerWebExchange exchange, String id, Model model, @Nullable FormView given) {
        return calls.get(exchange, Service.SUBMISSION, ManuscriptView.class, API + "{id}", id)
                .flatMap(manuscript -> known.one(exchange, manuscript.callId()).map(call -> {
                    if (manuscript.draft() == null) {
                        throw Refusal.notFound();
                    }
                    var form = given == null ? FormView.of(manuscript.draft(), manuscript.version()) : given;
                    var shares = ReferenceShares.of(
                            form.content().path("references"),
                            Year.now(Dates.ZONE).getValue());
                    model.addAllAttributes(Map.of("m", manuscript, "call", call, "form", form, "shares", shares));
                    // what was typed and not accepted is not what the offers were made for
                    Map<String, String> offered = given == null ? manuscript.offered() : Map.of();
                    model.addAttribute("offered", offered);
                    model.addAttribute(
                            "offeredWorks",
                            offered.keySet().stream()
                                    .filter(at -> at.startsWith("/references/"))
                                    .count());
                    model.addAttribute(
                            "behalf", model.asMap().get("behalf") instanceof Behalf sent ? sent : Behalf.NONE);
                    return "author/edit";
                }));
    }
}
