package org.krugozor.gateway.page.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.CallFailed;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Redirects;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * One panel of a plan changed by hand: somebody is looked for by name and takes a seat. What was chosen and typed travels
 * with the form until the panel is kept, without a script too.
 */
@Controller
class AssignmentPanelPage {

    private static final String ROOT = AssignmentPage.ONE + "/panels/{manuscript:[0-9a-f-]{36}}";
    private static final int FOUND = 10;
    private static final Pattern TAKE = Pattern.compile("take-(\\d)-([0-9a-f-]{36})");
    private static final Pattern LEAVE = Pattern.compile("leave-(\\d)");
    private static final int MOST_SEATS = 9;

    private final ServiceCalls calls;

    AssignmentPanelPage(ServiceCalls calls) {
        this.calls = calls;
    }

    /** A seat of the panel; {@code who} is null where nobody knows the id. */
    record Seat(String id, Candidates.@Nullable Candidate who) {}

    @GetMapping(ROOT)
    Mono<String> panel(
            ServerWebExchange exchange, @PathVariable String id, @PathVariable String manuscript, Model model) {
        var sent = exchange.getRequest().getQueryParams();
        return show(exchange, id, manuscript, ids(sent.getOrDefault("pick", List.of())), sent, null, model);
    }

    @PostMapping(ROOT)
    Mono<String> change(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String manuscript,
            Model model) {
        return exchange.getFormData().flatMap(form -> {
            var seats = ids(form.getOrDefault("seat", List.of()));
            var act = AssignmentPage.text(form, "act");
            return act.isEmpty() || act.equals("keep")
                    ? keep(exchange, lang, id, manuscript, seats, form, model)
                    : show(exchange, id, manuscript, after(act, seats), looking(act, form), null, model);
        });
    }

    /** Whoever was looked for and found has a seat now: the next search begins anew. */
    private static MultiValueMap<String, String> looking(String act, MultiValueMap<String, String> form) {
        if (!TAKE.matcher(act).matches()) {
            return form;
        }
        var anew = new LinkedMultiValueMap<String, String>(form);
        anew.remove("q");
        return anew;
    }

    /** The seats once somebody took one or left one; looking for somebody changes none. */
    private static List<String> after(String act, List<String> seats) {
        var changed = new ArrayList<>(seats);
        var take = TAKE.matcher(act);
        var leave = LEAVE.matcher(act);
        if (take.matches()) {
            int at = Integer.parseInt(take.group(1));
            if (at < changed.size()) {
                changed.set(at, take.group(2));
            } else {
                changed.add(take.group(2));
            }
        } else if (leave.matches() && Integer.parseInt(leave.group(1)) < changed.size()) {
            changed.remove(Integer.parseInt(leave.group(1)));
        }
        return ids(changed);
    }

    private Mono<String> keep(
            ServerWebExchange exchange,
            String lang,
            String id,
            String manuscript,
            List<String> seats,
            MultiValueMap<String, String> form,
            Model model) {
        var members = new ArrayList<Map<String, Object>>();
        for (var seat : seats) {
            var member = new LinkedHashMap<String, Object>(Map.of("reviewerId", seat));
            var reason = AssignmentPage.text(form, "reason-" + seat);
            if (!reason.isEmpty()) {
                member.put("override", Overriding.of(reason, form.getFirst("seen-" + seat)));
            }
            members.add(member);
        }
        return calls.send(
                        exchange,
                        Command.put(
                                        Service.REVIEW,
                                        AssignmentPage.API + "/" + id + "/panels/" + manuscript,
                                        Map.of("reviewers", members))
                                .onVersion(AssignmentPage.text(form, "version"))
                                .once(form.getFirst("key")))
                .map(answer -> Redirects.to("/" + lang + "/work/assignment/" + id + "#m-" + manuscript))
                .onErrorResume(CallFailed.class, failure -> {
                    if (!failure.correctable()) {
                        return Mono.error(failure);
                    }
                    exchange.getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_CONTENT);
                    return show(exchange, id, manuscript, seats, form, failure, model);
                });
    }

    private static List<String> ids(List<String> sent) {
        return sent.stream()
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
            MultiValueMap<String, String> sent,
            @Nullable CallFailed failure,
            Model model) {
        var words = AssignmentPage.text(sent, "q");
        var api = UriComponentsBuilder.fromPath("/api/review/cases/{id}/candidates")
                .queryParam("limit", FOUND)
                .queryParam("q", "{q}");
        var values = new ArrayList<Object>(List.of(manuscript, words));
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
                    model.addAttribute("c", candidates);
                    var seats = picks.stream()
                            .map(pick -> new Seat(
                                    pick,
                                    candidates.around().panel().stream()
                                            .filter(one -> one.reviewerId().equals(pick))
                                            .findFirst()
                                            .orElse(null)))
                            .toList();
                    model.addAttribute("id", id);
                    model.addAttribute("manuscript", manuscript);
                    model.addAttribute("version", version(sent));
                    model.addAttribute("q", words);
                    model.addAttribute("seats", seats);
                    model.addAttribute("isFull", seats.size() >= MOST_SEATS);
                    model.addAttribute("a", candidates.around());
                    model.addAttribute("others", candidates.others());
                    model.addAttribute("count", candidates.count());
                    model.addAttribute("failure", failure);
                    model.addAttribute("typed", sent.toSingleValueMap());
                    return "office/assignment-panel";
                });
    }

    /** The page is asked for with it in the address, and sends it as a field. */
    private static String version(MultiValueMap<String, String> sent) {
        var field = AssignmentPage.text(sent, "version");
        return field.isEmpty() ? AssignmentPage.text(sent, "v") : field;
    }
}
