package org.krugozor.gateway.page.author;

import java.util.List;
import org.krugozor.gateway.call.Answer;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Part;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.act.Acting;
import org.krugozor.gateway.page.act.Acts;
import org.krugozor.gateway.page.call.KnownCalls;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.page.form.SentForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the secretary begins a manuscript that came by letter, mail, call or message, for a person known or new. */
@Controller
@RequestMapping("/{lang:kk|ru|en}/work/manuscripts/behalf")
class BehalfPages {

    private static final List<String> OF_PERSON = List.of("email", "names", "locale");

    private final ServiceCalls calls;
    private final KnownCalls known;
    private final Acting acting;

    BehalfPages(ServiceCalls calls, KnownCalls known, Acting acting) {
        this.calls = calls;
        this.known = known;
        this.acting = acting;
    }

    @GetMapping
    Mono<String> page(ServerWebExchange exchange, @RequestParam(defaultValue = "") String q, Model model) {
        return show(exchange, q, model, Acts.NONE);
    }

    /** A new person is made first; both are known again when the form comes twice. */
    @PostMapping
    Mono<String> begin(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        return acting.acts(
                exchange,
                "behalf",
                FormShape.plain(),
                form -> author(exchange, form)
                        .flatMap(person -> calls.send(
                                exchange,
                                Command.post(Service.SUBMISSION, "/api/submission/manuscripts")
                                        .with(manuscript(form, person))
                                        .once(form.key()))),
                new Acting.Turn(
                        answer -> "/" + lang + "/work/manuscripts/" + answer.madeId() + "/edit",
                        acts -> show(exchange, q, model, acts)));
    }

    private Mono<String> author(ServerWebExchange exchange, SentForm form) {
        var chosen = form.content().at("/onBehalf/personId").asString("");
        if (!chosen.isEmpty()) {
            return Mono.just(chosen);
        }
        var person = JsonNodeFactory.instance.objectNode();
        OF_PERSON.forEach(member -> move(form.content(), person, member));
        return calls.send(
                        exchange,
                        Command.post(Service.SUBMISSION, "/api/submission/persons")
                                .with(person)
                                .once(form.key()))
                .map(Answer::body)
                .map(made -> made.path("personId").asString(""));
    }

    private static ObjectNode manuscript(SentForm form, String person) {
        var manuscript = form.content().deepCopy();
        manuscript.remove(OF_PERSON);
        manuscript.withObjectProperty("onBehalf").put("personId", person);
        return manuscript;
    }

    private static void move(ObjectNode from, ObjectNode to, String member) {
        if (from.has(member)) {
            to.set(member, from.get(member));
        }
    }

    private Mono<String> show(ServerWebExchange exchange, String q, Model model, Acts acts) {
        Mono<Part<PersonList>> persons = q.isBlank()
                ? Mono.just(Part.unasked())
                : calls.part(
                        exchange, Service.SUBMISSION, PersonList.class, "/api/submission/persons?q={q}&limit=20", q);
        return Mono.zip(known.list(exchange), persons).map(parts -> {
            model.addAttribute("calls", parts.getT1().items());
            model.addAttribute("persons", parts.getT2());
            model.addAttribute("q", q);
            model.addAttribute("acts", acts);
            return "author/behalf";
        });
    }
}
