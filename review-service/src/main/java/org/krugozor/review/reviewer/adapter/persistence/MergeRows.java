package org.krugozor.review.reviewer.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.review.reviewer.application.Merges;
import org.krugozor.review.reviewer.model.Reviewer;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Moves seats and cases from one profile to another. Runs inside the caller's transaction. */
@Repository
class MergeRows implements Merges {

    /** A case keeps its reviewers by their random ids, which appear nowhere else in it. */
    private static final String CASES = """
            update case_file set version = version + 1,
                content = jsonb_set(replace(content::text, :from::text, :into::text)::jsonb,
                    '{version}', to_jsonb(version + 1))
            where id in (select manuscript_id from blind.seat where reviewer_id = :from)
                or content::text like '%' || :from::text || '%'""";

    /** Of a plan that wanted both one is left. */
    private static final String PLANS = """
            update assignment_panel set content = jsonb_set(content, '{members}', (
                select jsonb_agg(case when m ->> 'reviewerId' = :from::text
                    then m || jsonb_build_object('reviewerId', :into::text) else m end order by place)
                from jsonb_array_elements(content -> 'members') with ordinality as members (m, place)
                where m ->> 'reviewerId' <> :from::text or not content @> jsonb_build_object('members',
                    jsonb_build_array(jsonb_build_object('reviewerId', :into::text)))))
            where content @> jsonb_build_object('members',
                jsonb_build_array(jsonb_build_object('reviewerId', :from::text)))""";

    /**
     * Cases first, as whoever invites takes them; then the profile is held, which waits for who is inviting it, and the case
     * they did it for is moved with the rest.
     */
    private static final List<String> MOVES = List.of(
            CASES,
            "select 1 from reviewer where id = :from and :into::uuid is not null for update",
            CASES,
            PLANS,
            "update reviewer_merge set into_id = :into where into_id = :from",
            "update blind.seat set reviewer_id = :into where reviewer_id = :from",
            "delete from reviewer where id = :from and :into::uuid is not null");

    private final DatabaseClient database;
    private final JsonColumns json;
    private final Clock clock;

    MergeRows(DatabaseClient database, JsonColumns json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> sharePanel(UUID one, UUID other) {
        return database.sql("""
                        select exists (select 1 from blind.seat a join blind.seat b using (manuscript_id)
                            where a.reviewer_id = :one and b.reviewer_id = :other) as shared""")
                .bind("one", one)
                .bind("other", other)
                .map(row -> row.get("shared", Boolean.class))
                .one();
    }

    @Override
    public Mono<Map<UUID, List<Reviewer>>> partsOf(Collection<UUID> ids) {
        return database.sql("select into_id, content from reviewer_merge where into_id = any (:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("into_id", UUID.class)),
                        json.read(Objects.requireNonNull(row.get("content", Json.class)), Reviewer.class)))
                .all()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public Mono<UUID> partOf(UUID merged) {
        return database.sql("select into_id from reviewer_merge where merged_id = :id")
                .bind("id", merged)
                .map(row -> row.get("into_id", UUID.class))
                .first();
    }

    @Override
    public Mono<Void> move(Reviewer from, UUID into, String by) {
        return database.sql("""
                        insert into reviewer_merge (merged_id, into_id, content, merged_by, merged_at)
                        values (:from, :into, :content, :by, :now)""")
                .bind("from", from.reviewerId())
                .bind("into", into)
                .bind("content", json.write(from))
                .bind("by", by)
                .bind("now", clock.instant())
                .then()
                .thenMany(Flux.fromIterable(MOVES).concatMap(sql -> database.sql(sql)
                        .bind("from", from.reviewerId())
                        .bind("into", into)
                        .then()))
                .then();
    }
}
