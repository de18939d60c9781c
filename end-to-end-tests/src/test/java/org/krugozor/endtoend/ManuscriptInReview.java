package org.krugozor.endtoend;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.krugozor.stack.launcher.Part;
import org.krugozor.stack.player.api.Krugozor;
import org.krugozor.stack.player.api.Patience;
import org.krugozor.stack.player.api.PlayerSettings;
import org.krugozor.stack.player.api.Trail;
import org.krugozor.stack.player.step.AuthorsDesk;
import org.krugozor.stack.player.step.Company;
import org.krugozor.stack.player.step.EditorsDesk;
import org.krugozor.stack.player.step.PlayedManuscript;
import org.krugozor.stack.player.step.StepKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A manuscript just sent to two reviewers, one of them with an account, made through the API as its people would.
 *
 * @param mark ends the title in every language and stands in no other
 * @param author user name of the author who submitted it
 * @param editor user name of the section editor who has it
 * @param reviewers one with an account and one without
 */
record ManuscriptInReview(String id, String mark, String author, String editor, List<Invited> reviewers) {

    private static final Duration MAIL = Duration.ofSeconds(30);

    /** Somebody invited; the user name is empty where they have no account. */
    record Invited(String username, String email) {}

    /** Makes one more. */
    static ManuscriptInReview begun() {
        RunningSystem.withAStory();
        return new Making().begun();
    }

    /** The user name of the first reviewer, who has an account. */
    String reviewer() {
        return reviewers.get(0).username();
    }

    /** Where this reviewer's account leads them to the manuscript. */
    String assignmentOf(Invited reviewer) {
        var items = Web.get("/api/review/assignments", Web.token(reviewer.username()))
                .json();
        for (var item : items.path("items")) {
            if (item.path("title").asString("").endsWith(mark)) {
                return item.path("assignmentId").asString();
            }
        }
        throw new IllegalStateException(reviewer + " has no assignment called " + mark + ": " + items);
    }

    /** The link mailed to this reviewer. */
    String linkTo(Invited reviewer) {
        var mail = system().mail();
        return Patience.until(
                MAIL, "the invitation of " + reviewer.email(), () -> mail.invitations(reviewer.email()).stream()
                        .filter(token -> Web.get("/api/review/invitations/" + token, null)
                                .text()
                                .contains(mark))
                        .findFirst());
    }

    private static Krugozor system() {
        var stack = RunningSystem.stack();
        return new Krugozor(PlayerSettings.from(Map.of(
                "KRUGOZOR_GATEWAY_URL", stack.gateway(),
                "KRUGOZOR_MAIL_URL", stack.url(Part.MAIL),
                "KRUGOZOR_TOKEN_URI", stack.keycloak().tokenUri(),
                "KRUGOZOR_CLIENT_SECRET", stack.keycloak().clientSecrets().getOrDefault("player", ""))));
    }

    /** The steps, in the order in which the office takes them. */
    private static final class Making {

        private final String mark = Long.toString(System.nanoTime(), 36);
        private final Trail trail = new Trail();
        private final Company company = new Company(system(), People.everybody(), People.everyReviewer());
        private final StepKeys keys = new StepKeys("browser-" + UUID.randomUUID());
        private final AuthorsDesk authors = new AuthorsDesk(company, keys);
        private final EditorsDesk editors = new EditorsDesk(company, keys);
        private final String secretary = People.keyOf(People.secretary());
        private final String editor = People.keyOf(People.sectionEditor());

        ManuscriptInReview begun() {
            var account = People.authors().get(1);
            var author = People.keyOf(account);
            known(author);
            known(editor);
            var manuscript = new PlayedManuscript(content(author), trail);
            var call = AuthorsDesk.standingCall(company.as(author), trail);
            manuscript.known(authors.draft(manuscript, call));
            authors.fill(manuscript, call, 1, null);
            authors.upload(manuscript, 1);
            authors.submit(manuscript, 1);
            editors.originality(
                    manuscript,
                    secretary,
                    manuscript.data().path("originality"),
                    LocalDate.now().toString());
            editors.assign(manuscript, secretary, editor);
            editors.confirmFields(manuscript, editor);
            editors.decide(
                    manuscript, editor, "SEND_TO_REVIEW", manuscript.data().path("none"), "triage");
            var panel = panel(manuscript);
            editors.openRound(
                    manuscript,
                    editor,
                    panel.stream()
                            .map(key -> new EditorsDesk.Invited(key, null))
                            .toList(),
                    1);
            return new ManuscriptInReview(
                    manuscript.id(),
                    mark,
                    account,
                    People.sectionEditor(),
                    panel.stream().map(this::invited).toList());
        }

        private JsonNode content(String author) {
            var content = (ObjectNode) People.read("/story/manuscript.json");
            var person = company.person(author);
            content.put("submittedBy", author);
            content.path("metadata").forEach(language -> ((ObjectNode) language)
                    .put("title", language.path("title").asString() + " " + mark));
            var contributor = content.putArray("authors").addObject();
            contributor.put("person", author).put("corresponding", true);
            for (var member : List.of("names", "email", "orcid", "affiliation")) {
                if (person.has(member)) {
                    contributor.set(member, person.path(member));
                }
            }
            return content;
        }

        private List<String> panel(PlayedManuscript manuscript) {
            var profiles = company.as(secretary)
                    .get("/api/review/reviewers?limit=100", trail)
                    .body();
            var withAccount = new ArrayList<String>();
            var others = new ArrayList<String>();
            var candidates = company.as(editor)
                    .get("/api/review/cases/" + manuscript.id() + "/candidates?limit=100", trail)
                    .body();
            for (var candidate : candidates.path("items")) {
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

        private Optional<String> reviewerKey(JsonNode profiles, String id) {
            for (var profile : profiles.path("items")) {
                if (profile.path("reviewerId").asString("").equals(id)) {
                    var email = profile.path("email").asString("");
                    return company.reviewers().entrySet().stream()
                            .filter(one ->
                                    one.getValue().path("email").asString("").equals(email))
                            .map(Map.Entry::getKey)
                            .findFirst();
                }
            }
            return Optional.empty();
        }

        private Invited invited(String key) {
            var person = company.reviewer(key).path("personKey").asString("");
            return new Invited(
                    person.isEmpty()
                            ? ""
                            : company.person(person).path("username").asString(),
                    company.reviewersEmail(key));
        }

        private void known(String key) {
            company.known(
                    key,
                    company.as(key).get("/api/submission/persons/me", trail).text("personId"));
        }
    }
}
