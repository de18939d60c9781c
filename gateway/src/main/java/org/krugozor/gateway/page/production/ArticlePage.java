package org.krugozor.gateway.page.production;

import java.util.Map;
import java.util.function.Function;
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
import tools.jackson.databind.node.ObjectNode;

/** One article on its way into an issue: its PDFs, proof, translator's mark, readiness. */
@Controller
class ArticlePage {

    private static final String ROOT = "/{lang:kk|ru|en}/work/production/{id:[0-9a-f-]{36}}";
    private static final String API = "/api/publication/articles/";

    private final ServiceCalls calls;
    private final Acting acting;

    ArticlePage(ServiceCalls calls, Acting acting) {
        this.calls = calls;
        this.acting = acting;
    }

    @GetMapping(ROOT)
    Mono<String> page(ServerWebExchange exchange, @PathVariable String id, Model model) {
        return show(exchange, id, model, Acts.NONE);
    }

    /** The steps that need nothing but the word of whoever takes them. */
    @PostMapping(ROOT + "/{step:production|proof|readiness}")
    Mono<String> step(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String step,
            Model model) {
        return act(exchange, lang, id, model, step, form -> Command.post(Service.PUBLICATION, API + id + "/" + step));
    }

    @PostMapping(ROOT + "/typeset")
    Mono<String> typeset(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return act(
                exchange,
                lang,
                id,
                model,
                "typeset",
                form -> Command.post(Service.PUBLICATION, API + id + "/galleys/typeset"));
    }

    @PostMapping(ROOT + "/galleys")
    Mono<String> upload(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return acting.withFile(
                exchange,
                "galley",
                FormShape.plain(),
                (form, file) -> {
                    var language = form.content().path("language").asString("");
                    var command = Command.post(
                            Service.PUBLICATION,
                            API + id + "/galleys" + (language.matches("[a-z]{2}") ? "?language=" + language : ""));
                    return acting.upload(exchange, command.onVersion(form.version()), file);
                },
                turn(exchange, lang, id, model));
    }

    @PostMapping(ROOT + "/galleys/{galley:[0-9a-f-]{36}}/removal")
    Mono<String> remove(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String galley,
            Model model) {
        return act(
                exchange,
                lang,
                id,
                model,
                "removal",
                form -> Command.delete(Service.PUBLICATION, API + id + "/galleys/" + galley));
    }

    /** The secretary enters the author's approval with the letter it came in: the letter first, then the approval. */
    @PostMapping(ROOT + "/approval")
    Mono<String> approve(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return acting.withFile(
                exchange,
                "approval",
                FormShape.plain(),
                (form, file) -> {
                    if (file.isEmpty()) {
                        return approval(exchange, id, form);
                    }
                    return acting.upload(exchange, Command.post(Service.PUBLICATION, API + id + "/sources"), file)
                            .flatMap(letter -> {
                                behalf(form.content())
                                        .put(
                                                "sourceFile",
                                                letter.body().path("fileId").asString(""));
                                return approval(exchange, id, form);
                            });
                },
                turn(exchange, lang, id, model));
    }

    private Mono<Answer> approval(ServerWebExchange exchange, String id, SentForm form) {
        behalf(form.content());
        return calls.send(
                exchange,
                Acting.guarded(
                        Command.post(Service.PUBLICATION, API + id + "/proof/approval")
                                .with(form.content()),
                        form));
    }

    private static ObjectNode behalf(ObjectNode content) {
        return content.get("onBehalf") instanceof ObjectNode there ? there : content.putObject("onBehalf");
    }

    @PostMapping(ROOT + "/translation")
    Mono<String> translation(
            ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return act(
                exchange,
                lang,
                id,
                model,
                "translation",
                form -> Command.put(
                        Service.PUBLICATION,
                        API + id + "/translation",
                        Map.of("checked", "true".equals(form.plain("checked")))));
    }

    @PostMapping(ROOT + "/cancellation")
    Mono<String> cancel(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return act(exchange, lang, id, model, "cancellation", form -> Command.post(
                        Service.PUBLICATION, API + id + "/cancellation")
                .with(form.content()));
    }

    private Mono<String> act(
            ServerWebExchange exchange,
            String lang,
            String id,
            Model model,
            String name,
            Function<SentForm, Command> command) {
        return acting.act(exchange, name, FormShape.plain(), command, turn(exchange, lang, id, model));
    }

    private Acting.Turn turn(ServerWebExchange exchange, String lang, String id, Model model) {
        return Acting.Turn.to("/" + lang + "/work/production/" + id, acts -> show(exchange, id, model, acts));
    }

    private Mono<String> show(ServerWebExchange exchange, String id, Model model, Acts acts) {
        return calls.get(exchange, Service.PUBLICATION, ArticleView.class, API + "{id}", id)
                .map(article -> {
                    model.addAttribute("a", article);
                    model.addAttribute("acts", acts);
                    return "production/article";
                });
    }
}
