package org.krugozor.gateway.page.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.CallFailed;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Redirects;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.act.ListAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Panels for all that waits, at once: ordering a plan, watching it, looking at it and inviting by it. */
@Controller
class AssignmentPage {

    static final String ROOT = "/{lang:kk|ru|en}/work/assignment";
    static final String ONE = ROOT + "/{id:[0-9a-f-]{36}}";
    static final String API = "/api/review/assignment-plans";

    private static final int LATEST = 10;

    private final ServiceCalls calls;

    AssignmentPage(ServiceCalls calls) {
        this.calls = calls;
    }

    @GetMapping(ROOT)
    Mono<String> start(ServerWebExchange exchange, Model model) {
        return form(exchange, model, null, Map.of());
    }

    private Mono<String> form(
            ServerWebExchange exchange, Model model, @Nullable CallFailed failure, Map<String, String> typed) {
        var from = exchange.getRequest().getQueryParams().getFirst("from");
        return calls.part(
                        exchange,
                        Service.REVIEW,
                        AssignmentView.Latest.class,
                        API + "?after={after}&limit=" + LATEST,
                        from == null ? "" : from)
                .map(latest -> {
                    model.addAttribute("latest", latest);
                    model.addAttribute(
                            "address",
                            ListAddress.of(exchange.getRequest().getPath().value(), from));
                    model.addAttribute("failure", failure);
                    model.addAttribute("typed", typed);
                    return "office/assignment-start";
                });
    }

    @PostMapping(ROOT)
    Mono<String> order(ServerWebExchange exchange, @PathVariable String lang, Model model) {
        return exchange.getFormData().flatMap(form -> {
            var body = new LinkedHashMap<String, Object>();
            for (var name : List.of("seats", "load", "minLoad", "seconds")) {
                putNumber(body, name, text(form, name));
            }
            body.put("onePerInstitution", form.containsKey("onePerInstitution"));
            return calls.send(
                            exchange,
                            Command.post(Service.REVIEW, API).with(body).once(form.getFirst("key")))
                    .map(answer -> Redirects.to("/" + lang + "/work/assignment/"
                            + answer.body().path("id").asString()))
                    .onErrorResume(
                            CallFailed.class,
                            failure -> failure.correctable()
                                    ? refused(exchange, form(exchange, model, failure, form.toSingleValueMap()))
                                    : Mono.error(failure));
        });
    }

    private static Mono<String> refused(ServerWebExchange exchange, Mono<String> page) {
        exchange.getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping(ONE)
    Mono<String> plan(ServerWebExchange exchange, @PathVariable String id, Model model) {
        return show(exchange, id, model, null, Map.of());
    }

    private Mono<String> show(
            ServerWebExchange exchange,
            String id,
            Model model,
            @Nullable CallFailed failure,
            Map<String, String> typed) {
        return calls.get(exchange, Service.REVIEW, AssignmentView.class, API + "/{id}", id)
                .map(plan -> {
                    model.addAttribute("p", plan);
                    model.addAttribute("failure", failure);
                    model.addAttribute("typed", typed);
                    return "office/assignment";
                });
    }

    @PostMapping(ONE + "/application")
    Mono<String> apply(ServerWebExchange exchange, @PathVariable String id, Model model) {
        return exchange.getFormData().flatMap(form -> {
            var panels = new ArrayList<Map<String, Object>>();
            for (var manuscript : form.getOrDefault("apply", List.of())) {
                var panel = new LinkedHashMap<String, Object>(Map.of("manuscriptId", manuscript));
                var reason = text(form, "gap-" + manuscript);
                if (!reason.isEmpty()) {
                    panel.put("gapReason", reason);
                }
                panels.add(panel);
            }
            return calls.send(
                            exchange,
                            Command.post(Service.REVIEW, API + "/" + id + "/application")
                                    .with(Map.of("panels", panels))
                                    .onVersion(form.getFirst("version"))
                                    .once(form.getFirst("key")))
                    .flatMap(answer -> show(exchange, id, model, null, form.toSingleValueMap()))
                    .onErrorResume(
                            CallFailed.class,
                            failure -> failure.correctable()
                                    ? refused(exchange, show(exchange, id, model, failure, form.toSingleValueMap()))
                                    : Mono.error(failure));
        });
    }

    @PostMapping(ONE + "/cancellation")
    Mono<String> cancel(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id) {
        return calls.send(exchange, Command.delete(Service.REVIEW, API + "/" + id))
                .map(answer -> Redirects.to("/" + lang + "/work/assignment"));
    }

    static String text(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    private static void putNumber(Map<String, Object> body, String name, String value) {
        if (value.matches("\\d{1,6}")) {
            body.put(name, Integer.valueOf(value));
        } else if (!value.isEmpty()) {
            // as it was typed, so that the service can say what is wrong with it
            body.put(name, value);
        }
    }
}
