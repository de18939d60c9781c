package org.krugozor.gateway.page.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Answer;
import org.krugozor.gateway.call.CallFailed;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Redirects;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Choosing a panel: the fields against the chosen and the candidates, a suggestion on request, who comes next, and whom
 * to win for what nobody knows.
 */
@Controller
class PanelPage {

    private static final int ROWS = 30;

    private final ServiceCalls calls;

    PanelPage(ServiceCalls calls) {
        this.calls = calls;
    }

    @GetMapping("/{lang:kk|ru|en}/work/cases/{id}/panel")
    Mono<String> panel(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        var sent = exchange.getRequest().getQueryParams();
        var choice = PanelChoice.of(sent);
        return sent.containsKey("suggest")
                ? suggest(exchange, lang, id, choice, model)
                : show(exchange, id, choice, from, null, Map.of(), model);
    }

    /** The suggestion becomes the choice, in the address; without one the page says why, and the choice stays. */
    private Mono<String> suggest(ServerWebExchange exchange, String lang, String id, PanelChoice choice, Model model) {
        return calls.send(
                        exchange,
                        Command.post(Service.REVIEW, "/api/review/cases/" + id + "/panel/suggestion")
                                .with(choice.wanted()))
                .map(answer -> Redirects.to("/" + lang + "/work/cases/" + id + "/panel"
                        + choice.choosing(free(answer)).query()))
                .onErrorResume(
                        CallFailed.class,
                        failure -> failure.correctable()
                                ? show(exchange, id, choice, null, failure, Map.of(), model)
                                : Mono.error(failure));
    }

    private static Set<String> free(Answer answer) {
        var picks = new java.util.LinkedHashSet<String>();
        answer.body().path("panel").forEach(member -> {
            if (!member.path("seated").asBoolean()) {
                picks.add(member.path("reviewerId").asString());
            }
        });
        return picks;
    }

    /** Why somebody is not on the suggested panel. */
    @GetMapping("/{lang:kk|ru|en}/work/cases/{id}/panel/why-not")
    Mono<String> whyNot(
            ServerWebExchange exchange, @PathVariable String id, @RequestParam String reviewer, Model model) {
        var choice = PanelChoice.of(exchange.getRequest().getQueryParams());
        var api = UriComponentsBuilder.fromPath("/api/review/cases/{id}/candidates/{reviewer}/why-not");
        var values = new ArrayList<Object>(List.of(id, reviewer));
        add(api, values, "panel", choice.picks());
        add(api, values, "locked", choice.locks());
        add(api, values, "excluded", choice.out());
        add(api, values, "seats", choice.seats().isEmpty() ? List.of() : List.of(choice.seats()));
        add(api, values, "near", choice.near().isEmpty() ? List.of() : List.of(choice.near()));
        return calls.get(
                        exchange,
                        Service.REVIEW,
                        Candidates.WhyNot.class,
                        api.build(false).toUriString(),
                        values.toArray())
                .map(answer -> {
                    model.addAttribute("id", id);
                    model.addAttribute("choice", choice);
                    model.addAttribute("w", answer);
                    return "office/why-not";
                });
    }

    @PostMapping("/{lang:kk|ru|en}/work/cases/{id}/panel")
    Mono<String> invite(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return exchange.getFormData().flatMap(form -> {
            var choice = PanelChoice.of(form);
            var command = choice.seat().isEmpty() ? round(id, choice, form) : seat(id, choice, form);
            return calls.send(exchange, command.onVersion(choice.version()).once(form.getFirst("key")))
                    .map(answer -> Redirects.to("/" + lang + "/work/cases/" + id, answer))
                    .onErrorResume(
                            CallFailed.class,
                            failure -> failure.correctable()
                                    ? back(exchange, id, choice, failure, form, model)
                                    : Mono.error(failure));
        });
    }

    private static Command round(String id, PanelChoice choice, MultiValueMap<String, String> form) {
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "reviewers",
                choice.picks().stream().map(pick -> asked(pick, form)).toList());
        body.put(
                "alternates",
                form.getOrDefault("alternate", List.of()).stream()
                        .filter(one -> one.matches("[0-9a-f-]{36}"))
                        .distinct()
                        .toList());
        putText(body, "gapReason", PanelChoice.text(form, "gapReason"));
        putNumber(body, "answerDays", PanelChoice.text(form, "answerDays"));
        return Command.post(Service.REVIEW, "/api/review/cases/" + id + "/rounds")
                .with(body);
    }

    private static Command seat(String id, PanelChoice choice, MultiValueMap<String, String> form) {
        var first = choice.picks().stream().findFirst().orElse("");
        return Command.post(Service.REVIEW, "/api/review/cases/" + id + "/seats")
                .with(asked(first, form));
    }

    private static Map<String, Object> asked(String reviewer, MultiValueMap<String, String> form) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("reviewerId", reviewer);
        putNumber(asked, "dueDays", PanelChoice.text(form, "dueDays"));
        String override = PanelChoice.text(form, "override-" + reviewer);
        if (!override.isEmpty()) {
            asked.put("override", Overriding.of(override, form.getFirst("seen-" + reviewer)));
        }
        return asked;
    }

    /** Asks the author for a working translation; the choice made so far stays. */
    @PostMapping("/{lang:kk|ru|en}/work/cases/{id}/panel/translation")
    Mono<String> askTranslation(
            ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return exchange.getFormData().flatMap(form -> {
            var choice = PanelChoice.of(form);
            var body = new LinkedHashMap<String, Object>();
            putText(body, "language", PanelChoice.text(form, "language"));
            putText(body, "note", PanelChoice.text(form, "note"));
            return calls.send(
                            exchange,
                            Command.post(Service.REVIEW, "/api/review/cases/" + id + "/translation")
                                    .with(body)
                                    .onVersion(form.getFirst("version"))
                                    .once(form.getFirst("key")))
                    .map(answer -> Redirects.to(
                            "/" + lang + "/work/cases/" + id + "/panel"
                                    + choice.on(answer.body().path("version").asString(""))
                                            .query(),
                            answer))
                    .onErrorResume(
                            CallFailed.class,
                            failure -> failure.correctable()
                                    ? back(exchange, id, choice, failure, form, model)
                                    : Mono.error(failure));
        });
    }

    private Mono<String> back(
            ServerWebExchange exchange,
            String id,
            PanelChoice choice,
            CallFailed failure,
            MultiValueMap<String, String> form,
            Model model) {
        exchange.getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_CONTENT);
        var typed = new HashMap<String, String>();
        form.forEach((name, values) -> typed.put(name, values.isEmpty() ? "" : values.get(0)));
        model.addAttribute("ticked", new HashSet<>(form.getOrDefault("alternate", List.of())));
        return show(exchange, id, choice, null, failure, typed, model);
    }

    private Mono<String> show(
            ServerWebExchange exchange,
            String id,
            PanelChoice choice,
            @Nullable String from,
            @Nullable CallFailed failure,
            Map<String, String> typed,
            Model model) {
        var api = UriComponentsBuilder.fromPath("/api/review/cases/{id}/candidates")
                .queryParam("limit", ROWS)
                .queryParam("q", "{q}")
                .queryParam("after", "{after}");
        var values = new ArrayList<Object>(List.of(id, choice.q(), from == null ? "" : from));
        add(api, values, "panel", choice.picks());
        add(api, values, "excluded", choice.out());
        add(api, values, "seats", choice.seats().isEmpty() ? List.of() : List.of(choice.seats()));
        add(api, values, "near", choice.near().isEmpty() ? List.of() : List.of(choice.near()));
        return calls.get(
                        exchange,
                        Service.REVIEW,
                        Candidates.class,
                        api.build(false).toUriString(),
                        values.toArray())
                .map(candidates -> {
                    model.addAttribute("id", id);
                    model.addAttribute("c", candidates);
                    model.addAttribute("a", candidates.around());
                    model.addAttribute("choice", choice);
                    model.addAttribute("full", choice.isFull(candidates.around().seated()));
                    model.addAttribute("failure", failure);
                    model.addAttribute("typed", typed);
                    return "office/panel";
                });
    }

    private static void add(UriComponentsBuilder api, List<Object> values, String name, Iterable<String> sent) {
        for (String one : sent) {
            api.queryParam(name, "{p}");
            values.add(one);
        }
    }

    private static void putText(Map<String, Object> body, String name, String value) {
        if (!value.isEmpty()) {
            body.put(name, value);
        }
    }

    private static void putNumber(Map<String, Object> body, String name, String value) {
        if (value.matches("\\d{1,3}")) {
            body.put(name, Integer.valueOf(value));
        } else if (!value.isEmpty()) {
            // as it was typed, so that the service can say what is wrong with it
            body.put(name, value);
        }
    }
}
