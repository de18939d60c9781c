package org.krugozor.stack.player.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.krugozor.stack.player.api.Answer;
import org.krugozor.stack.player.api.Trail;
import tools.jackson.databind.JsonNode;

/** Sets the office up in an empty system: persons, reviewers, roles. */
public final class OfficeDesk {

    private static final String PERSONS = "/api/submission/persons";

    private final Company company;
    private final StepKeys keys;
    private final JsonNode journal;
    private final Trail trail;
    private final Queue<Trail> persons = new ConcurrentLinkedQueue<>();

    /** The office of this journal. */
    public OfficeDesk(Company company, StepKeys keys, JsonNode journal, Trail trail) {
        this.company = company;
        this.keys = keys;
        this.journal = journal;
        this.trail = trail;
    }

    /** Ties a person to the account they just logged in with and describes them; returns the person's id. */
    public String introduce(String personKey) {
        var person = company.person(personKey);
        var own = new Trail();
        persons.add(own);
        var session = company.as(personKey);
        var id = session.put(
                        PERSONS + "/me",
                        Body.of(
                                "names",
                                person.path("names"),
                                "locale",
                                person.path("locale").asString()),
                        keys.of("person/" + personKey),
                        own)
                .text("personId");
        session.change(
                PERSONS + "/me",
                "PUT",
                PERSONS + "/me/profile",
                Body.of(
                        "names", person.path("names"),
                        "orcid", Body.textOrNull(person.path("orcid")),
                        "affiliation", DraftContent.affiliation(person.path("affiliation")),
                        "locale", person.path("locale").asString()),
                keys.of("profile/" + personKey),
                own);
        return id;
    }

    /** Makes the reviewer's person where there is none yet, and the profile; returns the profile's id. */
    public String addReviewer(String reviewerKey) {
        var reviewer = company.reviewer(reviewerKey);
        var own = new Trail();
        var secretary = company.as(secretary());
        var place = reviewer.path("affiliation");
        var locale = locale(reviewer);
        var known = reviewer.path("personKey").asString("");
        var personId = known.isEmpty()
                ? secretary
                        .post(
                                PERSONS,
                                Body.of(
                                        "email", reviewer.path("email").asString(),
                                        "names", reviewer.path("names"),
                                        "locale", locale,
                                        "affiliation", DraftContent.affiliation(place)),
                                keys.of("person/" + reviewerKey),
                                own)
                        .text("personId")
                : company.personId(known);
        var affiliation = DraftContent.affiliation(place);
        affiliation.put("from", Body.textOrNull(place.path("from")));
        affiliation.put("to", Body.textOrNull(place.path("to")));
        return secretary
                .post(
                        "/api/review/reviewers",
                        Body.of(
                                "personId", personId,
                                "email", reviewer.path("email").asString(),
                                "names", reviewer.path("names"),
                                "degree", Body.byLanguage(reviewer.path("degree")),
                                "academicTitle", Body.byLanguage(reviewer.path("title")),
                                "position", Body.byLanguage(reviewer.path("position")),
                                "affiliations", List.of(affiliation),
                                "orcid", Body.textOrNull(reviewer.path("orcid")),
                                "languagesRead", reviewer.path("languagesRead"),
                                "languagesWritten", reviewer.path("languagesWritten"),
                                "expertise", expertise(reviewer.path("expertise")),
                                "keywords", reviewer.path("keywords"),
                                "maxLoad", reviewer.path("maxLoad").asInt(),
                                "pausedUntil", null,
                                "locale", locale),
                        keys.of("reviewer/" + reviewerKey),
                        own)
                .text("reviewerId");
    }

    /** Gives section editors, deputy, board, production editor and translator their places. */
    public void giveRoles() {
        // Both offices give places only to persons they have heard of.
        for (var person : persons) {
            company.as(chief()).get("/api/review/office", person);
            company.as(chief()).get("/api/publication/office", person);
        }
        var sections = new ArrayList<>();
        for (var section : journal.path("sections")) {
            sections.add(Map.of(
                    "personId",
                    company.personId(section.path("editor").asString()),
                    "sections",
                    List.of(section.path("key").asString())));
        }
        var office = journal.path("office");
        change(
                chief(),
                "/api/review/office",
                Body.of(
                        "deputies",
                                List.of(company.personId(office.path("deputy").asString())),
                        "sectionEditors", sections,
                        "boardMembers", board().stream().map(company::personId).toList(),
                        "settings",
                                // The played months know who declined; nobody else is to be invited meanwhile.
                                Body.of("journal", journal.path("title"), "askBeforeAlternate", true)),
                "office/review");
        change(
                chief(),
                "/api/publication/office",
                Map.of(
                        "productionEditors",
                        List.of(company.personId(office.path("productionEditor").asString())),
                        "translators",
                        List.of(company.personId(secretary()))),
                "office/publication");
    }

    /** The office goes over to its own terms: alternates are invited by themselves again. */
    public void openForBusiness() {
        change(chief(), "/api/review/office", Body.of("settings", Body.of("askBeforeAlternate", false)), "office/open");
    }

    /** Members of the editorial board who have an account. */
    public List<String> board() {
        var members = new ArrayList<String>();
        for (var member : journal.path("office").path("editorialBoard")) {
            if (company.people().containsKey(member.asString())) {
                members.add(member.asString());
            }
        }
        return members;
    }

    private String chief() {
        return journal.path("office").path("chiefEditor").asString();
    }

    private String secretary() {
        return journal.path("office").path("secretary").asString();
    }

    private static String locale(JsonNode reviewer) {
        for (var language : reviewer.path("languagesWritten")) {
            if (List.of("kk", "ru").contains(language.asString(""))) {
                return language.asString();
            }
        }
        return "en";
    }

    private static List<Object> expertise(JsonNode stated) {
        var all = new ArrayList<>();
        for (var one : stated) {
            all.add(Map.of(
                    "field", one.path("field").asString(),
                    "level", one.path("level").asInt(),
                    "confirmed", true));
        }
        return all;
    }

    private Answer change(String by, String path, Object body, String step) {
        return company.as(by).change(path, "PUT", path, body, keys.of(step), trail);
    }
}
