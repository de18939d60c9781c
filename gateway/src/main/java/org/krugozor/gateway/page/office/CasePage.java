package org.krugozor.gateway.page.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Answer;
import org.krugozor.gateway.call.CallFailed;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Redirects;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The page of one case, and the acts of its editors. What a form held is given back when the service refuses. */
@Controller
class CasePage {

    private static final String ROOT = "/{lang:kk|ru|en}/work/cases/{id:[0-9a-f-]{36}}";

    private final ServiceCalls calls;

    CasePage(ServiceCalls calls) {
        this.calls = calls;
    }

    @GetMapping(ROOT)
    Mono<String> page(ServerWebExchange exchange, @PathVariable String id, Model model) {
        return show(exchange, id, null, Map.of(), model);
    }

    @PostMapping(ROOT + "/decisions")
    Mono<String> decide(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return act(exchange, lang, id, model, "decision", form -> {
            var body = new LinkedHashMap<String, Object>();
            body.put("kind", text(form, "kind"));
            var letter = text(form, "letter");
            body.put(
                    "letter",
                    letter.isEmpty() ? null : Map.of("language", text(form, "letterLanguage"), "text", letter));
            put(body, "reason", text(form, "reason"));
            put(body, "dueDays", number(text(form, "dueDays")));
            put(body, "gapReason", text(form, "gapReason"));
            var override = text(form, "override");
            if (!override.isEmpty()) {
                body.put("override", Map.of("reason", override));
            }
            return Command.post(Service.REVIEW, "/api/review/cases/" + id + "/decisions")
                    .with(body);
        });
    }

    @PostMapping(ROOT + "/decisions/{decision:[0-9a-f-]{36}}/reversal")
    Mono<String> revert(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String decision,
            Model model) {
        return act(exchange, lang, id, model, "reversal", form -> Command.post(
                        Service.REVIEW, "/api/review/cases/" + id + "/decisions/" + decision + "/reversal")
                .with(Map.of("reason", text(form, "reason"))));
    }

    @PostMapping(ROOT + "/fields")
    Mono<String> fields(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return act(exchange, lang, id, model, "fields", form -> {
            var codes = form.getOrDefault("code", List.of());
            var roles = form.getOrDefault("role", List.of());
            var weights = form.getOrDefault("weight", List.of());
            var fields = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < codes.size(); i++) {
                var code = codes.get(i).strip();
                if (!code.isEmpty()) {
                    var field = new LinkedHashMap<String, Object>();
                    field.put("code", code.split("\\s", 2)[0]);
                    field.put("role", i < roles.size() ? roles.get(i) : null);
                    field.put("weight", i < weights.size() ? share(weights.get(i)) : null);
                    fields.add(field);
                }
            }
            return new Command(
                    Service.REVIEW,
                    HttpMethod.PUT,
                    "/api/review/cases/" + id + "/fields",
                    null,
                    null,
                    Map.of("fields", fields));
        });
    }

    @PostMapping(ROOT + "/editor")
    Mono<String> editor(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return act(
                exchange,
                lang,
                id,
                model,
                "editor",
                form -> Command.put(
                        Service.REVIEW,
                        "/api/review/cases/" + id + "/editor",
                        Map.of("personId", text(form, "personId"))));
    }

    @PostMapping(ROOT + "/originality")
    Mono<String> originality(
            ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return act(exchange, lang, id, model, "originality", form -> {
            var body = new LinkedHashMap<String, Object>();
            put(body, "system", text(form, "system"));
            put(body, "date", text(form, "date"));
            put(body, "attempt", number(text(form, "attempt")));
            put(body, "originality", number(text(form, "originality")));
            put(body, "citation", number(text(form, "citation")));
            put(body, "selfCitation", number(text(form, "selfCitation")));
            return Command.post(Service.REVIEW, "/api/review/cases/" + id + "/originality")
                    .with(body);
        });
    }

    @PostMapping(ROOT + "/recommendation")
    Mono<String> recommend(
            ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return act(exchange, lang, id, model, "recommendation", form -> Command.post(
                        Service.REVIEW, "/api/review/cases/" + id + "/recommendation")
                .with(Map.of("kind", text(form, "kind"), "text", text(form, "text"))));
    }

    @PostMapping(ROOT + "/seats/{seat:[0-9a-f-]{36}}/{act:cancellation|extension|release}")
    Mono<String> seat(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String seat,
            @PathVariable String act,
            Model model) {
        return act(exchange, lang, id, model, "seat-" + seat, form -> {
            var body = new LinkedHashMap<String, Object>();
            put(body, "reason", text(form, "reason"));
            if (act.equals("extension")) {
                put(body, "days", number(text(form, "days")));
            }
            return Command.post(Service.REVIEW, "/api/review/cases/" + id + "/seats/" + seat + "/" + act)
                    .with(body);
        });
    }

    /** The editor's yes to the next in line. */
    @PostMapping(ROOT + "/seats")
    Mono<String> inviteNext(
            ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return act(exchange, lang, id, model, "next", form -> Command.post(
                        Service.REVIEW, "/api/review/cases/" + id + "/seats")
                .with(Map.of("reviewerId", text(form, "reviewerId"))));
    }

    /** Keeps a reviewer on the panel despite a conflict found since they were asked. */
    @PostMapping(ROOT + "/seats/{seat:[0-9a-f-]{36}}/override")
    Mono<String> override(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String seat,
            Model model) {
        return act(exchange, lang, id, model, "override-" + seat, form -> Command.post(
                        Service.REVIEW, "/api/review/cases/" + id + "/seats/" + seat + "/override")
                .with(Overriding.of(text(form, "reason"), form.getFirst("seen"))));
    }

    /** Lets somebody of the office handle the case despite a computed conflict. */
    @PostMapping(ROOT + "/editors/{person:[0-9a-f-]{36}}/override")
    Mono<String> admit(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String person,
            Model model) {
        return act(exchange, lang, id, model, "admit-" + person, form -> Command.post(
                        Service.REVIEW, "/api/review/cases/" + id + "/editors/" + person + "/override")
                .with(Map.of("reason", text(form, "reason"))));
    }

    /** Somebody tells of a conflict; one's own takes the case out of one's sight. */
    @PostMapping(ROOT + "/conflicts")
    Mono<String> declare(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        var desk = "/" + lang + "/work/desk";
        return exchange.getFormData().flatMap(sent -> {
            boolean own = text(sent, "reviewerId").isEmpty();
            return act(
                    exchange,
                    id,
                    model,
                    "declare",
                    form -> {
                        var body = new LinkedHashMap<String, Object>();
                        put(body, "reviewerId", text(form, "reviewerId"));
                        put(body, "type", text(form, "type"));
                        put(body, "reason", text(form, "reason"));
                        return Command.post(Service.REVIEW, "/api/review/cases/" + id + "/conflicts")
                                .with(body);
                    },
                    answer -> own ? desk : "/" + lang + "/work/cases/" + id);
        });
    }

    /** A mistaken declaration is taken back. */
    @PostMapping(ROOT + "/conflicts/{declaration:[0-9a-f-]{36}}/withdrawal")
    Mono<String> withdraw(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String declaration,
            Model model) {
        return act(exchange, lang, id, model, "withdraw-" + declaration, form -> Command.post(
                        Service.REVIEW, "/api/review/cases/" + id + "/conflicts/" + declaration + "/withdrawal")
                .with(Map.of("reason", text(form, "reason"))));
    }

    /** How good a review was: an editor's word, kept in the office. */
    @PostMapping(ROOT + "/seats/{seat:[0-9a-f-]{36}}/rating")
    Mono<String> rate(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String seat,
            Model model) {
        return act(
                exchange,
                id,
                model,
                "rating",
                form -> {
                    var body = new LinkedHashMap<String, Object>();
                    put(body, "rating", number(text(form, "rating")));
                    return Command.put(Service.REVIEW, "/api/review/cases/" + id + "/seats/" + seat + "/rating", body);
                },
                answer -> "/" + lang + "/work/cases/" + id + "?rated=" + seat + "&as="
                        + answer.body().path("rating").asInt(0) + "#rated");
    }

    private Mono<String> act(
            ServerWebExchange exchange,
            String lang,
            String id,
            Model model,
            String name,
            Function<MultiValueMap<String, String>, Command> command) {
        return act(exchange, id, model, name, command, answer -> "/" + lang + "/work/cases/" + id);
    }

    private Mono<String> act(
            ServerWebExchange exchange,
            String id,
            Model model,
            String name,
            Function<MultiValueMap<String, String>, Command> command,
            Function<Answer, String> onwards) {
        return exchange.getFormData().flatMap(form -> calls.send(
                        exchange,
                        command.apply(form).onVersion(form.getFirst("version")).once(form.getFirst("key")))
                .map(answer -> Redirects.to(onwards.apply(answer), answer))
                .onErrorResume(CallFailed.class, failure -> {
                    if (!failure.correctable()) {
                        return Mono.error(failure);
                    }
                    exchange.getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_CONTENT);
                    var typed = new HashMap<String, String>();
                    form.forEach((field, values) -> {
                        typed.put(name + "." + field, values.isEmpty() ? "" : values.get(0));
                        for (int row = 0; row < values.size(); row++) {
                            typed.put(name + "." + field + "." + row, values.get(row));
                        }
                    });
                    typed.put("act", name);
                    return show(exchange, id, failure, typed, model);
                }));
    }

    private Mono<String> show(
            ServerWebExchange exchange,
            String id,
            @Nullable CallFailed failure,
            Map<String, String> typed,
            Model model) {
        return calls.get(exchange, Service.REVIEW, CaseView.class, "/api/review/cases/{id}", id)
                .map(file -> {
                    model.addAttribute("c", file);
                    model.addAttribute("failure", failure);
                    model.addAttribute("typed", typed);
                    return "office/case";
                });
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip().replace("\r\n", "\n");
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null && !"".equals(value)) {
            body.put(name, value);
        }
    }

    /** The number, or what was typed where it is none, so that the service can say what is wrong with it. */
    private static @Nullable Object number(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            double value = Double.parseDouble(text.replace(',', '.'));
            return value == Math.rint(value) ? (Object) (long) value : (Object) value;
        } catch (NumberFormatException notOne) {
            return text;
        }
    }

    /** A share of one, typed in per cent. */
    private static @Nullable Object share(String text) {
        Object number = number(text.strip());
        return number instanceof Number percent
                ? java.math.BigDecimal.valueOf(percent.doubleValue())
                        .divide(java.math.BigDecimal.valueOf(100))
                        .stripTrailingZeros()
                : number;
    }
}
