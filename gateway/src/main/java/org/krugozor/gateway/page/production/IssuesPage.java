package org.krugozor.gateway.page.production;

import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.act.Acting;
import org.krugozor.gateway.page.act.Acts;
import org.krugozor.gateway.page.act.ListAddress;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.page.form.FormShape.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The journal's issues and the planning of a new one; also where an article is told which issue it goes into. */
@Controller
class IssuesPage {

    private static final String ROOT = "/{lang:kk|ru|en}/work/issues";
    static final FormShape PLAN =
            FormShape.plain().with(Kind.NUMBER, "/year", "/number", "/whole", "/firstPage", "/pageBudget");

    private final ServiceCalls calls;
    private final Acting acting;

    IssuesPage(ServiceCalls calls, Acting acting) {
        this.calls = calls;
        this.acting = acting;
    }

    @GetMapping(ROOT)
    Mono<String> list(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        return show(exchange, lang, new Placing(place, number), from, model, Acts.NONE);
    }

    @PostMapping(ROOT)
    Mono<String> plan(ServerWebExchange exchange, @PathVariable String lang, Model model) {
        return acting.act(
                exchange,
                "plan",
                PLAN,
                form -> Command.post(Service.PUBLICATION, "/api/publication/issues")
                        .with(form.content()),
                new Acting.Turn(
                        answer -> "/" + lang + "/work/issues/"
                                + answer.body().path("issueId").asString(""),
                        acts -> show(exchange, lang, new Placing("", ""), null, model, acts)));
    }

    /** An article looking for its issue: its id, and its number for people. */
    record Placing(String manuscriptId, String number) {

        Placing {
            manuscriptId = manuscriptId.matches("[0-9a-f-]{36}") ? manuscriptId : "";
            number = number.matches("[0-9-]{1,20}") ? number : "";
        }

        public boolean wanted() {
            return !manuscriptId.isEmpty();
        }

        public String query() {
            return "?place=" + manuscriptId + "&number=" + number + "#place";
        }
    }

    private Mono<String> show(
            ServerWebExchange exchange, String lang, Placing placing, @Nullable String from, Model model, Acts acts) {
        return calls.part(
                        exchange,
                        Service.PUBLICATION,
                        IssueList.class,
                        "/api/publication/issues?after={after}",
                        from == null ? "" : from)
                .map(issues -> {
                    model.addAttribute("issues", issues);
                    model.addAttribute("placing", placing);
                    model.addAttribute("acts", acts);
                    model.addAttribute(
                            "address",
                            ListAddress.of(
                                    "/" + lang + "/work/issues",
                                    from,
                                    "place",
                                    placing.manuscriptId(),
                                    "number",
                                    placing.number()));
                    return "production/issues";
                });
    }
}
