package org.krugozor.review.desk;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.review.casefile.model.DecisionKind;
import org.krugozor.review.office.model.Editor;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The agenda of the next meeting as one statement, cut to what an editor sees on the desk. */
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

    Mono<List<AgendaController.Item>> visibleTo(Editor editor) {
        return database.sql("select c.id, c.number, c.summary, g.decision_id, g.kind, g.decided_at"
                        + " from agenda g join case_file c on c.id = g.manuscript_id where " + DeskRows.VISIBLE
                        + " order by g.decided_at, g.manuscript_id limit " + MOST)
                .bind("seesAll", editor.seesAll())
                .bind("me", Parameter.fromOrEmpty(editor.personId(), UUID.class))
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
