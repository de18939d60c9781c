package org.krugozor.gateway.page.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.frame.Dates;
import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.page.Count;
import org.krugozor.gateway.page.LocalText;
import org.krugozor.gateway.page.act.Acting;
import org.krugozor.gateway.page.act.Acts;
import org.krugozor.gateway.page.act.ListAddress;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.page.form.FormShape.Kind;
import org.krugozor.gateway.page.form.SentForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Meetings of the editorial board: those held, and the recording of one that confirms decisions. */
@Controller
class MeetingsPage {

    private static final String ROOT = "/{lang:kk|ru|en}/work/office/meetings";
    private static final String API = "/api/review/meetings";
    private static final FormShape MEETING = FormShape.plain().with(Kind.MANY, "/members", "/decided");

    private final ServiceCalls calls;
    private final Acting acting;

    MeetingsPage(ServiceCalls calls, Acting acting) {
        this.calls = calls;
        this.acting = acting;
    }

    /** Those held, latest first. */
    record MeetingList(
            List<Meeting> items,
            @Nullable String next,
            @Nullable Count count) {}

    record Meeting(
            String meetingId,
            String number,
            @Nullable LocalDate date,
            List<String> members,
            List<Map<String, String>> manuscripts) {

        public @Nullable Instant held() {
            return date == null ? null : date.atStartOfDay(Dates.ZONE).toInstant();
        }
    }

    /** Decisions that stand and no meeting confirmed yet, with the board that might. */
    record Agenda(List<Decided> items, List<JsonNode> members) {}

    /** One decision waiting for a meeting. */
    record Decided(
            String manuscriptId,
            @Nullable String number,
            @Nullable LocalText title,
            String decisionId,
            String kind,
            @Nullable Instant decidedAt) {

        /** Both ids in the one value a box can have. */
        public String value() {
            return manuscriptId + " " + decisionId;
        }
    }

    @GetMapping(ROOT)
    Mono<String> list(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        return calls.part(exchange, Service.REVIEW, MeetingList.class, API + "?after={after}", from == null ? "" : from)
                .map(meetings -> {
                    model.addAttribute("meetings", meetings);
                    model.addAttribute("address", ListAddress.of("/" + lang + "/work/office/meetings", from));
                    return "office/meetings";
                });
    }

    /** One meeting as its minutes print it. */
    record Minutes(
            String meetingId,
            String number,
            @Nullable LocalDate date,
            List<JsonNode> members,
            List<Decided> manuscripts) {

        public @Nullable Instant held() {
            return date == null ? null : date.atStartOfDay(Dates.ZONE).toInstant();
        }
    }

    @GetMapping(ROOT + "/{id:[0-9a-f-]{36}}")
    Mono<String> minutes(ServerWebExchange exchange, @PathVariable String id, Model model) {
        return calls.get(exchange, Service.REVIEW, Minutes.class, API + "/{id}", id)
                .map(minutes -> {
                    model.addAttribute("m", minutes);
                    model.addAttribute("members", members(minutes.members(), Language.of(exchange.getRequest())));
                    return "office/minutes";
                });
    }

    @GetMapping(ROOT + "/new")
    Mono<String> blank(ServerWebExchange exchange, Model model) {
        return show(exchange, model, Acts.NONE);
    }

    @PostMapping(ROOT + "/new")
    Mono<String> record(ServerWebExchange exchange, @PathVariable String lang, Model model) {
        return acting.act(
                exchange,
                "meeting",
                MEETING,
                form -> Command.post(Service.REVIEW, API).with(meeting(form)),
                Acting.Turn.to("/" + lang + "/work/office/meetings", acts -> show(exchange, model, acts)));
    }

    private static ObjectNode meeting(SentForm form) {
        var meeting = form.content().deepCopy();
        var decided = meeting.remove("decided");
        var manuscripts = JsonNodeFactory.instance.arrayNode();
        if (decided != null) {
            decided.forEach(both -> {
                var ids = both.asString("").split(" ", 2);
                if (ids.length == 2) {
                    manuscripts.addObject().put("manuscriptId", ids[0]).put("decisionId", ids[1]);
                }
            });
        }
        meeting.set("manuscripts", manuscripts);
        return meeting;
    }

    private Mono<String> show(ServerWebExchange exchange, Model model, Acts acts) {
        var page = Language.of(exchange.getRequest());
        return calls.part(exchange, Service.REVIEW, Agenda.class, API + "/agenda")
                .map(agenda -> {
                    model.addAttribute("agenda", agenda);
                    model.addAttribute(
                            "members",
                            agenda.value() == null
                                    ? List.of()
                                    : members(agenda.value().members(), page));
                    model.addAttribute("acts", acts);
                    return "office/meeting";
                });
    }

    private static List<OfficeView.Member> members(List<JsonNode> named, Language page) {
        var members = new ArrayList<OfficeView.Member>();
        for (var member : named) {
            members.add(new OfficeView.Member(
                    member.path("personId").asString(""), OfficeView.name(member.path("names"), page)));
        }
        return members;
    }
}
