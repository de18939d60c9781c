package org.krugozor.gateway.page.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** One panel of a plan changed by hand: each seat a choice among those who may review the manuscript. */
@Controller
class AssignmentPanelPage {

    private static final String ROOT = AssignmentPage.ONE + "/panels/{manuscript:[0-9a-f-]{36}}";
    private static final int CHOICES = 60;
    private static final int MOST_SEATS = 9;

    private final ServiceCalls calls;

    AssignmentPanelPage(ServiceCalls calls) {
        this.calls = calls;
    }

    @GetMapping(ROOT)
    Mono<String> panel(
            ServerWebExchange exchange, @PathVariable String id, @PathVariable String manuscript, Model model) {
        var sent = exchange.getRequest().getQueryParams();
        return show(exchange, id, manuscript, ids(sent, "pick"), AssignmentPage.text(sent, "v"), null, Map.of(), model);
    }

    @PostMapping(ROOT)
    Mono<String> seat(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String manuscript,
            Model model) {
        return exchange.getFormData().flatMap(form -> {
            var members = new ArrayList<Map<String, Object>>();
            var seats = form.getOrDefault("seat", List.of());
            for (int i = 0; i < seats.size(); i++) {
                if (seats.get(i).isBlank()) {
                    continue;
                }
                var member = new LinkedHashMap<String, Object>(Map.of("reviewerId", seats.get(i)));
                var reason = AssignmentPage.text(form, "reason-" + i);
                if (!reason.isEmpty()) {
                    member.put("override", Map.of("reason", reason));
                }
                members.add(member);
            }
            var version = AssignmentPage.text(form, "version");
            return calls.send(
                            exchange,
                            Command.put(
                                            Service.REVIEW,
                                            AssignmentPage.API + "/" + id + "/panels/" + manuscript,
                                            Map.of("reviewers", members))
                                    .onVersion(version)
                                    .once(form.getFirst("key")))
                    .map(answer -> Redirects.to("/" + lang + "/work/assignment/" + id + "#m-" + manuscript))
                    .onErrorResume(CallFailed.class, failure -> {
                        if (!failure.correctable()) {
                            return Mono.error(failure);
                        }
                        exchange.getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_CONTENT);
                        return show(
                                exchange,
                                id,
                                manuscript,
                                ids(form, "seat"),
                                version,
                                failure,
                                form.toSingleValueMap(),
                                model);
                    });
        });
    }

    private static List<String> ids(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .filter(one -> one.matches("[0-9a-f-]{36}"))
                .distinct()
                .limit(MOST_SEATS)
                .toList();
    }

    private Mono<String> show(
            ServerWebExchange exchange,
            String id,
            String manuscript,
            List<String> picks,
            String version,
            @Nullable CallFailed failure,
            Map<String, String> typed,
            Model model) {
        var api = UriComponentsBuilder.fromPath("/api/review/cases/{id}/candidates")
                .queryParam("limit", CHOICES);
        var values = new ArrayList<Object>(List.of(manuscript));
        for (var pick : picks) {
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
                    model.addAttribute("manuscript", manuscript);
                    model.addAttribute("version", version);
                    model.addAttribute("picks", picks);
                    model.addAttribute("a", candidates.around());
                    model.addAttribute("others", candidates.others());
                    model.addAttribute("failure", failure);
                    model.addAttribute("typed", typed);
                    return "office/assignment-panel";
                });
    }
}
