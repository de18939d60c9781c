package org.krugozor.gateway.page.production;

import java.util.List;
import java.util.Map;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.act.Acting;
import org.krugozor.gateway.page.act.Acts;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.page.form.FormShape.Kind;
import org.krugozor.gateway.page.form.FormView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the journal says of itself, from which day on, and how its DOIs are made. */
@Controller
class JournalPage {

    private static final String ROOT = "/{lang:kk|ru|en}/work/journal";
    private static final String API = "/api/publication/journal";
    private static final FormShape RECORD = FormShape.plain().with(Kind.MANY, "/record/languages");
    private static final FormShape PATTERN = FormShape.plain().with(Kind.NUMBER, "/fromWhole");

    private final ServiceCalls calls;
    private final Acting acting;

    JournalPage(ServiceCalls calls, Acting acting) {
        this.calls = calls;
        this.acting = acting;
    }

    @GetMapping(ROOT)
    Mono<String> page(ServerWebExchange exchange, Model model) {
        return show(exchange, model, Acts.NONE);
    }

    @PostMapping(ROOT)
    Mono<String> change(ServerWebExchange exchange, @PathVariable String lang, Model model) {
        return acting.act(
                exchange,
                "record",
                RECORD,
                form -> Command.put(Service.PUBLICATION, API, named(form.content())),
                turn(exchange, lang, model));
    }

    /** A section without a name of its own is called as the system calls it. */
    private static ObjectNode named(ObjectNode content) {
        var change = content.deepCopy();
        if (change.path("record").path("sections") instanceof ArrayNode sections) {
            sections.removeIf(section -> !section.path("title").isObject());
        }
        return change;
    }

    @PostMapping(ROOT + "/doi-pattern")
    Mono<String> propose(ServerWebExchange exchange, @PathVariable String lang, Model model) {
        return acting.act(
                exchange,
                "pattern",
                PATTERN,
                form -> Command.put(Service.PUBLICATION, API + "/doi-pattern", form.content()),
                turn(exchange, lang, model));
    }

    @PostMapping(ROOT + "/doi-pattern/confirmation")
    Mono<String> confirm(ServerWebExchange exchange, @PathVariable String lang, Model model) {
        return acting.act(
                exchange,
                "confirmation",
                FormShape.plain(),
                form -> Command.post(Service.PUBLICATION, API + "/doi-pattern/confirmation")
                        .with(form.content()),
                turn(exchange, lang, model));
    }

    private Acting.Turn turn(ServerWebExchange exchange, String lang, Model model) {
        return Acting.Turn.to("/" + lang + "/work/journal", acts -> show(exchange, model, acts));
    }

    private Mono<String> show(ServerWebExchange exchange, Model model, Acts acts) {
        return calls.get(exchange, Service.PUBLICATION, JsonNode.class, API).map(journal -> {
            model.addAttribute("acts", acts);
            model.addAttribute("version", journal.path("version").asString(""));
            model.addAttribute("holdsFrom", journal.path("validFrom").asString(""));
            model.addAttribute("f", acts.form("record", FormView.of(onlyRecord(journal), null)));
            model.addAttribute("pattern", acts.form("pattern", FormView.of(journal.path("doiPattern"), null)));
            model.addAttribute("present", Pattern.of(journal.path("doiPattern")));
            model.addAttribute("sections", IssuePlan.SECTIONS);
            return "production/journal";
        });
    }

    /** Without the day it holds from: saying that again would begin a new record. */
    private static JsonNode onlyRecord(JsonNode journal) {
        var form = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        form.set("record", journal.path("record"));
        return form;
    }

    /** The pattern as it stands, with what it would mint. */
    record Pattern(String pattern, String fromWhole, boolean confirmed) {

        private static final Map<String, String> EXAMPLE =
                Map.of("{year}", "2026", "{whole}", "157", "{number}", "4", "{firstPage}", "32", "{lastPage}", "39");

        static Pattern of(JsonNode pattern) {
            return new Pattern(
                    pattern.path("pattern").asString(""),
                    pattern.path("fromWhole").asString(""),
                    pattern.hasNonNull("confirmedAt"));
        }

        public boolean there() {
            return !pattern.isEmpty();
        }

        public String example() {
            var filled = pattern;
            for (var part : List.copyOf(EXAMPLE.entrySet())) {
                filled = filled.replace(part.getKey(), part.getValue());
            }
            return filled;
        }
    }
}
