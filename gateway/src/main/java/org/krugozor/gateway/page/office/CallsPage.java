package org.krugozor.gateway.page.office;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.krugozor.gateway.call.Answer;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.act.Acting;
import org.krugozor.gateway.page.act.Acts;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.page.form.FormShape.Kind;
import org.krugozor.gateway.page.form.FormView;
import org.krugozor.gateway.page.form.SentForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The calls for papers: what they say, the rules a submission is held to, the standing of their topics, what reviewers
 * are asked. A call is changed whole, so the form is laid over the call as it is; what has no field stays.
 */
@Controller
class CallsPage {

    /** Rules in the order they are shown. */
    static final List<String> RULES = List.of(
            "abstractWordsMin",
            "abstractWordsMax",
            "abstractCharactersMin",
            "abstractCharactersMax",
            "abstractBalance",
            "keywordsMin",
            "keywordsMax",
            "textWordsMin",
            "textWordsMax",
            "fieldsMin",
            "fieldsMax",
            "authorsMax",
            "referencesMin",
            "originalityThreshold",
            "intakeDaysBeforeFreezing",
            "triageDays");

    static final List<String> RUSSIAN = List.of("BSI", "GOST_779_B", "ISO_9");
    static final List<String> KAZAKH = List.of("KAZAKH_2021", "ISO_9");

    private static final String ROOT = "/{lang:kk|ru|en}/work/office/calls";
    private static final String ONE = ROOT + "/{id:[0-9a-f-]{36}}";
    private static final String API = "/api/submission/calls";
    /** What the service gives a call and nobody writes. */
    private static final Set<String> GIVEN = Set.of("callId", "version");

    private final ServiceCalls calls;
    private final Acting acting;

    CallsPage(ServiceCalls calls, Acting acting) {
        this.calls = calls;
        this.acting = acting;
    }

    @GetMapping(ROOT)
    Mono<String> list(ServerWebExchange exchange, Model model) {
        return calls.part(exchange, Service.SUBMISSION, JsonNode.class, API).map(list -> {
            model.addAttribute("calls", list);
            return "office/calls";
        });
    }

    @GetMapping(ONE)
    Mono<String> one(ServerWebExchange exchange, @PathVariable String id, Model model) {
        return show(exchange, id, model, Acts.NONE);
    }

    @PostMapping(ONE)
    Mono<String> change(ServerWebExchange exchange, @PathVariable String lang, @PathVariable String id, Model model) {
        return acting.acts(
                exchange,
                "call",
                shape(),
                form -> present(exchange, id).flatMap(present -> put(exchange, id, form, whole(present))),
                Acting.Turn.to(
                        "/" + lang + "/work/office/calls/" + id + "?saved=true",
                        acts -> show(exchange, id, model, acts)));
    }

    private Mono<JsonNode> present(ServerWebExchange exchange, String id) {
        return calls.get(exchange, Service.SUBMISSION, JsonNode.class, API + "/{id}", id);
    }

    private Mono<Answer> put(ServerWebExchange exchange, String id, SentForm form, JsonNode present) {
        var changed = JsonNodeFactory.instance.objectNode();
        present.propertyStream()
                .filter(one -> !GIVEN.contains(one.getKey()))
                .forEach(one -> changed.set(one.getKey(), laidOver(one.getValue(), "/" + one.getKey(), form)));
        return calls.send(exchange, Acting.guarded(Command.put(Service.SUBMISSION, API + "/" + id, changed), form));
    }

    /** The value with what was typed in the fields at and below it; an emptied field is said to be empty. */
    private static JsonNode laidOver(JsonNode present, String at, SentForm form) {
        if (present.isObject()) {
            var changed = JsonNodeFactory.instance.objectNode();
            present.propertyStream()
                    .forEach(one -> changed.set(one.getKey(), laidOver(one.getValue(), at + "/" + one.getKey(), form)));
            return changed;
        }
        if (present.isArray()) {
            var changed = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < present.size(); i++) {
                changed.add(laidOver(present.get(i), at + "/" + i, form));
            }
            return changed;
        }
        var text = form.plain(at);
        return text == null ? present : typed(text.strip().replace("\r\n", "\n"), at, form);
    }

    /** By the field's own text, not by its row: a row left empty must not bring the rows after it to its place. */
    private static JsonNode typed(String text, String at, SentForm form) {
        var nodes = JsonNodeFactory.instance;
        if (at.equals("/standing")) {
            return form.content().at(at);
        } else if (text.isEmpty()) {
            return nodes.nullNode();
        }
        boolean number = at.endsWith("/share") || (at.startsWith("/rules/") && RULES.contains(at.substring(7)));
        return number && text.matches("\\d{1,9}([.,]\\d{1,9})?")
                ? nodes.numberNode(new BigDecimal(text.replace(',', '.')))
                : nodes.stringNode(text);
    }

    private Mono<String> show(ServerWebExchange exchange, String id, Model model, Acts acts) {
        return present(exchange, id).map(call -> {
            model.addAttribute("id", id);
            model.addAttribute("call", call);
            model.addAttribute("f", acts.form("call", FormView.of(whole(call), null)));
            model.addAttribute("version", call.path("version").asString(""));
            model.addAttribute("rules", RULES);
            model.addAttribute("russian", RUSSIAN);
            model.addAttribute("kazakh", KAZAKH);
            model.addAttribute("acts", acts);
            return "office/call";
        });
    }

    /** A call written before there was a choice of tables has the usual ones. */
    private static JsonNode whole(JsonNode call) {
        var form = call.deepCopy();
        if (form.path("rules") instanceof ObjectNode rules) {
            usual(rules, "transliterationRussian", RUSSIAN);
            usual(rules, "transliterationKazakh", KAZAKH);
        }
        return form;
    }

    private static void usual(ObjectNode rules, String table, List<String> known) {
        if (!rules.hasNonNull(table)) {
            rules.put(table, known.get(0));
        }
    }

    private static FormShape shape() {
        var shape = FormShape.plain().with(Kind.TRUTH, "/standing").with(Kind.NUMBER, "/topics/*/share");
        RULES.forEach(rule -> shape.with(Kind.NUMBER, "/rules/" + rule));
        return shape;
    }
}
