package org.krugozor.gateway.page.production;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.act.Acting;
import org.krugozor.gateway.page.act.Acts;
import org.krugozor.gateway.page.act.ListAddress;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.page.form.FormShape.Kind;
import org.krugozor.gateway.page.form.FormView;
import org.krugozor.gateway.page.form.SentForm;
import org.krugozor.gateway.page.production.IssuesPage.Placing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The plan of one issue: its articles in order, its minutes, what stands in the way, what it lacks; freezing and publishing. */
@Controller
class IssuePage {

    private static final String ROOT = "/{lang:kk|ru|en}/work/issues/{id:[0-9a-f-]{36}}";
    private static final String API = "/api/publication/issues/";

    private final ServiceCalls calls;
    private final Acting acting;

    IssuePage(ServiceCalls calls, Acting acting) {
        this.calls = calls;
        this.acting = acting;
    }

    @GetMapping(ROOT)
    Mono<String> page(
            ServerWebExchange exchange,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String number,
            Model model) {
        return show(exchange, id, new Placing(place, number), model, Acts.NONE);
    }

    /** Articles that could go into the issue. The version travels in the address, as the page asks only for articles. */
    @GetMapping(ROOT + "/candidates")
    Mono<String> candidates(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(name = "v", defaultValue = "") String version,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        return candidates(exchange, lang, id, new Looking(version, label, q, from), model, Acts.NONE);
    }

    /** What one looks for among the candidates, and for which issue. */
    record Looking(
            String version,
            String label,
            String q,
            @Nullable String from) {

        /** The same on the version the issue has by now, where ours was refused as stale. */
        Looking onPresent(Acts acts) {
            var form = acts.refused();
            var failure = form == null ? null : form.failure();
            var present = failure == null ? null : failure.currentVersion();
            return present == null ? this : new Looking(present, label, q, from);
        }
    }

    @PostMapping(ROOT + "/candidates")
    Mono<String> placeCandidate(
            ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return exchange.getFormData().flatMap(fields -> {
            var looking = new Looking(
                    fields.toSingleValueMap().getOrDefault("version", ""),
                    fields.toSingleValueMap().getOrDefault("label", ""),
                    fields.toSingleValueMap().getOrDefault("q", ""),
                    null);
            return acting.act(
                    exchange,
                    "place",
                    FormShape.plain().with(Kind.NUMBER, "/position"),
                    form -> Command.post(Service.PUBLICATION, API + id + "/articles")
                            .with(form.content()),
                    new Acting.Turn(
                            answer -> ListAddress.of(
                                            "/" + lang + "/work/issues/" + id + "/candidates",
                                            null,
                                            "v",
                                            java.util.Objects.requireNonNullElse(answer.version(), ""),
                                            "label",
                                            looking.label(),
                                            "q",
                                            looking.q())
                                    .first(),
                            acts -> candidates(exchange, lang, id, looking, model, acts)));
        });
    }

    @PostMapping(ROOT + "/articles")
    Mono<String> place(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return exchange.getFormData()
                .flatMap(fields -> acting.act(
                        exchange,
                        "place",
                        FormShape.plain().with(Kind.NUMBER, "/position"),
                        form -> Command.post(Service.PUBLICATION, API + id + "/articles")
                                .with(form.content()),
                        Acting.Turn.to(
                                "/" + lang + "/work/issues/" + id,
                                acts -> show(
                                        exchange,
                                        id,
                                        new Placing(
                                                acts.form("place").at("/manuscriptId"),
                                                fields.toSingleValueMap().getOrDefault("number", "")),
                                        model,
                                        acts))));
    }

    @PostMapping(ROOT + "/articles/{manuscript:[0-9a-f-]{36}}/removal")
    Mono<String> remove(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String manuscript,
            Model model) {
        return act(
                exchange,
                lang,
                id,
                model,
                "order",
                FormShape.plain(),
                form -> Command.delete(Service.PUBLICATION, API + id + "/articles/" + manuscript));
    }

    @PostMapping(ROOT + "/order")
    Mono<String> order(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return exchange.getFormData()
                .flatMap(fields -> act(
                        exchange,
                        lang,
                        id,
                        model,
                        "order",
                        FormShape.plain(),
                        form -> Command.put(Service.PUBLICATION, API + id + "/order", NewOrder.of(fields))));
    }

    @PostMapping(ROOT + "/plan")
    Mono<String> replan(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return act(
                exchange,
                lang,
                id,
                model,
                "plan",
                IssuesPage.PLAN,
                form -> Command.put(Service.PUBLICATION, API + id + "/plan", form.content()));
    }

    @PostMapping(ROOT + "/minutes")
    Mono<String> minutes(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return act(
                exchange,
                lang,
                id,
                model,
                "minutes",
                FormShape.plain(),
                form -> Command.put(Service.PUBLICATION, API + id + "/minutes", form.content()));
    }

    @PostMapping(ROOT + "/{act:freeze|unfreeze|publication}")
    Mono<String> fix(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String act,
            Model model) {
        return act(exchange, lang, id, model, act, FormShape.plain(), form -> Command.post(
                        Service.PUBLICATION, API + id + "/" + act)
                .with(act.equals("publication") ? Map.of() : form.content()));
    }

    private Mono<String> act(
            ServerWebExchange exchange,
            String lang,
            String id,
            Model model,
            String name,
            FormShape shape,
            Function<SentForm, Command> command) {
        return acting.act(
                exchange,
                name,
                shape,
                command,
                Acting.Turn.to(
                        "/" + lang + "/work/issues/" + id,
                        acts -> show(exchange, id, new Placing("", ""), model, acts)));
    }

    private Mono<String> show(ServerWebExchange exchange, String id, Placing placing, Model model, Acts acts) {
        return calls.get(exchange, Service.PUBLICATION, IssuePlan.class, API + "{id}", id)
                .map(issue -> {
                    model.addAttribute("i", issue);
                    model.addAttribute("placing", placing);
                    model.addAttribute("plan", FormView.of(plan(issue), null));
                    model.addAttribute("sections", IssuePlan.SECTIONS);
                    model.addAttribute("acts", acts);
                    return "production/issue";
                });
    }

    private static ObjectNode plan(IssuePlan issue) {
        var form = JsonNodeFactory.instance.objectNode();
        var plan = issue.plan();
        if (plan != null) {
            put(form, "freezeOn", plan.freezeOn());
            put(form, "publishOn", plan.publishOn());
            put(form, "firstPage", plan.firstPage());
            put(form, "pageBudget", plan.pageBudget());
        }
        return form;
    }

    private static void put(ObjectNode form, String name, @Nullable Object value) {
        if (value != null) {
            form.put(name, value.toString());
        }
    }

    private Mono<String> candidates(
            ServerWebExchange exchange, String lang, String id, Looking asked, Model model, Acts acts) {
        var looking = asked.onPresent(acts);
        return calls.part(
                        exchange,
                        Service.PUBLICATION,
                        ArticleList.class,
                        "/api/publication/articles?view=portfolio&q={q}&after={after}",
                        looking.q(),
                        looking.from() == null ? "" : looking.from())
                .map(articles -> {
                    model.addAttribute("id", id);
                    model.addAttribute("articles", articles);
                    model.addAttribute("looking", looking);
                    model.addAttribute("sections", IssuePlan.SECTIONS);
                    model.addAttribute("acts", acts);
                    model.addAttribute(
                            "address",
                            ListAddress.of(
                                    "/" + lang + "/work/issues/" + id + "/candidates",
                                    looking.from(),
                                    "v",
                                    looking.version(),
                                    "label",
                                    looking.label(),
                                    "q",
                                    looking.q()));
                    return "production/candidates";
                });
    }
}
