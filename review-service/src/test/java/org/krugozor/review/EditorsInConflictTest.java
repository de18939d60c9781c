package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krugozor.platform.security.Caller;
import org.krugozor.platform.stream.ChangeVisibility;
import org.krugozor.review.support.CountingConnections;
import org.krugozor.review.support.EditorsAndAuthor;
import org.krugozor.review.support.EditorsAndAuthor.Way;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Editors are held to conflicts as reviewers are: whom one keeps from a manuscript sees nothing of its review. */
@RunningOffice
class EditorsInConflictTest {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    ChangeVisibility visibility;

    Office office;
    EditorsAndAuthor known;

    @BeforeEach
    void open() {
        office = new Office(client);
        known = new EditorsAndAuthor(office, database);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whoIsTooNearSeesNothingOfIt(Way way) {
        var manuscript = known.manuscript().inReview();
        var reviewer = office.expert("Asked" + known.tag);
        manuscript.invited(reviewer);
        var near = known.near(way, manuscript);
        var seat = manuscript.seat(reviewer).get("seatId").asString();

        for (var path : List.of(
                "",
                "/candidates",
                "/candidates/" + reviewer.id() + "/why-not",
                "/timeline",
                "/correspondence",
                "/files/" + UUID.randomUUID(),
                "/sources/" + UUID.randomUUID())) {
            office.get(manuscript.path() + path, near).isProblem(404, "not-found");
        }
        long version = manuscript.version();
        office.post(manuscript.path() + "/panel/suggestion", near, -1, Map.of()).isProblem(404, "not-found");
        office.post(manuscript.path() + "/decisions", near, version, Map.of("kind", "REJECT"))
                .isProblem(404, "not-found");
        office.post(manuscript.path() + "/seats/" + seat + "/message", near, -1, Map.of())
                .isProblem(404, "not-found");
        office.put(manuscript.path() + "/seats/" + seat + "/rating", near, -1, Map.of("rating", 3))
                .isProblem(404, "not-found");
        office.post("/api/review/assignment-plans", near, -1, Map.of("seats", 2, "manuscripts", List.of(manuscript.id)))
                .isProblem(422, "invalid");
        assertThat(office.get("/api/review/cases?q=" + manuscript.number, near).text())
                .doesNotContain(manuscript.id);
        assertThat(office.get("/api/review/reviewers/" + reviewer.id() + "/history", near)
                        .is(200)
                        .text())
                .doesNotContain(manuscript.number, seat)
                .contains("\"asked\":0");
        assertThat(hears(near, manuscript)).isFalse();
        assertThat(hears(Office.CHIEF, manuscript)).isTrue();
        assertThat(office.get("/api/review/cases?q=" + manuscript.number, Office.CHIEF)
                        .text())
                .contains(manuscript.id);
        manuscript.see(Office.DEPUTY).is(200);
    }

    private boolean hears(Staff staff, Office.Manuscript manuscript) {
        var caller = new Caller(staff.account(), staff.email(), true, null, null, Set.of(staff.roles()));
        return Boolean.TRUE.equals(
                visibility.visible(caller, "case", manuscript.id).block());
    }

    @Test
    void meetingsAndTheirMinutesNameNoManuscriptOneIsKeptFrom() {
        var manuscript = known.manuscript();
        manuscript
                .post(
                        "/decisions",
                        Office.EDITOR,
                        Map.of("kind", "DESK_REJECT", "letter", Map.of("language", "ru", "text", "Не по теме.")))
                .is(201);
        var decision = manuscript
                .see(Office.CHIEF)
                .body()
                .get("decisions")
                .get(0)
                .get("decisionId")
                .asString();
        var near = known.near(Way.TIE, manuscript);
        var body = Map.of(
                "number",
                "C-" + known.tag,
                "date",
                "2026-05-20",
                "manuscripts",
                List.of(Map.of("manuscriptId", manuscript.id, "decisionId", decision)));
        assertThat(office.get("/api/review/meetings/agenda", near).is(200).text())
                .doesNotContain(manuscript.id);
        office.post("/api/review/meetings", near, -1, body).isProblem(422, "invalid");
        var meeting = office.post("/api/review/meetings", Office.CHIEF, -1, body)
                .is(201)
                .body()
                .get("meetingId")
                .asString();
        assertThat(office.get("/api/review/meetings/" + meeting, near).is(200).text())
                .doesNotContain(manuscript.id, manuscript.number);
        assertThat(office.get("/api/review/meetings?limit=100", near).is(200).text())
                .doesNotContain(manuscript.id);
        assertThat(office.get("/api/review/meetings?limit=100", Office.CHIEF).text())
                .contains(manuscript.id);
    }

    @Test
    void outgoingMailAboutACaseIsNotShownToWhoIsKeptFromIt() {
        var manuscript = known.manuscript().inReview();
        var reviewer = office.expert("Mailed" + known.tag);
        manuscript.invited(reviewer);
        var clerk = Staff.of("clerk-" + known.tag, "author", "secretary");
        known.heard(known.person(clerk, person -> person.put("orcid", "orcid-" + known.tag)));
        assertThat(mails(clerk)).doesNotContain(reviewer.email(), manuscript.id);
        assertThat(mails(Office.SECRETARY)).contains(reviewer.email());
    }

    /** All pages of the outgoing mail: other tests write letters too. */
    private String mails(Staff reader) {
        var all = new StringBuilder();
        for (var after = ""; after != null; ) {
            var page = office.get("/api/review/mails?limit=100" + after, reader).is(200);
            all.append(page.text());
            var next = page.body().path("next").asString("");
            after = next.isEmpty() ? null : "&after=" + next;
        }
        return all.toString();
    }

    @Test
    void listsCostNoMoreStatementsForWhoIsKeptFromMuch() {
        var manuscript = known.manuscript();
        var near = known.near(Way.DEPARTMENT, manuscript);
        long few = statements(near);
        for (int i = 0; i < 5; i++) {
            known.manuscript();
        }
        assertThat(statements(near)).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    private long statements(Staff who) {
        office.get("/api/review/cases", who).is(200);
        long before = CountingConnections.statements();
        office.get("/api/review/cases", who).is(200);
        return CountingConnections.statements() - before;
    }

    @Test
    void noReviewerReadsOfConflictsAnywhere() {
        var manuscript = known.manuscript().inReview();
        var reviewer = office.expert("Unaware" + known.tag);
        manuscript
                .post(
                        "/rounds",
                        Office.EDITOR,
                        Map.of("gapReason", "small field", "reviewers", List.of(Map.of("reviewerId", reviewer.id()))))
                .is(201);
        var token = office.token(reviewer);
        known.near(Way.DOMAIN, manuscript);
        var link = "/api/review/invitations/" + token;
        var account = new Staff(UUID.randomUUID().toString(), "", reviewer.email(), "author");
        var seat = manuscript.seat(reviewer).get("seatId").asString();
        assertThat(office.get(link, null).is(200).text()
                        + office.get("/api/review/assignments", account).is(200).text()
                        + office.get("/api/review/reviewers/me", account).text())
                .doesNotContainIgnoringCase("conflict\"")
                .doesNotContain("overrid", "setAside", "bars", known.authorsAddress());
        office.post(manuscript.path() + "/seats/" + seat + "/override", account, 0, Map.of("reason", "x"))
                .is(403);
        office.post(manuscript.path() + "/conflicts", account, -1, Map.of()).is(403);
        office.post(
                        manuscript.path() + "/conflicts/" + UUID.randomUUID() + "/withdrawal",
                        account,
                        0,
                        Map.of("reason", "x"))
                .is(403);
        office.exchange(
                        HttpMethod.POST,
                        manuscript.path() + "/editors/" + UUID.randomUUID() + "/override",
                        account,
                        0,
                        Map.of("reason", "x"))
                .is(403);
    }
}
