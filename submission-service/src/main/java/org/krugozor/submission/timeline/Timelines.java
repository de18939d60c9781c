package org.krugozor.submission.timeline;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.krugozor.platform.persistence.JsonColumns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tools.jackson.core.type.TypeReference;

/** The history of a manuscript, oldest first. */
@Component
public class Timelines {

    private static final TypeReference<Map<String, String>> TEXT = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonColumns json;

    Timelines(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    /** One fact; text and who are by language, and who is never more than a role. */
    public record Entry(Instant at, String source, String type, Map<String, String> text, Map<String, String> who) {}

    /** Steps of a review under way are shown as one: their number would tell how many review. */
    public Flux<Entry> of(UUID manuscriptId) {
        return rows(manuscriptId)
                .distinctUntilChanged(entry -> "ReviewProgressed".equals(entry.type()) ? entry.type() : entry);
    }

    private Flux<Entry> rows(UUID manuscriptId) {
        return database.sql("""
                        select at, source, type, text, who from read_timeline
                        where manuscript_id = :id order by at, source, sequence""")
                .bind("id", manuscriptId)
                .map(row -> new Entry(
                        Objects.requireNonNull(row.get("at", OffsetDateTime.class))
                                .toInstant(),
                        Objects.requireNonNull(row.get("source", String.class)),
                        Objects.requireNonNull(row.get("type", String.class)),
                        json.read(Objects.requireNonNull(row.get("text", Json.class)), TEXT),
                        json.read(Objects.requireNonNull(row.get("who", Json.class)), TEXT)))
                .all();
    }
}
