package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Projection;
import org.krugozor.review.support.Neighbours;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.node.ObjectNode;

/** Read models made anew from the same events are the same, and nothing else comes of it. */
@RunningOffice
class RebuildTest {

    private static final String ROWS = """
            select string_agg(r, E'\\n' order by r) as text from (
                select p::text as r from read_person p where person_id = :id
                union all select c::text from read_call c where call_id = :id
                union all select a::text from read_article a where manuscript_id = :id
                union all select i::text from read_issue i where issue_id = :id
                union all select l::text from read_issue_article l where issue_id = :id) x""";

    @Autowired
    List<Projection> projections;

    @Autowired
    DatabaseClient database;

    @Test
    void readTablesEmptiedAndFilledAgainAreTheSameAndSendNoMail() {
        var id = UUID.randomUUID();
        var events = List.of(
                event("submission-events", "CallChanged", id, state -> state.put("callId", id.toString())),
                event("person-events", "PersonChanged", id, state -> state.put("personId", id.toString())),
                event("publication-events", "ArticleScheduled", id, state -> state.put("manuscriptId", id.toString())),
                event("publication-events", "IssueFrozen", id, state -> state.put("issueId", id.toString())),
                event("publication-events", "IssuePublished", id, state -> state.put("issueId", id.toString())));

        apply(events);
        var before = rows(id);
        long mails = mailsAbout(id);
        assertThat(before).contains("PUBLISHED", "a.sarsenova@arka.example");
        projections.stream().flatMap(projection -> projection.tables().stream()).forEach(table -> assertThat(table)
                .startsWith("read_"));
        for (var owned : List.of(
                "read_person where person_id",
                "read_call where call_id",
                "read_article where manuscript_id",
                "read_issue where issue_id",
                "read_issue_article where issue_id")) {
            database.sql("delete from " + owned + " = :id")
                    .bind("id", id)
                    .then()
                    .block();
        }
        assertThat(rows(id)).isEmpty();

        apply(events);

        assertThat(rows(id)).isEqualTo(before);
        assertThat(mailsAbout(id)).isEqualTo(mails).isZero();
    }

    private record Said(String topic, Event event) {}

    private static Said event(
            String topic, String type, UUID subject, java.util.function.Consumer<ObjectNode> changes) {
        var source = topic.replace("-events", "");
        var data = Neighbours.example(source, type);
        changes.accept(data);
        return new Said(
                topic,
                new Event(
                        UUID.randomUUID(),
                        source,
                        type,
                        1,
                        subject.toString(),
                        1,
                        Instant.now(),
                        true,
                        Actor.SYSTEM,
                        null,
                        data));
    }

    private void apply(List<Said> events) {
        Flux.fromIterable(events)
                .concatMap(said -> Flux.fromIterable(projections)
                        .filter(projection -> projection.topics().contains(said.topic()))
                        .concatMap(projection -> projection.apply(said.event())))
                .blockLast();
    }

    private String rows(UUID id) {
        return database.sql(ROWS)
                .bind("id", id)
                .map(row -> java.util.Objects.requireNonNullElse(row.get("text", String.class), ""))
                .one()
                .block();
    }

    private long mailsAbout(UUID id) {
        return database.sql("select count(*) as n from mail where manuscript_id = :id")
                .bind("id", id)
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }
}
