package org.krugozor.review.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Ids;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Calls, messages and letters somebody wrote down about a case. */
@Repository
public class Notes {

    /** Before the reviewer's letter, the party of what a reviewer said. */
    public static final String REVIEWER = "REVIEWER ";

    private final DatabaseClient database;

    Notes(DatabaseClient database) {
        this.database = database;
    }

    /**
     * One of them.
     *
     * @param by id of whoever wrote it down, null for the system
     * @param channel LETTER, EMAIL, CALL or MESSAGE
     * @param direction IN or OUT
     * @param party whom it was with, in words
     * @param sourceFile among the case's papers, null if there is none
     */
    public record Note(
            Instant at,
            @Nullable String by,
            String channel,
            String direction,
            String party,
            String text,
            @Nullable UUID sourceFile) {}

    public Mono<Void> add(Note note, UUID manuscriptId) {
        return database.sql("""
                        insert into correspondence_note
                            (id, manuscript_id, at, by_person, channel, direction, party, text, source_file)
                        values (:id, :manuscript, :at, :by, :channel, :direction, :party, :text, :file)""")
                .bind("id", Ids.timeOrdered(note.at()))
                .bind("manuscript", manuscriptId)
                .bind("at", note.at())
                .bind("by", Parameter.fromOrEmpty(note.by(), String.class))
                .bind("channel", note.channel())
                .bind("direction", note.direction())
                .bind("party", note.party())
                .bind("text", note.text())
                .bind("file", Parameter.fromOrEmpty(note.sourceFile(), UUID.class))
                .then();
    }

    public Flux<Note> ofManuscript(UUID manuscriptId) {
        return database.sql("""
                        select at, by_person, channel, direction, party, text, source_file from correspondence_note
                        where manuscript_id = :id order by at limit 500""")
                .bind("id", manuscriptId)
                .map(row -> new Note(
                        row.get("at", Instant.class),
                        row.get("by_person", String.class),
                        row.get("channel", String.class),
                        row.get("direction", String.class),
                        row.get("party", String.class),
                        row.get("text", String.class),
                        row.get("source_file", UUID.class)))
                .all();
    }
}
