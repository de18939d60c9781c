package org.krugozor.stack.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.krugozor.stack.player.api.Refusal;
import org.krugozor.stack.player.api.Trail;
import org.krugozor.stack.player.step.Company;
import org.krugozor.stack.player.step.JournalDesk;
import org.krugozor.stack.player.step.OfficeDesk;
import tools.jackson.databind.JsonNode;

/** Finds who plays a story in a system that may already have lived: the office, an author, two reviewers. */
final class StoryCast {

    /** Where the chief editor, the deputy and the section editor of the story work: their colleagues' work is not theirs. */
    private static final Set<String> OF_THE_OFFICE = Set.of("greatsteppe.example", "medeu.example");

    private final Company company;
    private final DemonstrationData data;

    StoryCast(Company company, DemonstrationData data) {
        this.company = company;
        this.data = data;
    }

    /** Makes sure the office is set up and its people are known; sets it up where nobody has. */
    void assemble(OfficeDesk office, JournalDesk journal) {
        var places = List.of("chiefEditor", "secretary", "productionEditor", "administrator");
        if (isKnown(data.office("chiefEditor")) && isKnown(data.office("secretary"))) {
            places.forEach(place -> introduced(office, data.office(place)));
            office.board().forEach(member -> introduced(office, member));
            introduced(office, sectionEditor());
            return;
        }
        company.people().keySet().forEach(key -> introduced(office, key));
        journal.describe();
        company.reviewers().keySet().forEach(key -> company.knownReviewer(key, office.addReviewer(key)));
        office.giveRoles();
        office.openForBusiness();
    }

    /** Key of the editor of the story's section. */
    String sectionEditor() {
        return data.journal().path("sections").path(0).path("editor").asString();
    }

    /** An author who is new in every issue by turns, as the journal wants it. */
    String author(OfficeDesk office, int turn) {
        var free = new ArrayList<String>();
        company.people().forEach((key, person) -> {
            var domain = person.path("email").asString().replaceAll("^.*@", "");
            if (person.path("roles").size() == 1
                    && person.path("roles").path(0).asString().equals("author")
                    && !OF_THE_OFFICE.contains(domain)
                    && person.path("names").has("ru")
                    && !reviews(key)) {
                free.add(key);
            }
        });
        var author = free.get(Math.floorMod(turn, free.size()));
        introduced(office, author);
        return author;
    }

    /** The best of those whom the system offers for the panel: people of the cast, with an account before others. */
    List<String> panel(JsonNode candidates, int seats) {
        var profiles = company.as(data.office("secretary"))
                .get("/api/review/reviewers?limit=100", new Trail())
                .body();
        var withAccount = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (var candidate : candidates.path("items")) {
            var id = candidate.path("reviewerId").asString();
            var key = keyOf(profiles, id);
            if (candidate.path("eligible").asBoolean(false) && key.isPresent()) {
                company.knownReviewer(key.get(), id);
                (company.reviewer(key.get()).has("personKey") ? withAccount : others).add(key.get());
            }
        }
        withAccount.addAll(others);
        if (withAccount.size() < seats) {
            throw new IllegalStateException("the system offers only " + withAccount.size() + " reviewers");
        }
        return withAccount.subList(0, seats);
    }

    private Optional<String> keyOf(JsonNode profiles, String reviewerId) {
        for (var profile : profiles.path("items")) {
            if (profile.path("reviewerId").asString("").equals(reviewerId)) {
                var email = profile.path("email").asString("");
                return company.reviewers().entrySet().stream()
                        .filter(reviewer ->
                                reviewer.getValue().path("email").asString("").equals(email))
                        .map(Map.Entry::getKey)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private boolean reviews(String personKey) {
        return company.reviewers().values().stream()
                .anyMatch(reviewer -> reviewer.path("personKey").asString("").equals(personKey));
    }

    private boolean isKnown(String personKey) {
        return ownId(personKey).isPresent();
    }

    private void introduced(OfficeDesk office, String personKey) {
        company.known(personKey, ownId(personKey).orElseGet(() -> office.introduce(personKey)));
    }

    private Optional<String> ownId(String personKey) {
        try {
            return Optional.of(company.as(personKey)
                    .get("/api/submission/persons/me", new Trail())
                    .text("personId"));
        } catch (Refusal unknown) {
            if (unknown.status() == 404) {
                return Optional.empty();
            }
            throw unknown;
        }
    }
}
