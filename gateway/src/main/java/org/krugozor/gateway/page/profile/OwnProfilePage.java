package org.krugozor.gateway.page.profile;

import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Part;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.act.Acting;
import org.krugozor.gateway.page.act.Acts;
import org.krugozor.gateway.page.form.FormView;
import org.krugozor.gateway.page.form.Saving;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a reviewer says of themselves; for whom has no profile yet, the form to offer oneself. */
@Controller
class OwnProfilePage {

    private static final String ROOT = "/{lang:kk|ru|en}/work/reviewer-profile";
    private static final String API = "/api/review/reviewers/me";

    private final ServiceCalls calls;
    private final Acting acting;
    private final TextFiles files;

    OwnProfilePage(ServiceCalls calls, Acting acting, TextFiles files) {
        this.calls = calls;
        this.acting = acting;
        this.files = files;
    }

    @GetMapping(ROOT)
    Mono<String> page(ServerWebExchange exchange, Model model) {
        return Saving.remembered(exchange).flatMap(saved -> {
            model.addAttribute("saved", saved);
            return show(exchange, model, Acts.NONE);
        });
    }

    @PostMapping(ROOT)
    Mono<String> change(ServerWebExchange exchange, @PathVariable String lang, Model model) {
        return acting.acts(
                        exchange,
                        "profile",
                        ProfileForm.SHAPE,
                        form -> (ProfileForm.changesPublications(form)
                                        ? calls.get(exchange, Service.REVIEW, JsonNode.class, API)
                                        : Mono.just((JsonNode) JsonNodeFactory.instance.objectNode()))
                                .flatMap(present -> calls.send(
                                        exchange,
                                        Acting.guarded(
                                                Command.put(
                                                        Service.REVIEW,
                                                        API,
                                                        ProfileForm.profile(form, present.path("publications"))),
                                                form))),
                        Acting.Turn.to(own(lang), acts -> show(exchange, model, acts)))
                .flatMap(view -> saved(exchange, view));
    }

    @PostMapping(ROOT + "/offer")
    Mono<String> offer(ServerWebExchange exchange, @PathVariable String lang, Model model) {
        return acting.act(
                        exchange,
                        "profile",
                        ProfileForm.SHAPE,
                        form -> Command.post(Service.REVIEW, API)
                                .with(ProfileForm.profile(form, JsonNodeFactory.instance.arrayNode())),
                        Acting.Turn.to(own(lang), acts -> show(exchange, model, acts)))
                .flatMap(view -> saved(exchange, view));
    }

    @PostMapping(ROOT + "/publications")
    Mono<String> publications(ServerWebExchange exchange, @PathVariable String lang, Model model) {
        return acting.withFile(
                exchange,
                "file",
                ProfileForm.SHAPE,
                (form, file) -> files.add(exchange, "me", form, file),
                new Acting.Turn(answer -> own(lang) + TextFiles.outcome(answer), acts -> show(exchange, model, acts)));
    }

    private static String own(String lang) {
        return "/" + lang + "/work/reviewer-profile";
    }

    private static Mono<String> saved(ServerWebExchange exchange, String view) {
        return view.startsWith("redirect:") ? Saving.remember(exchange, view) : Mono.just(view);
    }

    /** Who has no profile is known to submission by name; their form need not begin empty. */
    private Mono<String> show(ServerWebExchange exchange, Model model, Acts acts) {
        return Mono.zip(
                        calls.part(exchange, Service.REVIEW, JsonNode.class, API),
                        calls.part(exchange, Service.SUBMISSION, JsonNode.class, "/api/submission/persons/me"))
                .flatMap(known -> {
                    var profile = known.getT1();
                    var failure = profile.failure();
                    if (failure != null && failure.status().value() != 404) {
                        return Mono.error(failure);
                    }
                    var filled =
                            profile.value() == null ? offered(known.getT2()) : ProfileForm.of(profile.value(), model);
                    var typed = acts.form("profile", filled);
                    var refused = acts.refused();
                    var merged = refused != null
                            && refused.failure() != null
                            && refused.failure().merged();
                    model.addAttribute("merged", merged);
                    model.addAttribute("f", merged ? ProfileForm.laidOver(filled, typed) : typed);
                    model.addAttribute("id", text(profile.value(), "reviewerId"));
                    model.addAttribute("acts", acts);
                    model.addAttribute("version", filled.version());
                    model.addAttribute("there", profile.present());
                    model.addAttribute("admission", text(profile.value(), "admission"));
                    model.addAttribute(
                            "email",
                            text(
                                    profile.present()
                                            ? profile.value()
                                            : known.getT2().value(),
                                    "email"));
                    model.addAttribute("languages", ProfileForm.LANGUAGES);
                    return Mono.just("reviewer/own-profile");
                });
    }

    private static String text(@Nullable JsonNode node, String member) {
        return node == null ? "" : node.path(member).asString("");
    }

    private static FormView offered(Part<JsonNode> person) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        var known = person.value();
        if (known != null) {
            for (var member : new String[] {"names", "orcid", "locale", "degree", "academicTitle", "position"}) {
                if (known.hasNonNull(member)) {
                    content.set(member, known.get(member));
                }
            }
            if (known.hasNonNull("affiliation")) {
                content.putArray("affiliations").add(known.get("affiliation"));
            }
        }
        return FormView.of(content, "");
    }
}
