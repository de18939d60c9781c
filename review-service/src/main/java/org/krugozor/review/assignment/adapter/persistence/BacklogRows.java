package org.krugozor.review.assignment.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.review.assignment.application.Backlogs;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.office.model.Editor;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads many cases at once. */
@Repository
class BacklogRows implements Backlogs {

    private final DatabaseClient database;
    private final JsonColumns json;

    BacklogRows(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<List<Case>> waitingFor(Editor editor, int most) {
        return database.sql("""
                        select content from case_file
                        where phase = 'PANEL' and (:decides or section_editor = :me or section = any (:sections))
                        order by since, id limit :most""")
                .bind("decides", editor.decides())
                .bind("me", Parameter.fromOrEmpty(editor.personId(), UUID.class))
                .bind("sections", editor.sections().toArray(String[]::new))
                .bind("most", most)
                .map(this::file)
                .all()
                .collectList();
    }

    @Override
    public Mono<Map<UUID, Case>> byIds(Collection<UUID> ids) {
        return database.sql("select content from case_file where id = any (:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(this::file)
                .all()
                .collectMap(Case::id);
    }

    private Case file(Readable row) {
        return json.read(Objects.requireNonNull(row.get("content", Json.class)), Case.class);
    }
}
