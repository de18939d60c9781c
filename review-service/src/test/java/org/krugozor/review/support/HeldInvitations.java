package org.krugozor.review.support;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.support.SmallWorld.Paper;
import org.springframework.r2dbc.core.DatabaseClient;

/** Mail to the people of one small world; what is about a seat waits until it is let go, so that something may come between. */
public final class HeldInvitations implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DatabaseClient database;
    private final String tag;

    /** @param tag stands in the addresses of its people and in no other's */
    public HeldInvitations(DatabaseClient database, String tag) {
        this.database = database;
        this.tag = tag;
        sql("""
                create or replace function hold_mail_of_test() returns trigger language plpgsql as $$
                begin
                    if new.seat_id is not null and new.recipient like '%zz%' then
                        new.not_before = timestamptz '2999-01-01';
                    end if;
                    return new;
                end $$""");
        sql("create or replace trigger hold_mail_of_test before insert on mail"
                + " for each row execute function hold_mail_of_test()");
    }

    @Override
    public void close() {
        sql("drop trigger hold_mail_of_test on mail");
    }

    /** @param seat null where it is about none */
    public record Mail(
            UUID id,
            String kind,
            String manuscript,
            String recipient,
            String state,
            @Nullable UUID seat) {

        public boolean asks() {
            return List.of("invitation", "invitation-reminder").contains(kind);
        }

        /** It tells that a seat ended before an answer. */
        public boolean ends() {
            return List.of("invitation-cancelled", "invitation-expired").contains(kind);
        }
    }

    /** Lets what waits go, until all of it left or failed. */
    public void letGo() {
        sql("update mail set not_before = timestamptz '2000-01-01' where state = 'QUEUED' and recipient like '%" + tag
                + "%'");
        Eventually.value(
                "the mail to leave",
                PATIENCE,
                () -> all().stream().noneMatch(one -> one.state().equals("QUEUED"))
                        ? Optional.of(true)
                        : Optional.empty());
    }

    /** Whatever was written to any of them, in the order in which it was. */
    public List<Mail> all() {
        return database.sql("""
                        select id, kind, manuscript_id, recipient, state, seat_id from mail
                        where recipient like :tag order by queued_at, id""")
                .bind("tag", "%" + tag + "%")
                .map(row -> new Mail(
                        row.get("id", UUID.class),
                        row.get("kind", String.class),
                        String.valueOf(row.get("manuscript_id", UUID.class)),
                        row.get("recipient", String.class),
                        row.get("state", String.class),
                        row.get("seat_id", UUID.class)))
                .all()
                .collectList()
                .block();
    }

    /** How many there are of the manuscript, whatever became of them. */
    public long of(Paper paper) {
        return all().stream()
                .filter(mail -> mail.seat() != null && mail.manuscript().equals(paper.id()))
                .count();
    }

    private void sql(String statement) {
        database.sql(statement).then().block();
    }
}
