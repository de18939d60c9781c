package org.krugozor.gateway.page.office;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Part;
import org.krugozor.gateway.call.Redirects;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.call.ServiceJson;
import org.krugozor.gateway.page.act.Acting;
import org.krugozor.gateway.page.act.Acts;
import org.krugozor.gateway.page.act.ListAddress;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.session.SessionTokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeping the system running: mail on its way out, and events somebody has to look at. */
@Controller
class OperationsPage {

    private static final String ROOT = "/{lang:kk|ru|en}/work/operations";
    private static final String LETTER = ROOT + "/{service:submission|review|publication}/{id:[0-9a-f-]{36}}";

    private final ServiceCalls calls;
    private final Acting acting;
    private final SessionTokens tokens;
    private final JsonMapper json;

    OperationsPage(ServiceCalls calls, Acting acting, SessionTokens tokens, ServiceJson json) {
        this.calls = calls;
        this.acting = acting;
        this.tokens = tokens;
        this.json = json.mapper();
    }

    /** Dead letters for the administrator; whoever is not shown them begins with the mail. */
    @GetMapping(ROOT)
    Mono<String> operations(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        return tokens.of(exchange)
                .map(person -> person.has("administrator"))
                .defaultIfEmpty(false)
                .flatMap(administrator -> administrator
                        ? deadLetters(exchange, lang, service, from, model)
                        : Mono.just(Redirects.to("/" + lang + "/work/operations/mail")));
    }

    /** One service's letters, for a template that shows three. */
    record Box(String service, Part<DeadLetterList> letters, ListAddress address) {}

    private Mono<String> deadLetters(
            ServerWebExchange exchange, String lang, String service, @Nullable String from, Model model) {
        var asked = Arrays.stream(Service.values())
                .filter(each -> service.isEmpty() || each.word().equals(service))
                .toList();
        return Flux.fromIterable(asked)
                .flatMapSequential(each -> calls.part(
                                exchange,
                                each,
                                DeadLetterList.class,
                                "/api/" + each.word() + "/dead-letters?after={after}",
                                from == null || service.isEmpty() ? "" : from)
                        .map(letters -> new Box(
                                each.word(),
                                letters,
                                ListAddress.of(
                                        "/" + lang + "/work/operations",
                                        service.isEmpty() ? null : from,
                                        "service",
                                        each.word()))))
                .collectList()
                .map(boxes -> {
                    model.addAttribute("boxes", boxes);
                    model.addAttribute("service", service);
                    return "office/dead-letters";
                });
    }

    @GetMapping(ROOT + "/mail")
    Mono<String> mail(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        return mails(exchange, lang, state, from, model, Acts.NONE);
    }

    @PostMapping(ROOT + "/mail/{id:[0-9a-f-]{36}}/retry")
    Mono<String> retry(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return acting.act(
                exchange,
                "retry",
                FormShape.plain(),
                form -> Command.post(Service.REVIEW, "/api/review/mails/" + id + "/retry"),
                Acting.Turn.to(
                        "/" + lang + "/work/operations/mail",
                        acts -> mails(exchange, lang, "FAILED", null, model, acts)));
    }

    /** How many letters did not leave, for the home page, which asks for it by itself; nothing where none is stuck. */
    @GetMapping(ROOT + "/mail/failed")
    Mono<String> failed(ServerWebExchange exchange, Model model) {
        return calls.part(exchange, Service.REVIEW, OutgoingMails.class, "/api/review/mails?state=FAILED&limit=1")
                .map(mails -> {
                    model.addAttribute("failed", mails);
                    return "office/mail :: failed";
                });
    }

    private Mono<String> mails(
            ServerWebExchange exchange, String lang, String state, @Nullable String from, Model model, Acts acts) {
        var shown = OutgoingMails.STATES.contains(state) ? state : "";
        return calls.part(
                        exchange,
                        Service.REVIEW,
                        OutgoingMails.class,
                        "/api/review/mails?state={state}&after={after}",
                        shown,
                        from == null ? "" : from)
                .map(mails -> {
                    model.addAttribute("mails", mails);
                    model.addAttribute("state", shown);
                    model.addAttribute("states", OutgoingMails.STATES);
                    model.addAttribute("acts", acts);
                    model.addAttribute(
                            "address", ListAddress.of("/" + lang + "/work/operations/mail", from, "state", shown));
                    return "office/mail";
                });
    }

    @GetMapping(LETTER)
    Mono<String> letter(
            ServerWebExchange exchange, @PathVariable String service, @PathVariable String id, Model model) {
        return show(exchange, service, id, model, Acts.NONE, null);
    }

    /** What was typed must be JSON before it can be anybody's data. */
    @PostMapping(LETTER + "/correction")
    Mono<String> correct(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String service,
            @PathVariable String id,
            Model model) {
        return exchange.getFormData().flatMap(form -> {
            var typed = form.toSingleValueMap().getOrDefault("data", "");
            JsonNode data;
            try {
                data = json.readTree(typed);
            } catch (JacksonException notJson) {
                exchange.getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_CONTENT);
                return show(exchange, service, id, model, Acts.NONE, typed);
            }
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("data", data);
            return acting.act(
                    exchange,
                    "correction",
                    FormShape.plain(),
                    sent -> Command.put(named(service), api(service, id), body),
                    turn(exchange, lang, service, id, model, typed));
        });
    }

    @PostMapping(LETTER + "/replay")
    Mono<String> replay(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String service,
            @PathVariable String id,
            Model model) {
        return acting.act(
                exchange,
                "replay",
                FormShape.plain(),
                form -> Command.post(named(service), api(service, id) + "/replay"),
                turn(exchange, lang, service, id, model, null));
    }

    @PostMapping(LETTER + "/skip")
    Mono<String> skip(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String service,
            @PathVariable String id,
            Model model) {
        return acting.act(
                exchange,
                "skip",
                FormShape.plain(),
                form -> Command.post(named(service), api(service, id) + "/skip").with(form.content()),
                turn(exchange, lang, service, id, model, null));
    }

    private Acting.Turn turn(
            ServerWebExchange exchange, String lang, String service, String id, Model model, @Nullable String typed) {
        return Acting.Turn.to(
                "/" + lang + "/work/operations/" + service + "/" + id,
                acts -> show(exchange, service, id, model, acts, typed));
    }

    private Mono<String> show(
            ServerWebExchange exchange, String service, String id, Model model, Acts acts, @Nullable String typed) {
        return calls.get(exchange, named(service), DeadLetterList.Item.class, api(service, id))
                .map(letter -> {
                    model.addAttribute("letter", letter);
                    model.addAttribute("service", service);
                    model.addAttribute("acts", acts);
                    model.addAttribute("data", typed == null ? letter.data() : typed);
                    model.addAttribute("notJson", typed != null && acts.refused() == null);
                    return "office/dead-letter";
                });
    }

    private static Service named(String service) {
        return Service.valueOf(service.toUpperCase(Locale.ROOT));
    }

    private static String api(String service, String id) {
        return "/api/" + service + "/dead-letters/" + id;
    }
}
