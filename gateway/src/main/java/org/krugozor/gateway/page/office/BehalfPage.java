package org.krugozor.gateway.page.office;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Part;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.act.Acting;
import org.krugozor.gateway.page.act.Acts;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.page.form.FormShape.Kind;
import org.krugozor.gateway.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What a reviewer did by letter, mail, call or message: the secretary enters the answer or the whole review, with the source
 * attached. And the other way round: the mail about a seat as a short message to copy.
 */
@Controller
class BehalfPage {

    private static final String ROOT =
            "/{lang:kk|ru|en}/work/cases/{id:[0-9a-f-]{36}}/seats/{seat:[0-9a-f-]{36}}/behalf";
    private static final String API = "/api/review/cases/";
    private static final FormShape ANSWER = FormShape.plain();
    private static final FormShape REVIEW =
            FormShape.plain().with(Kind.NUMBER_OR_NONE, "/scores/*").with(Kind.NUMBER, "/expertise/*");

    private final ServiceCalls calls;
    private final Acting acting;
    private final Sources sources;

    BehalfPage(ServiceCalls calls, Acting acting, Sources sources) {
        this.calls = calls;
        this.acting = acting;
        this.sources = sources;
    }

    @GetMapping(ROOT)
    Mono<String> page(ServerWebExchange exchange, @PathVariable String id, @PathVariable String seat, Model model) {
        return show(exchange, id, seat, model, Acts.NONE, null);
    }

    @PostMapping(ROOT + "/answer")
    Mono<String> answer(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String seat,
            Model model) {
        var command = Command.post(Service.REVIEW, API + id + "/seats/" + seat + "/answer");
        return enter(exchange, lang, id, seat, model, "answer", ANSWER, command);
    }

    @PostMapping(ROOT + "/review")
    Mono<String> review(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String seat,
            Model model) {
        var command = Command.put(Service.REVIEW, API + id + "/seats/" + seat + "/review", Map.of());
        return enter(exchange, lang, id, seat, model, "review", REVIEW, command);
    }

    private Mono<String> enter(
            ServerWebExchange exchange,
            String lang,
            String id,
            String seat,
            Model model,
            String name,
            FormShape shape,
            Command command) {
        return acting.withFile(
                exchange,
                name,
                shape,
                (form, file) -> sources.attach(
                                exchange, id, form, form.content().withObjectProperty("onBehalf"), file)
                        .flatMap(whole -> calls.send(exchange, Acting.guarded(command.with(whole.content()), whole))),
                Acting.Turn.to("/" + lang + "/work/cases/" + id, acts -> show(exchange, id, seat, model, acts, null)));
    }

    /** The link in it is made for this message and shown this once, so there is no address to come back to. */
    @PostMapping(ROOT + "/message")
    Mono<String> message(ServerWebExchange exchange, @PathVariable String id, @PathVariable String seat, Model model) {
        return calls.send(exchange, Command.post(Service.REVIEW, API + id + "/seats/" + seat + "/message"))
                .flatMap(answer -> show(
                        exchange,
                        id,
                        seat,
                        model,
                        Acts.NONE,
                        answer.body().path("text").asString("")));
    }

    private Mono<String> show(
            ServerWebExchange exchange, String id, String seat, Model model, Acts acts, @Nullable String message) {
        return calls.get(exchange, Service.REVIEW, CaseView.class, API + "{id}", id)
                .flatMap(file -> {
                    var there = file.seat(seat).orElseThrow(Refusal::notFound);
                    return rubric(exchange, file, there).map(rubric -> {
                        model.addAllAttributes(Map.of("c", file, "s", there, "rubric", rubric, "acts", acts));
                        model.addAttribute("message", message);
                        return "office/behalf";
                    });
                });
    }

    private Mono<Part<Rubric>> rubric(ServerWebExchange exchange, CaseView file, CaseView.Seat seat) {
        return !seat.writing() || file.callId() == null
                ? Mono.just(Part.unasked())
                : calls.part(
                                exchange,
                                Service.SUBMISSION,
                                Rubric.OfCall.class,
                                "/api/submission/calls/{id}",
                                file.callId())
                        .map(call -> call.map(Rubric.OfCall::rubric));
    }
}
