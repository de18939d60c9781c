package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krugozor.review.support.AtOnce.atOnce;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A profile made part of another while somebody invites it leaves no seat that nobody owns. */
@RunningOffice
class MergedWhileInvitedTest {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @RepeatedTest(5)
    void seatIsOfTheKeptProfileOrOfNobodyAtAll() {
        var kept = office.expert("Kept");
        var part = office.expert("Part");
        var manuscript = office.submitted().inReview();
        long seen = manuscript.version();

        var answers = atOnce(
                () -> office.post(
                        manuscript.path() + "/rounds",
                        Office.EDITOR,
                        seen,
                        Map.of("gapReason", "few", "reviewers", List.of(Map.of("reviewerId", part.id())))),
                () -> office.post(
                        "/api/review/reviewers/" + kept.id() + "/merging",
                        Office.SECRETARY,
                        0,
                        Map.of("reviewerId", part.id())));

        assertThat(answers.get(1).status()).isEqualTo(200);
        assertThat(answers.get(0).status()).isIn(201, 422);
        assertThat(seatsOf(part.id())).isZero();
        assertThat(seatsOf(kept.id())).isEqualTo(answers.get(0).status() == 201 ? 1 : 0);
        if (answers.get(0).status() == 201) {
            assertThat(manuscript.seat(kept).get("state").asString()).isEqualTo("INVITED");
        }
    }

    private long seatsOf(String reviewer) {
        return database.sql("select count(*) as n from blind.seat where reviewer_id = :id")
                .bind("id", java.util.UUID.fromString(reviewer))
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }
}
