package org.krugozor.endtoend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.krugozor.stack.launcher.Part;
import org.krugozor.stack.player.api.Krugozor;
import org.krugozor.stack.player.api.PlayerSettings;
import org.krugozor.stack.player.api.Trail;
import org.krugozor.stack.player.step.AuthorsDesk;
import org.krugozor.stack.player.step.Company;
import org.krugozor.stack.player.step.EditorsDesk;
import org.krugozor.stack.player.step.PlayedManuscript;
import org.krugozor.stack.player.step.StepKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One manuscript on its way, step by step through the API, as its people would take it. */
final class MakingManuscripts {

    private final String mark = Long.toString(System.nanoTime(), 36);
    private final Trail trail = new Trail();
    private final Company company = new Company(system(), People.everybody(), People.everyReviewer());
    private final StepKeys keys = new StepKeys("browser-" + UUID.randomUUID());
    private final AuthorsDesk authors = new AuthorsDesk(company, keys);
    private final EditorsDesk editors = new EditorsDesk(company, keys);
    private final String secretary = People.keyOf(People.secretary());
    private final String editor = People.keyOf(People.sectionEditor());

    static Krugozor system() {
        var stack = RunningSystem.stack();
        return new Krugozor(PlayerSettings.from(Map.of(
                "KRUGOZOR_GATEWAY_URL", stack.gateway(),
                "KRUGOZOR_MAIL_URL", stack.url(Part.MAIL),
                "KRUGOZOR_TOKEN_URI", stack.keycloak().tokenUri(),
                "KRUGOZOR_CLIENT_SECRET", stack.keycloak().clientSecrets().getOrDefault("player", ""))));
    }

    /** Goes to two reviewers, one of them with an account. */
    ManuscriptInReview inReview() {
        var account = People.authors().get(1);
        var manuscript = sentToReview(account, List.of(author(account)));
        var panel = panel(manuscript);
        editors.openRound(
                manuscript,
                editor,
                panel.stream().map(key -> new EditorsDesk.Invited(key, null)).toList(),
                1);
        return new ManuscriptInReview(
                manuscript.id(),
                mark,
                account,
                People.sectionEditor(),
                panel.stream().map(this::invited).toList());
    }

    /** Somebody with an account, as an author of the manuscript. */
    ObjectNode author(String account) {
        var key = People.keyOf(account);
        var person = company.person(key);
        var contributor = Web.JSON.createObjectNode();
        contributor.put("person", key).put("corresponding", true);
        for (var member : List.of("names", "email", "orcid", "affiliation")) {
            if (person.has(member)) {
                contributor.set(member, person.path(member));
            }
        }
        return contributor;
    }

    /** Submitted by this account, and no further. */
    PlayedManuscript submitted(String account, List<? extends JsonNode> contributors) {
        var author = People.keyOf(account);
        known(author);
        var manuscript = new PlayedManuscript(content(author, contributors), trail);
        var call = AuthorsDesk.standingCall(company.as(author), trail);
        manuscript.known(authors.draft(manuscript, call));
        authors.fill(manuscript, call, 1, null);
        authors.upload(manuscript, 1);
        authors.submit(manuscript, 1);
        return manuscript;
    }

    /** Submitted by this account and sent to review by the section editor, who has invited nobody yet. */
    PlayedManuscript sentToReview(String account, List<? extends JsonNode> contributors) {
        var manuscript = submitted(account, contributors);
        known(editor);
        editors.originality(
                manuscript,
                secretary,
                manuscript.data().path("originality"),
                LocalDate.now().toString());
        editors.assign(manuscript, secretary, editor);
        editors.confirmFields(manuscript, editor);
        editors.decide(manuscript, editor, "SEND_TO_REVIEW", manuscript.data().path("none"), "triage");
        return manuscript;
    }

    /** Waits until the office has the manuscript. */
    void arrived(PlayedManuscript manuscript) {
        editors.read(manuscript, secretary);
    }

    private JsonNode content(String author, List<? extends JsonNode> contributors) {
        var content = (ObjectNode) People.read("/story/manuscript.json");
        content.put("submittedBy", author);
        content.path("metadata").forEach(language -> ((ObjectNode) language)
                .put("title", language.path("title").asString() + " " + mark));
        var all = content.putArray("authors");
        contributors.forEach(all::add);
        return content;
    }

    private List<String> panel(PlayedManuscript manuscript) {
        var profiles = Web.all("/api/review/reviewers", Web.token(People.secretary()));
        var withAccount = new ArrayList<String>();
        var others = new ArrayList<String>();
        var candidates =
                Web.all("/api/review/cases/" + manuscript.id() + "/candidates", Web.token(People.sectionEditor()));
        for (var candidate : candidates) {
            var id = candidate.path("reviewerId").asString();
            var key = reviewerKey(profiles, id);
            if (candidate.path("eligible").asBoolean(false) && key.isPresent()) {
                company.knownReviewer(key.get(), id);
                (company.reviewer(key.get()).has("personKey") ? withAccount : others).add(key.get());
            }
        }
        if (withAccount.isEmpty() || others.isEmpty()) {
            throw new IllegalStateException("too few candidates: " + withAccount + others);
        }
        return List.of(withAccount.get(0), others.get(0));
    }

    private Optional<String> reviewerKey(List<JsonNode> profiles, String id) {
        for (var profile : profiles) {
            if (profile.path("reviewerId").asString("").equals(id)) {
                var email = profile.path("email").asString("");
                return company.reviewers().entrySet().stream()
                        .filter(one -> one.getValue().path("email").asString("").equals(email))
                        .map(Map.Entry::getKey)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private ManuscriptInReview.Invited invited(String key) {
        var person = company.reviewer(key).path("personKey").asString("");
        return new ManuscriptInReview.Invited(
                person.isEmpty() ? "" : company.person(person).path("username").asString(),
                company.reviewersEmail(key));
    }

    private void known(String key) {
        company.known(
                key, company.as(key).get("/api/submission/persons/me", trail).text("personId"));
    }
}
