package org.krugozor.gateway.page.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * Choosing a panel: the reviewers with what each would add, beside the coverage of those chosen. The choice travels in
 * the address, so the page works without script and can be passed on.
 */
@Controller
class PanelPage {

    private static final int MOST_PICKS = 9;

    private final ServiceCalls calls;

    PanelPage(ServiceCalls calls) {
        this.calls = calls;
    }

    @GetMapping("/{lang:kk|ru|en}/work/cases/{id}/panel")
    Mono<String> panel(
            ServerWebExchange exchange,
            @PathVariable String id,
            @RequestParam(name = "v", defaultValue = "") String version,
            @RequestParam(name = "seat", defaultValue = "") String seat,
            @RequestParam(name = "pick", required = false) @Nullable List<String> picks,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        return show(exchange, id, version, seat, set(picks), q, from, null, Map.of(), model);
    }

    @PostMapping("/{lang:kk|ru|en}/work/cases/{id}/panel")
    Mono<String> invite(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return exchange.getFormData().flatMap(form -> {
            var picks = set(form.get("pick"));
            String version = text(form, "version");
            String seat = text(form, "seat");
            var commands = seat.isEmpty() ? List.of(round(id, picks, form)) : seats(id, picks, form);
            return calls.send(exchange, commands.get(0).onVersion(version).once(form.getFirst("key")))
                    .map(answer -> Redirects.to("/" + lang + "/work/cases/" + id, answer))
                    .onErrorResume(
                            CallFailed.class,
                            failure -> failure.correctable()
                                    ? back(exchange, id, version, seat, picks, failure, form, model)
                                    : Mono.error(failure));
        });
    }

    private static Command round(String id, Set<String> picks, MultiValueMap<String, String> form) {
        var body = new LinkedHashMap<String, Object>();
        var reviewers = new ArrayList<Map<String, Object>>();
        for (String pick : picks) {
            reviewers.add(asked(pick, form));
        }
        body.put("reviewers", reviewers);
        putText(body, "gapReason", text(form, "gapReason"));
        putNumber(body, "answerDays", text(form, "answerDays"));
        return Command.post(Service.REVIEW, "/api/review/cases/" + id + "/rounds")
                .with(body);
    }

    private static List<Command> seats(String id, Set<String> picks, MultiValueMap<String, String> form) {
        var first = picks.stream().findFirst().orElse("");
        return List.of(Command.post(Service.REVIEW, "/api/review/cases/" + id + "/seats")
                .with(asked(first, form)));
    }

    private static Map<String, Object> asked(String reviewer, MultiValueMap<String, String> form) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("reviewerId", reviewer);
        putNumber(asked, "dueDays", text(form, "dueDays"));
        String override = text(form, "override-" + reviewer);
        if (!override.isEmpty()) {
            asked.put("override", Map.of("reason", override));
        }
        return asked;
    }

    private Mono<String> back(
            ServerWebExchange exchange,
            String id,
            String version,
            String seat,
            Set<String> picks,
            CallFailed failure,
            MultiValueMap<String, String> form,
            Model model) {
        exchange.getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_CONTENT);
        var typed = new HashMap<String, String>();
        form.forEach((name, values) -> typed.put(name, values.isEmpty() ? "" : values.get(0)));
        return show(exchange, id, version, seat, picks, null, null, failure, typed, model);
    }

    private Mono<String> show(
            ServerWebExchange exchange,
            String id,
            String version,
            String seat,
            Set<String> picks,
            @Nullable String q,
            @Nullable String from,
            @Nullable CallFailed failure,
            Map<String, String> typed,
            Model model) {
        var api = UriComponentsBuilder.fromPath("/api/review/cases/{id}/candidates")
                .queryParam("limit", 100)
                .queryParam("q", "{q}")
                .queryParam("after", "{after}");
        var values = new ArrayList<Object>(List.of(id, q == null ? "" : q, from == null ? "" : from));
        for (String pick : picks) {
            api.queryParam("panel", "{p}");
            values.add(pick);
        }
        return calls.get(
                        exchange,
                        Service.REVIEW,
                        Candidates.class,
                        api.build(false).toUriString(),
                        values.toArray())
                .map(candidates -> {
                    model.addAttribute("id", id);
                    model.addAttribute("version", version);
                    model.addAttribute("seat", seat);
                    model.addAttribute("c", candidates);
                    model.addAttribute("picks", picks);
                    model.addAttribute("full", picks.size() >= (seat.isEmpty() ? MOST_PICKS : 1));
                    model.addAttribute("choice", new Choice(id, version, seat, picks, q == null ? "" : q));
                    model.addAttribute("q", q == null ? "" : q);
                    model.addAttribute("failure", failure);
                    model.addAttribute("typed", typed);
                    return "office/panel";
                });
    }

    private static Set<String> set(@Nullable List<String> picks) {
        var set = new LinkedHashSet<String>();
        if (picks != null) {
            picks.stream()
                    .filter(pick -> pick.matches("[0-9a-f-]{36}"))
                    .limit(MOST_PICKS)
                    .forEach(set::add);
        }
        return set;
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
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

    /** Addresses of the same choice with one more or one less. */
    record Choice(String id, String version, String seat, Set<String> picks, String q) {

        public String adding(String reviewer) {
            return query(Candidates.with(picks, reviewer, true));
        }

        public String without(String reviewer) {
            return query(Candidates.with(picks, reviewer, false));
        }

        private String query(Set<String> chosen) {
            var query = UriComponentsBuilder.newInstance().queryParam("v", version);
            if (!seat.isEmpty()) {
                query.queryParam("seat", seat);
            }
            chosen.forEach(pick -> query.queryParam("pick", pick));
            if (!q.isEmpty()) {
                query.queryParam("q", "{q}");
            }
            return query.encode().buildAndExpand(q).toUriString();
        }
    }
}
