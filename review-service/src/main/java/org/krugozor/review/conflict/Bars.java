package org.krugozor.review.conflict;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.person.Person;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who of the office is kept from which manuscript, and what was set aside so that they are not. */
@Repository
public class Bars {

    private final DatabaseClient database;
    private final JsonColumns json;
    private final JsonMapper mapper;

    Bars(DatabaseClient database, JsonColumns json, JsonMapper mapper) {
        this.database = database;
        this.json = json;
        this.mapper = mapper;
    }

    /** Whether the editor must see nothing of the manuscript: then there is no such case for them. */
    public Mono<Boolean> bars(UUID manuscriptId, Editor editor) {
        return barred(List.of(manuscriptId), editor).map(found -> !found.isEmpty());
    }

    /** As {@link #bars} for several: those that are not there for the editor, in one statement. */
    public Mono<Set<UUID>> barred(Collection<UUID> manuscripts, Editor editor) {
        if (editor.personId() == null || manuscripts.isEmpty()) {
            return Mono.just(Set.of());
        }
        return Barring.bind(
                        database.sql("select c.id from unnest(:ids) as c (id) where not (" + Barring.NONE + ")")
                                .bind("ids", manuscripts.toArray(UUID[]::new)),
                        editor)
                .map(row -> row.get("id", UUID.class))
                .all()
                .collect(Collectors.toSet());
    }

    /** Which of the persons could not handle the manuscript as its editor, in one statement. */
    public Mono<Set<UUID>> kept(UUID manuscriptId, Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return Mono.just(Set.of());
        }
        return database.sql("select p.id from unnest(:persons) as p (id) where not ("
                        + Barring.free(":manuscript", "p.id", "false") + ")")
                .bind("persons", persons.toArray(UUID[]::new))
                .bind("manuscript", manuscriptId)
                .map(row -> row.get("id", UUID.class))
                .all()
                .collect(Collectors.toSet());
    }

    /** Whether the chief editor and every deputy are kept from the manuscript. */
    public Mono<Boolean> nobodyDecides(UUID manuscriptId) {
        return database.sql("select " + Barring.nobodyDecides(":manuscript") + " as stuck")
                .bind("manuscript", manuscriptId)
                .map(row -> row.get("stuck", Boolean.class))
                .one();
    }

    /**
     * A computed conflict of somebody of the office with a manuscript.
     *
     * @param reason why it was set aside, {@code by} whom and when; null if it was not
     */
    public record Bar(
            UUID personId,
            Map<String, Person.@Nullable Name> names,
            Conflict conflict,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant at) {}

    /** The computed conflicts of the office's people with the manuscript that count or were set aside. */
    public Mono<List<Bar>> of(UUID manuscriptId) {
        return database.sql("""
                        select b.person_id, b.conflict, p.content ->> 'names' as names, s.reason, s.set_aside_by,
                            s.set_aside_at
                        from conflict.bar b left join read_person p on p.person_id = b.person_id
                        left join conflict.override s on s.person_id = b.person_id
                            and s.manuscript_id = b.manuscript_id and s.type = b.type
                        where b.manuscript_id = :id and (s.type is not null or (""" + Barring.counts("false") + """
                        )) order by b.person_id, b.type""")
                .bind("id", manuscriptId)
                .map(row -> new Bar(
                        Objects.requireNonNull(row.get("person_id", UUID.class)),
                        names(row.get("names", String.class)),
                        json.read(row.get("conflict", Json.class), Conflict.class),
                        row.get("reason", String.class),
                        row.get("set_aside_by", String.class),
                        row.get("set_aside_at", Instant.class)))
                .all()
                .collectList();
    }

    private Map<String, Person.@Nullable Name> names(@Nullable String content) {
        return content == null
                ? Map.of()
                : mapper.readValue(content, new TypeReference<Map<String, Person.@Nullable Name>>() {});
    }

    /** Sets computed conflicts of these kinds aside; those set aside before keep their reason. */
    public Mono<Void> setAside(
            UUID manuscriptId, UUID person, Collection<Conflict.Type> types, String reason, String by, Instant at) {
        return database.sql("""
                        insert into conflict.override (person_id, manuscript_id, type, reason, set_aside_by, set_aside_at)
                        select :person, :manuscript, t, :reason, :by, :at from unnest(:types) t
                        on conflict do nothing""")
                .bind("person", person)
                .bind("manuscript", manuscriptId)
                .bind("reason", reason)
                .bind("by", by)
                .bind("at", at)
                .bind("types", types.stream().map(Enum::name).toArray(String[]::new))
                .then();
    }
}
