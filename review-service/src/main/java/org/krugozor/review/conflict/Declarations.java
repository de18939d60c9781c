package org.krugozor.review.conflict;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.review.conflict.Conflict.Detail;
import org.krugozor.review.conflict.Conflict.Severity;
import org.krugozor.review.conflict.Conflict.Source;
import org.krugozor.review.conflict.Conflict.Type;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Conflicts somebody declared. One that was taken back stays in the record and counts no more. */
@Repository
public class Declarations {

    private final DatabaseClient database;
    private final Clock clock;

    Declarations(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps a declared conflict of a reviewer or of an editor with a manuscript.
     *
     * @param source REVIEWER, AUTHOR or EDITOR
     * @param by who told the office, or its account
     * @return the id under which it is kept
     */
    public Mono<UUID> declare(
            UUID manuscriptId,
            @Nullable UUID reviewerId,
            @Nullable UUID personId,
            Type type,
            String reason,
            String source,
            String by) {
        var now = clock.instant();
        var id = Ids.timeOrdered(now);
        return database.sql("""
                        insert into conflict.declaration
                            (id, manuscript_id, reviewer_id, person_id, type, reason, source, declared_by, declared_at)
                        values (:id, :manuscript, :reviewer, :person, :type, :reason, :source, :by, :now)""")
                .bind("id", id)
                .bind("manuscript", manuscriptId)
                .bind("reviewer", Parameter.fromOrEmpty(reviewerId, UUID.class))
                .bind("person", Parameter.fromOrEmpty(personId, UUID.class))
                .bind("type", type.name())
                .bind("reason", reason)
                .bind("source", source)
                .bind("by", by)
                .bind("now", now)
                .then()
                .thenReturn(id);
    }

    /**
     * Takes a declaration back: from now on it keeps nobody from the manuscript.
     *
     * @return whether it was still to be taken back
     */
    public Mono<Boolean> withdraw(UUID declarationId, String by, String why) {
        return database.sql("""
                        update conflict.declaration set withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = :why
                        where id = :id and withdrawn_at is null""")
                .bind("now", clock.instant())
                .bind("by", by)
                .bind("why", why)
                .bind("id", declarationId)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Everything that was declared about the manuscript, what was taken back included, the first first. */
    public Mono<List<Declaration>> kept(UUID manuscriptId) {
        return database.sql("""
                        select id, reviewer_id, person_id, type, reason, source, declared_by, declared_at, withdrawn_by,
                            withdrawn_at, withdrawn_why
                        from conflict.declaration where manuscript_id = :id order by declared_at, id""")
                .bind("id", manuscriptId)
                .map(Declarations::declaration)
                .all()
                .collectList();
    }

    /** Lets what was declared of one profile count for another of the same person. */
    public Mono<Void> move(UUID from, UUID into) {
        return database.sql("update conflict.declaration set reviewer_id = :into where reviewer_id = :from")
                .bind("into", into)
                .bind("from", from)
                .then();
    }

    /** Who has declared a conflict, be it as reviewer or as editor, with which of the manuscripts, or of whom it was declared, in one statement. */
    public Mono<Map<UUID, Set<UUID>>> declaredOf(Collection<UUID> manuscripts) {
        return database.sql("""
                        select d.manuscript_id, r.id as reviewer_id
                        from conflict.declaration d
                        join reviewer r on r.id = d.reviewer_id or r.person_id = d.person_id
                        where d.manuscript_id = any (:ids) and d.withdrawn_at is null""")
                .bind("ids", manuscripts.toArray(UUID[]::new))
                .map(row -> Map.entry(row.get("manuscript_id", UUID.class), row.get("reviewer_id", UUID.class)))
                .all()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** What was declared of reviewers about the manuscript, by reviewer. */
    public Mono<Map<UUID, List<Conflict>>> of(UUID manuscriptId) {
        return database.sql("""
                        select r.id as reviewer_id, d.type, d.reason, d.source
                        from conflict.declaration d
                        join reviewer r on r.id = d.reviewer_id or r.person_id = d.person_id
                        where d.manuscript_id = :id and d.withdrawn_at is null order by d.declared_at""")
                .bind("id", manuscriptId)
                .map(row -> Map.entry(row.get("reviewer_id", UUID.class), conflict(row)))
                .all()
                .collect(
                        HashMap::new,
                        (map, entry) -> map.merge(entry.getKey(), List.of(entry.getValue()), (one, other) -> {
                            var all = new java.util.ArrayList<>(one);
                            all.addAll(other);
                            return List.copyOf(all);
                        }));
    }

    private static Declaration declaration(Readable row) {
        var at = row.get("withdrawn_at", Instant.class);
        return new Declaration(
                Objects.requireNonNull(row.get("id", UUID.class)),
                row.get("reviewer_id", UUID.class),
                row.get("person_id", UUID.class),
                conflict(row),
                row.get("declared_by", String.class),
                Objects.requireNonNull(row.get("declared_at", Instant.class)),
                at == null
                        ? null
                        : new Declaration.Withdrawal(
                                Objects.requireNonNull(row.get("withdrawn_by", String.class)),
                                at,
                                Objects.requireNonNull(row.get("withdrawn_why", String.class))));
    }

    private static Conflict conflict(Readable row) {
        return new Conflict(
                Type.valueOf(row.get("type", String.class)),
                Source.valueOf(row.get("source", String.class)),
                Severity.BLOCKS,
                Detail.said(Objects.requireNonNull(row.get("reason", String.class))));
    }
}
