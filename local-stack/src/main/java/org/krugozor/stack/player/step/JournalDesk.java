package org.krugozor.stack.player.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.krugozor.stack.player.api.Trail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the journal says of itself, and how its DOIs are made. */
public final class JournalDesk {

    private final Company company;
    private final StepKeys keys;
    private final JsonNode journal;
    private final Trail trail;

    /** The record of this journal. */
    public JournalDesk(Company company, StepKeys keys, JsonNode journal, Trail trail) {
        this.company = company;
        this.keys = keys;
        this.journal = journal;
        this.trail = trail;
    }

    /** Writes the journal's record and has its DOI pattern confirmed. */
    public void describe() {
        var record = JsonMapper.shared().createObjectNode();
        journal.properties().forEach(member -> record.set(member.getKey(), member.getValue()));
        record.remove(
                List.of("invented", "key", "publisherInstitution", "office", "doiPattern", "doiPatternFromWhole"));
        sections(record);
        record.set("editorialBoard", JsonMapper.shared().valueToTree(boardAsPrinted()));
        var chief = company.as(journal.path("office").path("chiefEditor").asString());
        chief.change(
                "/api/publication/journal",
                "PUT",
                "/api/publication/journal",
                Map.of("record", record),
                keys.of("journal"),
                trail);
        chief.put(
                "/api/publication/journal/doi-pattern",
                Map.of(
                        "pattern",
                        journal.path("doiPattern").asString(),
                        "fromWhole",
                        journal.path("doiPatternFromWhole").asInt()),
                keys.of("doi-pattern"),
                trail);
        chief.post(
                "/api/publication/journal/doi-pattern/confirmation",
                Map.of("pattern", journal.path("doiPattern").asString()),
                keys.of("doi-pattern/confirmation"),
                trail);
    }

    private static void sections(ObjectNode record) {
        var described = record.path("sections");
        var titles = record.putArray("sections");
        for (var section : described) {
            titles.addObject().put("key", section.path("key").asString()).set("title", section.path("title"));
        }
    }

    private List<Object> boardAsPrinted() {
        var printed = new ArrayList<>();
        for (var member : journal.path("office").path("editorialBoard")) {
            var key = member.asString();
            var who = company.people().containsKey(key) ? company.person(key) : company.reviewer(key);
            var names = who.path("names");
            printed.add(Body.of(
                    "name",
                    Map.of(
                            "kk", name(names, "kk"),
                            "ru", name(names, "ru"),
                            "en", name(names, "latin")),
                    "affiliation",
                    Body.byLanguage(who.path("affiliation").path("institution"))));
        }
        return printed;
    }

    private static String name(JsonNode names, String script) {
        var name = names.path(script).isObject() ? names.path(script) : names.path("latin");
        return name.path("given").asString("") + " " + name.path("surname").asString("");
    }
}
