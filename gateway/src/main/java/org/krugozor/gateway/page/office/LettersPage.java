package org.krugozor.gateway.page.office;

import java.util.List;
import org.krugozor.gateway.call.Answer;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.act.Acting;
import org.krugozor.gateway.page.act.Acts;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.page.form.SentForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The correspondence of a case with the calls and messages the office writes down, and on a page of its own what was
 * done in it.
 */
@Controller
class LettersPage {

    private static final String ROOT = "/{lang:kk|ru|en}/work/cases/{id:[0-9a-f-]{36}}";
    private static final String API = "/api/review/cases/";

    private final ServiceCalls calls;
    private final Acting acting;
    private final Sources sources;

    LettersPage(ServiceCalls calls, Acting acting, Sources sources) {
        this.calls = calls;
        this.acting = acting;
        this.sources = sources;
    }

    @GetMapping(ROOT + "/letters")
    Mono<String> letters(ServerWebExchange exchange, @PathVariable String id, Model model) {
        return show(exchange, id, model, Acts.NONE);
    }

    @GetMapping(ROOT + "/history")
    Mono<String> history(ServerWebExchange exchange, @PathVariable String id, Model model) {
        return calls.get(exchange, Service.REVIEW, Letters.Timeline.class, API + "{id}/timeline", id)
                .map(timeline -> {
                    model.addAttribute("id", id);
                    model.addAttribute("about", timeline.about());
                    model.addAttribute("entries", latestFirst(timeline.items()));
                    return "office/history";
                });
    }

    /** What came with the note is attached first; it stays attached when the note itself is refused. */
    @PostMapping(ROOT + "/letters")
    Mono<String> record(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return acting.withFile(
                exchange,
                "note",
                FormShape.plain(),
                (form, file) -> sources.attach(exchange, id, form, form.content(), file)
                        .flatMap(whole -> note(exchange, id, whole)),
                Acting.Turn.to("/" + lang + "/work/cases/" + id + "/letters", acts -> show(exchange, id, model, acts)));
    }

    private Mono<Answer> note(ServerWebExchange exchange, String id, SentForm form) {
        return calls.send(
                exchange,
                Acting.guarded(
                        Command.post(Service.REVIEW, API + id + "/correspondence")
                                .with(form.content()),
                        form));
    }

    private Mono<String> show(ServerWebExchange exchange, String id, Model model, Acts acts) {
        return calls.get(exchange, Service.REVIEW, Letters.Correspondence.class, API + "{id}/correspondence", id)
                .map(correspondence -> {
                    model.addAttribute("id", id);
                    model.addAttribute("about", correspondence.about());
                    model.addAttribute("letters", latestFirst(correspondence.items()));
                    model.addAttribute("acts", acts);
                    return "office/letters";
                });
    }

    private static <T> List<T> latestFirst(List<T> oldestFirst) {
        var turned = new java.util.ArrayList<>(oldestFirst);
        java.util.Collections.reverse(turned);
        return turned;
    }
}
