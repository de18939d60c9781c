package org.krugozor.gateway.page.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Part;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.page.act.Acting;
import org.krugozor.gateway.page.act.Acts;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.page.form.FormShape.Kind;
import org.krugozor.gateway.page.form.FormView;
import org.krugozor.gateway.page.form.SentForm;
import org.krugozor.gateway.session.SessionToken;
import org.krugozor.gateway.session.SessionTokens;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who holds which part of the office beyond the realm's roles, and the terms the journal works by. */
@Controller
class OfficePage {

    static final List<String> SECTIONS =
            List.of("POLITICAL_SCIENCE", "REGIONAL_STUDIES", "ORIENTAL_STUDIES", "TURKOLOGY");
    static final List<String> TERMS = List.of(
            "triageDays",
            "completionDays",
            "panelDays",
            "answerDays",
            "reviewDays",
            "extensionDays",
            "recommendationDays",
            "decisionDays",
            "minorDays",
            "majorDays");
    static final List<String> NUMBERS = List.of("seats", "reviewsToAccept", "maxLoad", "originalityThreshold");
    static final List<String> PANEL =
            List.of("degrees", "boardAtLeast", "boardAtMost", "outside", "ownInstitution", "translationBelow");
    static final List<String> CONFLICTS = List.of("coAuthorYears", "departmentYears", "institutionYears");

    private static final String ROOT = "/{lang:kk|ru|en}/work/office";
    private static final FormShape PEOPLE =
            FormShape.plain().with(Kind.MANY, "/deputies", "/boardMembers", "/sectionEditors/*/sections");
    private static final FormShape PRODUCTION = FormShape.plain().with(Kind.MANY, "/productionEditors", "/translators");
    private static final FormShape SETTINGS = settings();

    private final ServiceCalls calls;
    private final Acting acting;
    private final SessionTokens tokens;

    OfficePage(ServiceCalls calls, Acting acting, SessionTokens tokens) {
        this.calls = calls;
        this.acting = acting;
        this.tokens = tokens;
    }

    @GetMapping(ROOT)
    Mono<String> people(ServerWebExchange exchange, @RequestParam(defaultValue = "") String q, Model model) {
        return showPeople(exchange, q, model, Acts.NONE);
    }

    @PostMapping(ROOT)
    Mono<String> changePeople(ServerWebExchange exchange, @PathVariable String lang, Model model) {
        return acting.act(
                exchange,
                "people",
                PEOPLE,
                form -> Command.put(Service.REVIEW, "/api/review/office", wholeLists(form)),
                Acting.Turn.to("/" + lang + "/work/office", acts -> showPeople(exchange, "", model, acts)));
    }

    @PostMapping(ROOT + "/production")
    Mono<String> changeProduction(ServerWebExchange exchange, @PathVariable String lang, Model model) {
        return acting.act(
                exchange,
                "production",
                PRODUCTION,
                form -> Command.put(Service.PUBLICATION, "/api/publication/office", lists(form)),
                Acting.Turn.to("/" + lang + "/work/office", acts -> showPeople(exchange, "", model, acts)));
    }

    /** Lists left out would stay as they are: an empty one is said, and an editor without a section is one no more. */
    private static ObjectNode wholeLists(SentForm form) {
        var change = form.content().deepCopy();
        empty(change, "deputies");
        empty(change, "boardMembers");
        var editors = JsonNodeFactory.instance.arrayNode();
        change.path("sectionEditors").forEach(editor -> {
            if (editor.path("sections") instanceof ArrayNode sections
                    && !sections.isEmpty()
                    && editor.hasNonNull("personId")) {
                editors.add(editor);
            }
        });
        change.set("sectionEditors", editors);
        return change;
    }

    private static ObjectNode lists(SentForm form) {
        var change = form.content().deepCopy();
        empty(change, "productionEditors");
        empty(change, "translators");
        return change;
    }

    private static void empty(ObjectNode change, String list) {
        if (!change.has(list)) {
            change.putArray(list);
        }
    }

    private Mono<String> showPeople(ServerWebExchange exchange, String q, Model model, Acts acts) {
        var page = Language.of(exchange.getRequest());
        Mono<Part<JsonNode>> persons = tokens.of(exchange)
                .filter(SessionToken::staff)
                .flatMap(person -> calls.part(
                        exchange, Service.SUBMISSION, JsonNode.class, "/api/submission/persons?q={q}&limit=100", q))
                .defaultIfEmpty(Part.unasked());
        return Mono.zip(
                        calls.part(exchange, Service.REVIEW, JsonNode.class, "/api/review/office"),
                        calls.part(exchange, Service.PUBLICATION, JsonNode.class, "/api/publication/office"),
                        persons)
                .map(parts -> {
                    var office = parts.getT1();
                    var production = parts.getT2();
                    var names = OfficeView.names(page, parts.getT3().value(), production.value(), office.value());
                    model.addAttribute(
                            "office",
                            office.map(it -> OfficeView.of(
                                    it, names, OfficeView.found(parts.getT3().value(), page))));
                    model.addAttribute("production", production.map(it -> Producers.of(it, names)));
                    model.addAttribute("persons", parts.getT3());
                    model.addAttribute("sections", SECTIONS);
                    model.addAttribute("q", q);
                    model.addAttribute("acts", acts);
                    return "office/people";
                });
    }

    /** Who produces articles and who checks translations. */
    record Producers(String version, List<OfficeView.Member> productionEditors, List<OfficeView.Member> translators) {

        static Producers of(JsonNode office, java.util.Map<String, String> names) {
            return new Producers(
                    office.path("version").asString(""),
                    OfficeView.members(office.path("productionEditors"), names),
                    OfficeView.members(office.path("translators"), names));
        }
    }

    @GetMapping(ROOT + "/terms")
    Mono<String> terms(ServerWebExchange exchange, Model model) {
        return showTerms(exchange, model, Acts.NONE);
    }

    @PostMapping(ROOT + "/terms")
    Mono<String> changeTerms(ServerWebExchange exchange, @PathVariable String lang, Model model) {
        return acting.act(
                exchange,
                "terms",
                SETTINGS,
                form -> Command.put(Service.REVIEW, "/api/review/office", terms(form)),
                Acting.Turn.to("/" + lang + "/work/office/terms", acts -> showTerms(exchange, model, acts)));
    }

    /** What left out would stay as it is: an emptied name of the publisher and an emptied pause are said. */
    private static ObjectNode terms(SentForm form) {
        var change = form.content().deepCopy();
        if (change.path("settings") instanceof ObjectNode settings) {
            if (settings.path("panel") instanceof ObjectNode panel && !panel.has("publisher")) {
                panel.putObject("publisher");
            }
            if (!settings.has("summerPause")) {
                settings.put("pause", false);
            }
        }
        return change;
    }

    private Mono<String> showTerms(ServerWebExchange exchange, Model model, Acts acts) {
        return calls.get(exchange, Service.REVIEW, JsonNode.class, "/api/review/office")
                .map(office -> {
                    model.addAttribute("f", acts.form("terms", FormView.of(quiet(office), null)));
                    model.addAttribute("version", office.path("version").asString(""));
                    model.addAttribute("terms", TERMS);
                    model.addAttribute("numbers", NUMBERS);
                    model.addAttribute("panel", PANEL);
                    model.addAttribute("conflicts", CONFLICTS);
                    model.addAttribute("changes", TermChange.of(office.path("changes")));
                    model.addAttribute("acts", acts);
                    return "office/terms";
                });
    }

    /** Quiet hours are on where they have a beginning; the form has a box for it. */
    private static @Nullable JsonNode quiet(JsonNode office) {
        var form = office.deepCopy();
        if (form.path("settings") instanceof ObjectNode settings) {
            settings.put("quietHours", settings.hasNonNull("quietFrom"));
        }
        return form;
    }

    private static FormShape settings() {
        var shape = FormShape.plain()
                .with(
                        Kind.TRUTH,
                        "/settings/askBeforeAlternate",
                        "/settings/institutionConflictWarns",
                        "/settings/quietHours")
                .with(Kind.WORDS, "/settings/holidays", "/settings/conflicts/publicDomains");
        for (var term : TERMS) {
            shape.with(Kind.NUMBER, "/settings/" + term);
        }
        for (var number : NUMBERS) {
            shape.with(Kind.NUMBER, "/settings/" + number);
        }
        for (var number : PANEL) {
            shape.with(Kind.NUMBER, "/settings/panel/" + number);
        }
        for (var number : CONFLICTS) {
            shape.with(Kind.NUMBER, "/settings/conflicts/" + number);
        }
        return shape;
    }
}
