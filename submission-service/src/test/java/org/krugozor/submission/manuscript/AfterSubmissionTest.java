package org.krugozor.submission.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krugozor.submission.support.Drafts;
import org.krugozor.submission.support.Editors;
import org.krugozor.submission.support.Patience;
import org.krugozor.submission.support.RunningService;
import org.krugozor.submission.support.Sisters;
import org.krugozor.submission.support.TestTokens.Login;
import org.krugozor.submission.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What authors see and may do once the manuscript is with others. */
@RunningService
class AfterSubmissionTest {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Test
    void aRevisionStartsAsACopyOfTheLastVersionAndAnswersTheDecision() {
        var email = "revises@after.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = submitted(author, email);
        var editors = new Editors(manuscript);
        var decision = editors.decide(
                "MAJOR_REVISIONS", "RevisionsRequested", "REVIEW", "IN_PROGRESS", "AUTHOR", "Доработайте метод.");
        awaitAction(author, manuscript, "REVISE");

        var asked = author.get("/manuscripts/" + manuscript).json();
        assertThat(asked.path("draft").path("ordinal").asInt()).isEqualTo(2);
        assertThat(asked.path("draft").path("answersDecision").asString()).isEqualTo(decision);
        assertThat(asked.path("draft").path("metadata"))
                .isEqualTo(asked.path("latest").path("metadata"));
        assertThat(asked.path("draft").path("letter").isNull()).isTrue();
        assertThat(asked.path("files")).hasSize(2);
        assertThat(asked.path("decisions").get(0).path("letter").path("text").asString())
                .isEqualTo("Доработайте метод.");
        assertThat(asked.path("decisions").toString()).doesNotContain("decidedBy");
        assertThat(asked.path("reviews").get(0).path("label").asString()).isEqualTo("A");

        var revised = Drafts.whole(email);
        revised.put("letter", "Метод описан подробно.");
        author.write(manuscript, revised).is(200);
        var view = author.submit(manuscript).is(200).json();

        assertThat(view.path("versions")).hasSize(2);
        assertThat(view.path("versions").get(1).path("kind").asString()).isEqualTo("REVISION");
        assertThat(view.path("versions").get(1).path("answersDecision").asString())
                .isEqualTo(decision);
        assertThat(actions(view)).doesNotContain("REVISE", "SUBMIT");
        assertThat(said(manuscript, "ManuscriptRevised")
                        .path("version")
                        .path("letter")
                        .asString())
                .isEqualTo("Метод описан подробно.");
        author.submit(manuscript).problem(409, "nothing-to-submit");
    }

    @Test
    void aReplacedFileLeavesTheSubmittedVersionAsItWas() {
        var email = "replaces@after.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = submitted(author, email);
        new Editors(manuscript)
                .decide("MINOR_REVISIONS", "RevisionsRequested", "REVIEW", "IN_PROGRESS", "AUTHOR", "Мелочи.");
        awaitAction(author, manuscript, "REVISE");
        var before = said(manuscript, "ManuscriptSubmitted").path("renditions");

        author.files(manuscript);
        author.submit(manuscript).is(200);

        var after = said(manuscript, "ManuscriptRevised").path("renditions");
        assertThat(after).hasSize(2);
        assertThat(after.findValuesAsString("ref")).doesNotContainAnyElementsOf(before.findValuesAsString("ref"));
        assertThat(author.get("/manuscripts/" + manuscript).json().path("files"))
                .hasSize(2);
    }

    @Test
    void aReturnForCompletionIsAnsweredByACompletedVersion() {
        var email = "completes@after.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = submitted(author, email);
        var editors = new Editors(manuscript);
        var decision = editors.decide(
                "RETURN_FOR_COMPLETION",
                "CompletionRequested",
                "SUBMISSION",
                "IN_PROGRESS",
                "AUTHOR",
                "Добавьте заявление.");
        awaitAction(author, manuscript, "COMPLETE");

        author.submit(manuscript).is(200);

        var said = said(manuscript, "CompletionProvided");
        assertThat(said.path("version").path("kind").asString()).isEqualTo("COMPLETION");
        assertThat(said.path("version").path("answersDecision").asString()).isEqualTo(decision);
        assertThat(said.path("firstReceivedAt"))
                .isEqualTo(said(manuscript, "ManuscriptSubmitted").path("firstReceivedAt"));
    }

    @Test
    void aRevertedDecisionIsNoLongerAnsweredButTheDraftIsKept() {
        var email = "reverted@after.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = submitted(author, email);
        var editors = new Editors(manuscript);
        editors.decide("MAJOR_REVISIONS", "RevisionsRequested", "REVIEW", "IN_PROGRESS", "AUTHOR", "Доработайте.");
        awaitAction(author, manuscript, "REVISE");
        var draft = Drafts.whole(email);
        draft.put("letter", "наполовину написано");
        author.write(manuscript, draft).is(200);
        editors.revertLast("REVIEW", "CHIEF_EDITOR");
        Patience.until(
                "the revert is seen",
                () -> !actions(author.get("/manuscripts/" + manuscript).json()).contains("REVISE"));

        author.submit(manuscript).problem(409, "not-asked-any-more");
        author.write(manuscript, draft).problem(409, "nothing-to-write");

        editors.decide(
                "MINOR_REVISIONS", "RevisionsRequested", "REVIEW", "IN_PROGRESS", "AUTHOR", "Всё же доработайте.");
        awaitAction(author, manuscript, "REVISE");
        assertThat(author.get("/manuscripts/" + manuscript)
                        .json()
                        .path("draft")
                        .path("letter")
                        .asString())
                .isEqualTo("наполовину написано");
        author.submit(manuscript).is(200);
    }

    @Test
    void aWithdrawalIsRepeatedUntilTheHolderAnswers() {
        var email = "withdraws@after.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = submitted(author, email);

        var asked = author.post("/manuscripts/" + manuscript + "/withdrawal", Map.of("reason", "Ошибка в данных"))
                .is(202)
                .json();
        var request = asked.path("requests").get(0).path("requestId").asString();
        assertThat(actions(asked)).doesNotContain("WITHDRAW").contains("CORRECT");
        author.post("/manuscripts/" + manuscript + "/withdrawal", Map.of("reason", "Ещё раз"))
                .problem(409, "already-requested");
        author.post(
                        "/manuscripts/" + manuscript + "/correction",
                        Map.of(
                                "reason",
                                "Опечатка",
                                "changes",
                                Map.of(
                                        "metadata",
                                        Map.of("ru", Drafts.metadata().get("ru")))))
                .is(202);
        assertThat(said(manuscript, "CorrectionRequested").path("requests")).hasSize(2);

        new Editors(manuscript).answer(request, "GRANTED", "ManuscriptWithdrawn", "SUBMISSION", "WITHDRAWN", "NOBODY");

        Patience.until("the answer is seen", () -> author.get("/manuscripts/" + manuscript)
                .json()
                .path("requests")
                .get(0)
                .path("answer")
                .asString("")
                .equals("GRANTED"));
        Patience.until("the standing is seen", () -> author.get("/manuscripts/" + manuscript)
                .json()
                .path("standing")
                .path("status")
                .asString()
                .equals("WITHDRAWN"));
        assertThat(actions(author.get("/manuscripts/" + manuscript).json())).isEmpty();
        assertThat(author.get("/manuscripts?view=active").json().path("items").findValuesAsString("manuscriptId"))
                .doesNotContain(manuscript);
        assertThat(author.get("/manuscripts?view=all").json().path("items").findValuesAsString("manuscriptId"))
                .contains(manuscript);
    }

    @Test
    void aGrantedCorrectionChangesWhatTheAuthorSees() {
        var email = "corrects@after.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = submitted(author, email);
        var title = "How trust in power is formed";
        var request = author.post(
                        "/manuscripts/" + manuscript + "/correction",
                        Map.of(
                                "reason",
                                "Shorter",
                                "changes",
                                Map.of(
                                        "metadata",
                                        Map.of(
                                                "en",
                                                Drafts.entry(title, "The article shows this. ", List.of("trust"))))))
                .is(202)
                .json()
                .path("requests")
                .get(0)
                .path("requestId")
                .asString();

        new Editors(manuscript)
                .answer(request, "GRANTED", "CorrectionApplied", "SUBMISSION", "IN_PROGRESS", "SECRETARY");

        Patience.until("the correction is made", () -> author.get("/manuscripts/" + manuscript)
                .json()
                .path("latest")
                .path("metadata")
                .path("en")
                .path("title")
                .asString()
                .equals(title));
    }

    @Test
    void aDraftNeverSubmittedEndsByItselfAndNothingIsSaid() {
        var author = Visitor.as(Login.of("ends@after.example", "author"), client);
        var manuscript = author.draft();

        author.post("/manuscripts/" + manuscript + "/withdrawal", Map.of("reason", "Передумал"))
                .is(202);

        var view = author.get("/manuscripts/" + manuscript).json();
        assertThat(view.path("standing").path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(actions(view)).isEmpty();
        assertThat(count(manuscript)).isZero();
    }

    @Test
    void aPublishedIssueIsTheTruthAboutWhereItStands() {
        var email = "published@after.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = submitted(author, email);
        new Editors(manuscript)
                .decide("ACCEPT", "ManuscriptAccepted", "COPYEDITING", "IN_PROGRESS", "PRODUCTION_EDITOR", "Приняли.");
        var issue = UUID.randomUUID().toString();
        Sisters.say("publication", "IssuePublished", issue, 1, state -> {
            var article = state.putArray("articles").addObject();
            article.put("manuscriptId", manuscript);
            article.put("position", 1).put("firstPage", 32).put("lastPage", 39);
            article.put("doi", "10.5555/krugozor-32-39");
        });

        Patience.until("the issue is seen", () -> author.get("/manuscripts/" + manuscript)
                .json()
                .path("standing")
                .path("stage")
                .asString()
                .equals("PUBLISHED"));
        var view = author.get("/manuscripts/" + manuscript).json();
        assertThat(view.path("article").path("doi").asString()).isEqualTo("10.5555/krugozor-32-39");
        assertThat(view.path("article").path("issue").path("firstPage").asInt()).isEqualTo(32);
        assertThat(actions(view)).containsExactly("CORRECT");
        var timeline = author.get("/manuscripts/" + manuscript + "/timeline").json();
        assertThat(timeline.findValuesAsString("type"))
                .containsExactlyInAnyOrder("ManuscriptSubmitted", "ManuscriptAccepted", "IssuePublished");
    }

    @Test
    void theTimelineDoesNotTellHowManyReview() {
        var email = "uncounted@after.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = submitted(author, email);
        var editors = new Editors(manuscript);
        editors.say("ReviewRoundOpened", "REVIEW", "IN_PROGRESS", "REVIEWERS");
        editors.say("ReviewProgressed", "REVIEW", "IN_PROGRESS", "REVIEWERS");
        editors.say("ReviewProgressed", "REVIEW", "IN_PROGRESS", "REVIEWERS");
        editors.say("ReviewRoundCompleted", "REVIEW", "IN_PROGRESS", "SECTION_EDITOR");

        Patience.until(
                "the round is seen to be over", () -> types(author, manuscript).contains("ReviewRoundCompleted"));

        assertThat(types(author, manuscript))
                .containsExactly(
                        "ManuscriptSubmitted", "ReviewRoundOpened", "ReviewProgressed", "ReviewRoundCompleted");
    }

    private static List<String> types(Visitor author, String manuscript) {
        return author.get("/manuscripts/" + manuscript + "/timeline").json().findValuesAsString("type");
    }

    @Test
    void anOlderFactOfTheSameSourceChangesNothing() {
        var email = "older@after.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = submitted(author, email);
        Sisters.say("review", "ManuscriptRejected", manuscript, 2, state -> {
            state.putArray("answers");
            Editors.standing(state, "REVIEW", "DECLINED", "NOBODY");
        });
        Patience.until("the rejection is seen", () -> status(author, manuscript).equals("DECLINED"));

        Sisters.say("review", "ReviewRoundOpened", manuscript, 1, state -> {
            state.putArray("answers");
            Editors.standing(state, "REVIEW", "IN_PROGRESS", "REVIEWERS");
        });
        Sisters.say("review", "ManuscriptRejected", manuscript, 3, state -> {
            state.putArray("answers");
            state.putArray("decisions");
            Editors.standing(state, "REVIEW", "DECLINED", "NOBODY");
        });
        Patience.until("the last fact is seen", () -> author.get("/manuscripts/" + manuscript)
                .json()
                .path("decisions")
                .isEmpty());

        assertThat(status(author, manuscript)).isEqualTo("DECLINED");
    }

    private static String submitted(Visitor author, String email) {
        var manuscript = author.ready(email);
        author.submit(manuscript).is(200);
        return manuscript;
    }

    private static void awaitAction(Visitor author, String manuscript, String action) {
        Patience.until(
                action + " is offered",
                () -> actions(author.get("/manuscripts/" + manuscript).json()).contains(action));
    }

    private static List<String> actions(JsonNode view) {
        return view.path("actions").valueStream().map(JsonNode::asString).toList();
    }

    private static String status(Visitor author, String manuscript) {
        return author.get("/manuscripts/" + manuscript)
                .json()
                .path("standing")
                .path("status")
                .asString();
    }

    private JsonNode said(String manuscript, String type) {
        var payload = database.sql("""
                        select payload::text as said from outbox
                        where aggregateid = :id and type = :type order by sequence desc limit 1""")
                .bind("id", manuscript)
                .bind("type", "org.krugozor.submission." + type + ".v1")
                .map(row -> row.get("said", String.class))
                .one()
                .block(Patience.LONGEST);
        return tools.jackson.databind.json.JsonMapper.shared().readTree(payload);
    }

    private long count(String manuscript) {
        return database.sql("select count(*) as n from outbox where aggregateid = :id")
                .bind("id", manuscript)
                .map(row -> row.get("n", Long.class))
                .one()
                .block(Patience.LONGEST);
    }
}
