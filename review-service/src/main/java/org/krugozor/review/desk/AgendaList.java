package org.krugozor.review.desk;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.review.casefile.model.DecisionKind;
import org.krugozor.review.conflict.Barring;
import org.krugozor.review.decision.application.Meetings.Confirmed;
import org.krugozor.review.decision.application.Meetings.Meeting;
import org.krugozor.review.office.model.Editor;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Decisions before and after their meeting, one statement each, cut to what an editor sees on the desk. */
@Repository
class AgendaList {

    /** As many as one meeting may confirm at a time. */
    private static final int MOST = 200;

    private final DatabaseClient database;
    private final JsonColumns json;

    AgendaList(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    /** What waits for the next meeting, oldest first. */
    Mono<List<AgendaController.Item>> visibleTo(Editor editor) {
        return items(
                database.sql("select c.id, c.number, c.summary, g.decision_id, g.kind, g.decided_at"
                        + " from agenda g join case_file c on c.id = g.manuscript_id where " + DeskRows.VISIBLE
                        + " order by g.decided_at, g.manuscript_id limit " + MOST),
                editor);
    }

    /** What a meeting confirmed, by the manuscripts' numbers. */
    Mono<List<AgendaController.Item>> confirmedBy(Meeting meeting, Editor editor) {
        return items(
                database.sql("select c.id, c.number, c.summary, t.decision_id, d.taken ->> 'kind' as kind,"
                                + " (d.taken ->> 'decidedAt')::timestamptz as decided_at"
                                + " from unnest(:manuscripts, :decisions) as t (manuscript_id, decision_id)"
                                + " join case_file c on c.id = t.manuscript_id"
                                + " cross join lateral jsonb_array_elements(c.content -> 'decisions') as d (taken)"
                                + " where d.taken ->> 'decisionId' = t.decision_id::text and " + DeskRows.VISIBLE
                                + " order by c.number")
                        .bind("manuscripts", ids(meeting, Confirmed::manuscriptId))
                        .bind("decisions", ids(meeting, Confirmed::decisionId)),
                editor);
    }

    private static UUID[] ids(Meeting meeting, Function<Confirmed, UUID> id) {
        return meeting.manuscripts().stream().map(id).toArray(UUID[]::new);
    }

    private Mono<List<AgendaController.Item>> items(DatabaseClient.GenericExecuteSpec statement, Editor editor) {
        return Barring.bind(statement, editor)
                .bind("seesAll", editor.seesAll())
                .bind("sections", editor.sections().toArray(String[]::new))
                .map(row -> new AgendaController.Item(
                        row.get("id", UUID.class),
                        row.get("number", String.class),
                        json.read(row.get("summary", Json.class), DeskRows.Summary.class)
                                .titles(),
                        row.get("decision_id", UUID.class),
                        DecisionKind.valueOf(row.get("kind", String.class)),
                        row.get("decided_at", Instant.class)))
                .all()
                .collectList();
    }
}
