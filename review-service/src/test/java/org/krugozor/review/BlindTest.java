package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Answers.Answer;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A reviewer learns nothing of authors, an author nothing of reviewers. */
@RunningOffice
class BlindTest {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @Test
    void reviewerReadsNoAuthorFromAnywhere() {
        var reviewer = office.expert("Curious");
        var manuscript = office.submitted().inReview().invited(reviewer);
        var token = office.token(reviewer);
        var link = "/api/review/invitations/" + token;
        var account = new Staff(UUID.randomUUID().toString(), "", reviewer.email(), "author");
        var seen = new ArrayList<String>();
        seen.add(office.get(link, null).is(200).text());
        seen.add(office.post(link + "/agreement", null, -1, Map.of()).is(200).text());
        seen.add(office.get("/api/review/assignments", account).is(200).text());
        seen.add(office.get(
                        "/api/review/assignments/"
                                + manuscript.seat(reviewer).get("seatId").asString(),
                        account)
                .is(200)
                .text());
        seen.add(office.put(link + "/review", null, 7, Map.of()).text());
        seen.add(office.post(link + "/objection", null, -1, Map.of("text", "I never said so"))
                .isProblem(409, "nothing-entered")
                .text());
        Mailbox.await(reviewer.email(), "Thank you for agreeing");
        Mailbox.of(reviewer.email()).forEach(mail -> seen.add(mail.subject() + mail.text() + mail.raw()));

        for (var text : seen) {
            assertThat(text)
                    .doesNotContain("Sarsenova", "Сарсенова", "Сәрсенова", "a.sarsenova@arka.example")
                    .doesNotContain("0009-0099-0000-0012", "Arka Regional", "Аркинский")
                    .doesNotContain(manuscript.number)
                    .doesNotContain(manuscript.state.get("submittedBy").asString());
        }
        assertThat(seen.get(0)).doesNotContain(manuscript.id);
    }

    @Test
    void reviewersTokenAndAccountOpenNothingElse() {
        var reviewer = office.expert("Narrow");
        var manuscript = office.submitted().inReview().invited(reviewer);
        var account = new Staff(UUID.randomUUID().toString(), "", reviewer.email(), "author");
        for (var path : List.of(
                "",
                "/candidates",
                "/candidates/" + reviewer.id() + "/why-not",
                "/timeline",
                "/correspondence",
                "/files/" + UUID.randomUUID())) {
            office.get(manuscript.path() + path, account).is(403);
        }
        office.post(manuscript.path() + "/panel/suggestion", account, -1, Map.of())
                .is(403);
        office.get("/api/review/reviewers", account).is(403);
    }

    @Test
    void whatIsSaidToOtherServicesNamesNoReviewer() {
        var reviewer = office.expert("Unsaid");
        var second = office.expert("Unsaidtoo");
        var manuscript = office.submitted().inReview().invited(reviewer, second);
        office.review(office.token(reviewer), "MINOR_REVISIONS");
        office.review(office.token(second), "MINOR_REVISIONS");
        manuscript
                .post(
                        "/decisions",
                        Office.CHIEF,
                        Map.of("kind", "MINOR_REVISIONS", "letter", Map.of("language", "ru", "text", "Доработать.")))
                .is(201);

        var said = database.sql("select payload::text || actor::text as said from outbox where aggregateid = :id")
                .bind("id", manuscript.id)
                .map(row -> row.get("said", String.class))
                .all()
                .collectList()
                .block();

        assertThat(said).isNotEmpty();
        assertThat(String.join("\n", said))
                .contains("Compare the rival explanation.")
                .doesNotContain("Between us")
                .doesNotContain("Unsaid", reviewer.email(), reviewer.id(), second.id());
    }

    @Test
    void mailToAuthorsNamesNoReviewer() {
        var reviewer = office.expert("Secretname");
        var manuscript = office.submitted().inReview().invited(reviewer);
        office.review(office.token(reviewer), "REJECT");
        manuscript
                .post(
                        "/decisions",
                        Office.CHIEF,
                        Map.of("kind", "REJECT", "letter", Map.of("language", "ru", "text", "Отказ.")))
                .is(201);
        var mail = Mailbox.await("a.sarsenova@arka.example", manuscript.number + ": решение");
        assertThat(mail.raw()).doesNotContain("Secretname", reviewer.email());
        assertThat(mail.raw()).doesNotContain("References:", "In-Reply-To:");
    }

    @Test
    void unknownEndedAndMalformedTokensAllLookTheSame() {
        var unknown = office.get("/api/review/invitations/" + "A".repeat(43), null);
        var malformed = office.get("/api/review/invitations/short", null);
        var staff = office.get("/api/review/assignments/" + UUID.randomUUID(), Office.CHIEF);
        for (Answer answer : List.of(unknown, malformed, staff)) {
            answer.isProblem(404, "not-found");
            assertThat(answer.text()).isEqualTo(unknown.text());
        }
    }

    @Test
    void endedSeatShowsNothingOfTheManuscriptAnyMore() {
        var reviewer = office.expert("Ended");
        var manuscript = office.submitted().inReview().invited(reviewer);
        var link = "/api/review/invitations/" + office.token(reviewer);
        manuscript
                .post(
                        "/seats/" + manuscript.seat(reviewer).get("seatId").asString() + "/cancellation",
                        Office.EDITOR,
                        Map.of("reason", "no longer needed"))
                .is(200);
        var ended = office.get(link, null).is(200).body().get("assignment");
        assertThat(ended.get("seatState").asString()).isEqualTo("CANCELLED");
        assertThat(ended.get("metadata").isNull()).isTrue();
        assertThat(ended.get("files")).isEmpty();
    }

    @Test
    void schemaBlindHasNoColumnForAnAuthor() {
        var columns = database.sql("""
                        select table_name || '.' || column_name as name from information_schema.columns
                        where table_schema = 'blind'""")
                .map(row -> row.get("name", String.class))
                .all()
                .collectList()
                .block();
        assertThat(columns).isNotEmpty();
        assertThat(columns)
                .filteredOn(name -> !name.equals("review_file.author_ref"))
                .noneMatch(
                        name -> name.matches(".*(author|contributor|affiliation|orcid|email|person|submitted_by).*"));
    }

    @Test
    void onlyTheHashOfALinkIsKeptAndASentMailKeepsNoLink() {
        var reviewer = office.expert("Hashed");
        office.submitted().inReview().invited(reviewer);
        var token = office.token(reviewer);
        var mails = org.krugozor.review.support.Eventually.value(
                "the sent mail",
                java.time.Duration.ofSeconds(20),
                () -> java.util.Optional.ofNullable(database.sql(
                                "select body || message as text from mail where recipient = :to and state = 'SENT'")
                        .bind("to", reviewer.email())
                        .map(row -> row.get("text", String.class))
                        .first()
                        .block()));
        assertThat(mails).contains("/i/…").doesNotContain(token);
    }

    @Test
    void editorWhoWroteTheManuscriptSeesNothingOfIt() {
        var manuscript = office.submitted(Office.writtenBy(Office.CHIEF));
        manuscript.see(Office.CHIEF).isProblem(404, "not-found");
        manuscript.see(Office.DEPUTY).is(200);
        assertThat(office.get("/api/review/cases?q=" + manuscript.number, Office.CHIEF)
                        .body()
                        .get("items"))
                .isEmpty();
        assertThat(office.get("/api/review/cases?q=" + manuscript.number, Office.DEPUTY)
                        .body()
                        .get("items"))
                .hasSize(1);
    }
}
