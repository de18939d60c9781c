package org.krugozor.gateway.page.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Answer;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.page.act.Acting;
import org.krugozor.gateway.page.act.Acts;
import org.krugozor.gateway.page.act.ListAddress;
import org.krugozor.gateway.page.form.FormView;
import org.krugozor.gateway.page.form.SentForm;
import org.krugozor.gateway.page.profile.ProfileForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;

/** The directory of reviewers and their profiles. */
@Controller
class ReviewersPage {

    private static final String ROOT = "/{lang:kk|ru|en}/work/reviewers";
    private static final String API = "/api/review/reviewers";
    private final ServiceCalls calls;
    private final Acting acting;

    ReviewersPage(ServiceCalls calls, Acting acting) {
        this.calls = calls;
        this.acting = acting;
    }

    @GetMapping(ROOT)
    Mono<String> list(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String admission,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        var waiting = admission.equals("OFFERED") ? admission : "";
        return calls.part(
                        exchange,
                        Service.REVIEW,
                        ReviewerList.class,
                        API + "?q={q}&field={field}&language={language}&admission={admission}&after={after}&limit=30",
                        q,
                        field.strip().split("\\s", 2)[0],
                        language,
                        waiting,
                        from == null ? "" : from)
                .map(reviewers -> {
                    model.addAttribute("reviewers", reviewers);
                    model.addAttribute("q", q);
                    model.addAttribute("field", field.strip().split("\\s", 2)[0]);
                    model.addAttribute("language", language);
                    model.addAttribute("admission", waiting);
                    model.addAttribute("languages", ProfileForm.LANGUAGES);
                    model.addAttribute(
                            "address",
                            ListAddress.of(
                                    "/" + lang + "/work/reviewers",
                                    from,
                                    "q",
                                    q,
                                    "field",
                                    field,
                                    "language",
                                    language,
                                    "admission",
                                    waiting));
                    return "office/reviewers";
                });
    }

    @GetMapping(ROOT + "/new")
    Mono<String> blank(ServerWebExchange exchange, Model model) {
        var known = Recruited.sent(exchange.getRequest().getQueryParams());
        return Mono.just(form(known.form(Language.of(exchange.getRequest()).code()), "", Acts.NONE, model));
    }

    /** Whoever adds a reviewer makes the person first; both are known again by their address when the form comes twice. */
    @PostMapping(ROOT + "/new")
    Mono<String> add(ServerWebExchange exchange, @PathVariable String lang, Model model) {
        return acting.acts(
                exchange,
                "profile",
                ProfileForm.SHAPE,
                form -> person(exchange, form).flatMap(person -> {
                    var profile = ProfileForm.profile(form, JsonNodeFactory.instance.arrayNode());
                    profile.put("personId", person.body().path("personId").asString(""));
                    return calls.send(
                            exchange,
                            Acting.guarded(Command.post(Service.REVIEW, API).with(profile), form));
                }),
                new Acting.Turn(
                        answer -> "/" + lang + "/work/reviewers/"
                                + answer.body().path("reviewerId").asString(""),
                        acts -> Mono.just(form(acts.form("profile"), "", acts, model))));
    }

    private Mono<Answer> person(ServerWebExchange exchange, SentForm form) {
        var profile = form.content();
        var person = JsonNodeFactory.instance.objectNode();
        for (var member : List.of("email", "names", "orcid", "locale")) {
            if (profile.has(member)) {
                person.set(member, profile.get(member));
            }
        }
        return calls.send(
                exchange,
                Command.post(Service.SUBMISSION, "/api/submission/persons")
                        .with(person)
                        .once(form.key()));
    }

    /** The page of a profile, filled like this. */
    static String form(FormView form, String version, Acts acts, Model model) {
        model.addAttribute("f", form);
        model.addAttribute("acts", acts);
        model.addAttribute("version", version);
        model.addAttribute("languages", ProfileForm.LANGUAGES);
        return "office/reviewer";
    }
}
