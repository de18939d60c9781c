package org.krugozor.gateway.page.office;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.CallFailed;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Redirects;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.act.Acting;
import org.krugozor.gateway.page.act.Acts;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.page.profile.ProfileForm;
import org.krugozor.gateway.page.profile.TextFiles;
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
import tools.jackson.databind.node.JsonNodeFactory;

/** One reviewer: the profile, what they were asked, and another profile of the same person. */
@Controller
@RequestMapping("/{lang:kk|ru|en}/work/reviewers/{id:[0-9a-f-]{36}}")
class ReviewerPage {

    private static final String API = "/api/review/reviewers/";
    private static final String ID = "[0-9a-f-]{36}";

    private final ServiceCalls calls;
    private final Acting acting;
    private final TextFiles files;

    ReviewerPage(ServiceCalls calls, Acting acting, TextFiles files) {
        this.calls = calls;
        this.acting = acting;
        this.files = files;
    }

    @GetMapping
    Mono<String> profile(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return orKept(show(exchange, id, model, Acts.NONE), lang, "");
    }

    /** Whoever follows the address of a profile made part of another comes to that other. */
    private static Mono<String> orKept(Mono<String> page, String lang, String below) {
        return orKept(page, into -> Mono.just(Redirects.to(address(lang, into) + below)));
    }

    private static Mono<String> orKept(Mono<String> page, Function<String, Mono<String>> kept) {
        return page.onErrorResume(CallFailed.class, failure -> {
            var into = failure.into();
            return failure.merged() && into != null && into.matches(ID) ? kept.apply(into) : Mono.error(failure);
        });
    }

    /** The page again after an act was refused: of the kept profile, where this one is part of another by now. */
    private Mono<String> again(ServerWebExchange exchange, String id, Model model, Acts acts) {
        return orKept(show(exchange, id, model, acts), into -> kept(exchange, into, model, acts));
    }

    private Mono<String> kept(ServerWebExchange exchange, String id, Model model, Acts acts) {
        model.addAttribute("merged", true);
        return show(exchange, id, model, acts);
    }

    @PostMapping
    Mono<String> change(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return acting.acts(
                exchange,
                "profile",
                ProfileForm.SHAPE,
                form -> (ProfileForm.changesPublications(form)
                                ? calls.get(exchange, Service.REVIEW, JsonNode.class, API + "{id}", id)
                                : Mono.just((JsonNode) JsonNodeFactory.instance.objectNode()))
                        .flatMap(present -> calls.send(
                                exchange,
                                Acting.guarded(
                                        Command.put(
                                                Service.REVIEW,
                                                API + id,
                                                ProfileForm.profile(form, present.path("publications"))),
                                        form))),
                Acting.Turn.to(address(lang, id) + "?saved=true", acts -> again(exchange, id, model, acts)));
    }

    @PostMapping("/publications")
    Mono<String> publications(
            ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return acting.withFile(
                exchange,
                "file",
                FormShape.plain(),
                (form, file) -> files.add(exchange, id, form, file),
                new Acting.Turn(
                        answer -> address(lang, id) + TextFiles.outcome(answer),
                        acts -> again(exchange, id, model, acts)));
    }

    @PostMapping("/admission")
    Mono<String> admit(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return acting.act(
                exchange,
                "admission",
                FormShape.plain(),
                form -> Command.post(Service.REVIEW, API + id + "/admission"),
                Acting.Turn.to(address(lang, id) + "?saved=true", acts -> again(exchange, id, model, acts)));
    }

    @GetMapping("/history")
    Mono<String> history(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        var page = calls.get(exchange, Service.REVIEW, ReviewerHistory.class, API + "{id}/history", id)
                .map(history -> {
                    model.addAttribute("id", id);
                    model.addAttribute("h", history);
                    return "office/reviewer-history";
                });
        return orKept(page, lang, "/history");
    }

    /** Looked for by name first; then both are shown, before they are made one. */
    @GetMapping("/merging")
    Mono<String> merging(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String other,
            Model model) {
        return other != null && other.matches(ID)
                ? orKept(both(exchange, id, other, model, Acts.NONE), lang, "")
                : alike(exchange, id, q, model);
    }

    @PostMapping("/merging")
    Mono<String> merge(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return exchange.getFormData().flatMap(fields -> {
            var other = String.valueOf(fields.getFirst("/reviewerId"));
            return acting.act(
                    exchange,
                    "merging",
                    FormShape.plain(),
                    form -> Command.post(Service.REVIEW, API + id + "/merging").with(Map.of("reviewerId", other)),
                    Acting.Turn.to(
                            address(lang, id) + "?merged=true",
                            acts -> orKept(
                                    both(exchange, id, other, model, acts),
                                    into -> kept(exchange, into, model, acts))));
        });
    }

    private Mono<String> alike(ServerWebExchange exchange, String id, String q, Model model) {
        return calls.get(
                        exchange,
                        Service.REVIEW,
                        ReviewerList.class,
                        API.substring(0, API.length() - 1) + "?q={q}&limit=30",
                        q)
                .map(found -> {
                    model.addAttribute("id", id);
                    model.addAttribute("q", q);
                    model.addAttribute(
                            "found",
                            found.items().stream()
                                    .filter(item -> !item.reviewerId().equals(id))
                                    .toList());
                    return "office/reviewer-merging";
                });
    }

    private Mono<String> both(ServerWebExchange exchange, String id, String other, Model model, Acts acts) {
        return Mono.zip(
                        calls.get(exchange, Service.REVIEW, ReviewerList.Item.class, API + "{id}", id),
                        calls.get(exchange, Service.REVIEW, ReviewerList.Item.class, API + "{id}", other))
                .map(two -> {
                    model.addAttribute("id", id);
                    model.addAttribute("kept", two.getT1());
                    model.addAttribute("other", two.getT2());
                    model.addAttribute("acts", acts);
                    return "office/reviewer-merging";
                });
    }

    private Mono<String> show(ServerWebExchange exchange, String id, Model model, Acts acts) {
        return calls.get(exchange, Service.REVIEW, JsonNode.class, API + "{id}", id)
                .map(profile -> {
                    model.addAttribute("id", id);
                    model.addAttribute("admission", profile.path("admission").asString("ADMITTED"));
                    var filled = ProfileForm.of(profile, model);
                    var typed = acts.form("profile", filled);
                    var merged = model.containsAttribute("merged") && acts.open("profile");
                    model.addAttribute("typed", merged ? typed.at("/email") : "");
                    return ReviewersPage.form(
                            merged ? ProfileForm.laidOver(filled, typed) : typed, filled.version(), acts, model);
                });
    }

    private static String address(String lang, String id) {
        return "/" + lang + "/work/reviewers/" + id;
    }
}
