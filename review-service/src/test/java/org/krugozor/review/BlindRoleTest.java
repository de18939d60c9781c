package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.review.review.application.BlindSeats;
import org.krugozor.review.review.application.BlindSide;
import org.krugozor.review.review.application.Reviews;
import org.krugozor.review.review.model.ReviewAnswers;
import org.krugozor.review.review.model.ReviewFile;
import org.krugozor.review.round.application.Sheets;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** What reviewers do is done in a role to which the database itself tells no author. */
@RunningOffice
class BlindRoleTest {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    Transactions transactions;

    @Autowired
    BlindSide blind;

    @Autowired
    BlindSeats seats;

    @Autowired
    Reviews reviews;

    @Autowired
    Sheets sheets;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @Test
    void workOnTheBlindSideIsDoneInItsRoleAndWhatFollowsIsNot() {
        var users = transactions
                .run(blind.within(user()).flatMap(inside -> user().map(after -> List.of(inside, after))))
                .block();
        assertThat(users.get(0)).endsWith("review_blind");
        assertThat(users.get(1)).isEqualTo(users.get(0).replace("_blind", ""));
    }

    @Test
    void whatFailsOrIsEmptyThereGivesTheRoleBackToo() {
        assertThatThrownBy(() -> blind.within(Mono.error(new IllegalStateException("broken")))
                        .block())
                .hasMessage("broken");
        assertThat(transactions.run(blind.within(Mono.empty()).then(user())).block())
                .doesNotEndWith("_blind");
        assertThat(user().block()).doesNotEndWith("_blind");
    }

    @Test
    void whereThereIsNoSuchRoleTheStartSaysSoAndGoesOn() throws IOException {
        var grants = new ClassPathResource("db/migration/afterMigrate__grant_blind.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        // within the role nobody has a blind role of their own
        blind.within(database.sql(grants).then()).block();
        assertThat(blind.within(user()).block()).endsWith("_blind");
    }

    private Mono<String> user() {
        return database.sql("select current_user::text as name")
                .map(row -> row.get("name", String.class))
                .one();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 from conflict.authorship",
                "select 1 from conflict.author",
                "select 1 from case_file",
                "select 1 from reviewer",
                "select 1 from read_person",
                "select 1 from mail",
                "select 1 from outbox",
                "update blind.seat set reviewer_id = reviewer_id",
                "delete from blind.review",
                "insert into blind.token select * from blind.token",
                "create table blind.noted (author text)"
            })
    void theRoleIsRefusedWhatTellsOfAuthorsAndWhatReviewersDoNotDo(String statement) {
        assertThatThrownBy(() -> blind.within(database.sql(statement).then()).block())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void theRoleHasNoRightToAnyTableOutsideItsSchema() {
        var open = database.sql("""
                        select t.table_schema || '.' || t.table_name as name
                        from information_schema.tables t,
                            lateral (select format('%I.%I', t.table_schema, t.table_name) as qualified) q
                        where t.table_schema not in ('pg_catalog', 'information_schema', 'blind')
                            and has_schema_privilege(session_user || '_blind', t.table_schema, 'usage')
                            and has_table_privilege(session_user || '_blind', q.qualified,
                                'select, insert, update, delete')""")
                .map(row -> row.get("name", String.class))
                .all()
                .collectList()
                .block();
        assertThat(open).isEmpty();
    }

    @Test
    void everyStatementOfTheReviewersSideIsAllowedToTheRole() {
        var reviewer = office.expert("Allowed");
        var manuscript = office.submitted().inReview().invited(reviewer);
        var token = office.token(reviewer);
        var seat = blind.within(seats.byToken(token)).block();
        var file = new ReviewFile(
                UUID.randomUUID(),
                UUID.randomUUID(),
                seat.seatId(),
                "CHECKING",
                "application/pdf",
                "0".repeat(64),
                1,
                null,
                null,
                null);
        var now = Instant.now();
        Stream.<Mono<?>>of(
                        seats.find(seat.seatId()),
                        seats.of(seat.seatId(), List.of(seat.reviewerId())),
                        seats.pending(List.of(seat.reviewerId())).collectList(),
                        seats.page(List.of(seat.reviewerId()), List.of(), null, 30),
                        seats.files(seat.versionId()).collectList(),
                        sheets.find(seat.versionId()),
                        reviews.save(seat, 0, ReviewAnswers.EMPTY, now, null),
                        reviews.save(seat, 1, ReviewAnswers.EMPTY, now, null),
                        reviews.submit(seat.seatId(), 2, now),
                        reviews.ofSeat(seat.seatId()),
                        reviews.submittedOf(seat.manuscriptId()).collectList(),
                        reviews.addFile(file, now).thenReturn(true),
                        reviews.filesOfSeat(seat.seatId()).collectList(),
                        reviews.filesOfManuscript(seat.manuscriptId()).collectList(),
                        reviews.file(file.ref()),
                        reviews.fileForAuthor(file.authorRef()),
                        reviews.removeFile(seat.seatId(), file.ref()))
                .forEach(work -> assertThat(blind.within(work).block()).isNotNull());
        assertThat(manuscript.id).isEqualTo(seat.manuscriptId().toString());
    }

    @Test
    void requestsOfReviewersRunInTheRole() {
        var reviewer = office.expert("Rolebound");
        office.submitted().inReview().invited(reviewer);
        var link = "/api/review/invitations/" + office.token(reviewer);
        var account = new Staff(UUID.randomUUID().toString(), "", reviewer.email(), "author");
        office.post(link + "/agreement", null, -1, Map.of()).is(200);

        without("select on blind.seat", () -> {
            office.get(link, null).is(500);
            office.get("/api/review/assignments", account).is(500);
        });
        without("select on blind.sheet", () -> office.get(link, null).is(500));
        without("insert on blind.review", () -> office.put(link + "/review", null, 0, Map.of())
                .is(500));

        office.put(link + "/review", null, 0, Map.of()).is(200);
        office.get(link, null).is(200);
        office.get("/api/review/assignments", account).is(200);
    }

    /** Takes a right from the role for a while: whatever leans on it fails, unless it runs with more rights than that. */
    private void without(String right, Runnable work) {
        run("revoke " + right + " from %s");
        try {
            work.run();
        } finally {
            run("grant " + right + " to %s");
        }
    }

    private void run(String statement) {
        database.sql(statement.formatted(user().block() + "_blind")).then().block();
    }
}
