package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.platform.time.DomainClock;
import org.krugozor.review.conflict.Reckoning;
import org.krugozor.review.reminder.Reminders;
import org.krugozor.review.support.CountingConnections;
import org.krugozor.review.support.EditorsAndAuthor;
import org.krugozor.review.support.EditorsAndAuthor.Way;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The daily renewal of the office's own conflicts, whatever it meets. */
@RunningOffice
class RenewingConflictsTest {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DomainClock clock;

    @Autowired
    Reckoning reckoning;

    @Autowired
    Reminders reminders;

    Office office;
    EditorsAndAuthor known;

    @BeforeEach
    void open() {
        office = new Office(client);
        known = new EditorsAndAuthor(office, database);
    }

    @AfterEach
    void present() {
        clock.shift(Duration.ZERO);
    }

    @Test
    void conflictsWithManyManuscriptsCostNoMoreStatementsThanWithOne() {
        var near = near();
        long one = statements(near);
        for (int i = 0; i < 5; i++) {
            known.manuscript();
        }

        assertThat(statements(near)).isEqualTo(one);
        assertThat(bars(near)).isEqualTo(6);
    }

    @Test
    void remindersAreSentThoughTheRenewalFails() {
        var near = near();
        var reviewer = office.expert("Reminded");
        office.submitted().inReview().invited(reviewer);
        office.token(reviewer);
        due(near);
        run("alter table conflict.staff add constraint broken check (person_id <> '" + near.personId()
                + "' or reckoned_on = date '2020-01-01')");
        try {
            assertThatThrownBy(() -> reckoning.renew().block()).hasMessageContaining("broken");

            clock.shift(Duration.ofDays(3).plusHours(1));
            reminders.run().block(Duration.ofSeconds(60));

            assertThat(Mailbox.await(reviewer.email(), "Reminder").text()).contains("/i/");
        } finally {
            run("alter table conflict.staff drop constraint broken");
        }
    }

    @Test
    void whoCannotBeReckonedKeepsNobodyElseBack() {
        // more than are reckoned at once, so that there are others after them
        var staff = Stream.generate(UUID::randomUUID)
                .limit(25)
                .map(UUID::toString)
                .sorted()
                .toList();
        staff.forEach(person -> run("insert into conflict.staff (person_id, chief, reckoned_on) values ('" + person
                + "', false, '2020-01-01')"));
        run("alter table conflict.staff add constraint broken check (person_id <> '" + staff.get(0)
                + "' or reckoned_on = date '2020-01-01')");
        try {
            assertThatThrownBy(() -> reckoning.renew().block()).hasMessageContaining("broken");

            assertThat(left()).isBetween(1L, 20L);
        } finally {
            run("alter table conflict.staff drop constraint broken");
        }
        reckoning.renew().block();
        assertThat(left()).isZero();
        staff.forEach(person -> run("delete from conflict.staff where person_id = '" + person + "'"));
    }

    private Staff near() {
        var manuscript = known.manuscript();
        var near = known.near(Way.DOMAIN, manuscript);
        manuscript.see(near).isProblem(404, "not-found");
        return near;
    }

    /** The fewest of some times: what else goes on in the office is counted too. */
    private long statements(Staff who) {
        return LongStream.generate(() -> {
                    due(who);
                    long before = CountingConnections.ofReviewers();
                    reckoning.renew().block();
                    return CountingConnections.ofReviewers() - before;
                })
                .limit(5)
                .min()
                .orElseThrow();
    }

    private void due(Staff who) {
        run("update conflict.staff set reckoned_on = date '2020-01-01' where person_id = '" + who.personId() + "'");
    }

    private long bars(Staff who) {
        return number("select count(*) as n from conflict.bar where person_id = '" + who.personId() + "'");
    }

    private long left() {
        return number("select count(*) as n from conflict.staff where reckoned_on = date '2020-01-01'");
    }

    private long number(String sql) {
        return database.sql(sql).map(row -> row.get("n", Long.class)).one().block();
    }

    private void run(String sql) {
        database.sql(sql).then().block();
    }
}
