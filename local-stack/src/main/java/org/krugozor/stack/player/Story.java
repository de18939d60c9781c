package org.krugozor.stack.player;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.krugozor.stack.player.api.DomainTime;
import org.krugozor.stack.player.api.Krugozor;
import org.krugozor.stack.player.api.Latencies;
import org.krugozor.stack.player.api.Trail;
import org.krugozor.stack.player.step.AuthorsDesk;
import org.krugozor.stack.player.step.Company;
import org.krugozor.stack.player.step.EditorsDesk.Invited;
import org.krugozor.stack.player.step.PlayedIssue;
import org.krugozor.stack.player.step.PlayedManuscript;
import org.krugozor.stack.player.step.StepKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One more manuscript, from submission to a published issue, against the running system; tells every step. */
final class Story {

    private static final Logger LOG = LoggerFactory.getLogger(Story.class);
    private static final String CONTENT = "/story/manuscript.json";
    private static final int ROUND = 1;

    private final Krugozor krugozor;
    private final DemonstrationData data;
    private final Latencies latencies = new Latencies();
    private final String run = "story-" + UUID.randomUUID();
    private final Company company;
    private final Desks desks;
    private final StoryCast cast;
    private final Consumer<String> witness;
    private final String chief;
    private final String secretary;
    private final Told told = new Told();

    Story(Krugozor krugozor, DemonstrationData data) {
        this.krugozor = krugozor;
        this.data = data;
        this.company = new Company(krugozor, data.people(), data.reviewers());
        this.chief = data.office("chiefEditor");
        this.witness =
                krugozor.visibility(company.person(chief).path("username").asString(), latencies);
        this.desks = Desks.of(company, new StepKeys(run), data, mailTakes(), new Trail(witness));
        this.cast = new StoryCast(company, data);
        this.secretary = data.office("secretary");
    }

    /** Plays it; true when the issue is out and readable. */
    boolean play() {
        try {
            tell();
            return true;
        } catch (RuntimeException failure) {
            told.say("the story ends here: " + failure.getMessage());
            LOG.error("The story could not be told to its end", failure);
            return false;
        }
    }

    private void tell() {
        told.step("the system", "finds its cast", () -> cast.assemble(desks.office(), desks.journal()));
        var issue = new PlayedIssue(run, new Trail(witness));
        var year = LocalDate.now(DomainTime.ALMATY).getYear();
        var numbers = desks.issues()
                .next(issue, year, data.journal().path("doiPatternFromWhole").asInt(1));
        var author = cast.author(desks.office(), numbers.whole());
        var manuscript = new PlayedManuscript(content(author), new Trail(witness));
        submission(manuscript, author);
        review(manuscript, author);
        production(manuscript, author);
        told.step(
                "secretary",
                "plans issue " + numbers.number() + " (" + numbers.whole() + ")/" + year,
                () -> issue.known(desks.issues().plan(issue, numbers)));
        told.step("chief editor", "places the article", () -> desks.issues()
                .place(issue, manuscript, "POLITICAL_SCIENCE"));
        told.step("editorial board", "confirms the issue in its meeting", () -> desks.issues()
                .meet(issue, "S-" + numbers.whole(), today(), desks.office().board(), List.of(manuscript)));
        told.step("chief editor", "freezes the issue", () -> desks.issues().freeze(issue));
        told.step("chief editor", "publishes the issue", () -> desks.issues().publish(issue));
        told.step("author", "sees it published", () -> expect(manuscript, "PUBLISHED"));
        var address = krugozor.settings().gateway() + "/ru/issues/" + year + "/" + numbers.number();
        told.step("a reader", "opens the issue", () -> {
            var page = company.stranger().getOnceThere(address, new Trail()).text();
            if (!page.contains(manuscript.title())) {
                throw new IllegalStateException("the page of the issue does not show the article");
            }
        });
        told.say("from a command in one service to a read in the next: " + latencies.summary());
        told.say("published: " + address);
    }

    private void submission(PlayedManuscript manuscript, String author) {
        var call = AuthorsDesk.standingCall(company.as(author), new Trail());
        told.step(
                who(author),
                "begins a draft",
                () -> manuscript.known(desks.authors().draft(manuscript, call)));
        told.step(who(author), "fills in the form", () -> desks.authors().fill(manuscript, call, 1, null));
        told.step(who(author), "uploads the files and sees them checked", () -> desks.authors()
                .upload(manuscript, 1));
        told.step(who(author), "submits", () -> desks.authors().submit(manuscript, 1));
        told.step("secretary", "files the originality report", () -> desks.editors()
                .originality(manuscript, secretary, manuscript.data().path("originality"), today()));
        told.step("secretary", "gives the case to " + who(cast.sectionEditor()), () -> desks.editors()
                .assign(manuscript, secretary, cast.sectionEditor()));
    }

    private void review(PlayedManuscript manuscript, String author) {
        var editor = cast.sectionEditor();
        told.step("section editor", "confirms the fields", () -> desks.editors().confirmFields(manuscript, editor));
        told.step("section editor", "sends it to review", () -> desks.editors()
                .decide(manuscript, editor, "SEND_TO_REVIEW", manuscript.data().path("none"), "triage"));
        var panel = cast.panel(
                company.as(editor)
                        .get("/api/review/cases/" + manuscript.id() + "/candidates?limit=100", manuscript.trail())
                        .body(),
                2);
        told.step("section editor", "invites two reviewers", () -> desks.editors()
                .openRound(
                        manuscript,
                        editor,
                        panel.stream().map(one -> new Invited(one, null)).toList(),
                        ROUND));
        told.step("author", "sees it in review", () -> expect(manuscript, "REVIEW"));
        for (var at = 0; at < panel.size(); at++) {
            var reviewer = panel.get(at);
            var review = manuscript.data().path("reviews").path(at);
            told.step("a reviewer", "agrees", () -> desks.reviewers().agree(manuscript, reviewer, ROUND));
            told.step("a reviewer", "writes and submits the review", () -> desks.reviewers()
                    .review(manuscript, reviewer, ROUND, review));
        }
        var recommendation = manuscript.data().path("recommendation");
        told.step("section editor", "recommends", () -> desks.editors()
                .recommend(
                        manuscript,
                        editor,
                        recommendation.path("kind").asString(),
                        recommendation.path("text").asString(),
                        ROUND));
        var call = AuthorsDesk.standingCall(company.as(author), new Trail());
        told.step("chief editor", "asks for a minor revision", () -> decide(manuscript, "decision"));
        told.step(who(author), "revises and answers the reviewers", () -> {
            desks.authors()
                    .fill(
                            manuscript,
                            call,
                            2,
                            manuscript.data().path("response").asString());
            desks.authors().upload(manuscript, 2);
            desks.authors().submit(manuscript, 2);
        });
        told.step("chief editor", "accepts", () -> decide(manuscript, "acceptance"));
        told.step("author", "sees it accepted", () -> expect(manuscript, "COPYEDITING"));
    }

    private void production(PlayedManuscript manuscript, String author) {
        told.step("production editor", "takes it into production", () -> desks.production()
                .enter(manuscript));
        told.step(
                "production editor", "has it typeset", () -> desks.production().typeset(manuscript));
        told.step(
                "production editor", "sends the proof", () -> desks.production().sendProof(manuscript));
        told.step(who(author), "approves the proof", () -> desks.production().approveProof(manuscript));
        told.step("secretary", "notes the checked translation", () -> desks.production()
                .checkTranslation(manuscript));
        told.step("production editor", "declares it ready", () -> desks.production()
                .declareReady(manuscript));
        told.step("author", "sees it in production", () -> expect(manuscript, "PRODUCTION"));
    }

    private void decide(PlayedManuscript manuscript, String which) {
        var decision = manuscript.data().path(which);
        desks.editors().decide(manuscript, chief, decision.path("kind").asString(), decision.path("letter"), which);
    }

    /** What the author sees after the last command elsewhere; a stale answer fails the story. */
    private void expect(PlayedManuscript manuscript, String stage) {
        var seen = desks.authors()
                .read(manuscript)
                .body()
                .path("standing")
                .path("stage")
                .asString("");
        if (!seen.equals(stage)) {
            throw new IllegalStateException("the author sees " + seen + " instead of " + stage);
        }
    }

    private JsonNode content(String author) {
        var content = (ObjectNode) DemonstrationData.read(CONTENT);
        var person = company.person(author);
        content.put("submittedBy", author);
        var contributor = content.putArray("authors").addObject();
        contributor.put("person", author).put("corresponding", true);
        for (var member : List.of("names", "email", "orcid", "affiliation")) {
            if (person.has(member)) {
                contributor.set(member, person.path(member));
            }
        }
        return content;
    }

    private String who(String personKey) {
        var name = company.person(personKey).path("names").path("latin");
        return name.path("given").asString() + " " + name.path("surname").asString();
    }

    private static String today() {
        return LocalDate.now(DomainTime.ALMATY).toString();
    }

    /** At night the journal sends no mail: reviewers with an account need not wait for it. */
    private static Duration mailTakes() {
        return Duration.ofSeconds(DomainTime.isQuiet(Instant.now()) ? 1 : 20);
    }
}
