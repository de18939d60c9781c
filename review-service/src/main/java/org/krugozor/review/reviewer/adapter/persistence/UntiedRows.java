package org.krugozor.review.reviewer.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.platform.persistence.Cursor;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.reviewer.application.UntiedReviewers;
import org.krugozor.review.reviewer.model.Reviewer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finds and ties profiles without a person, by an index of their own. */
@Repository
class UntiedRows implements UntiedReviewers {

    /** An erased profile has no address: it is nobody's and stays so. */
    private static final String UNTIED = "person_id is null and email like '%@%'";

    private final DatabaseClient database;
    private final JsonColumns json;

    UntiedRows(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Page<Untied>> page(@Nullable String after, int size) {
        var cursor = Cursor.decode(after, 1);
        var rows = database.sql("select content - 'publications' as content from reviewer where " + UNTIED
                        + " and id > :after order by id limit :limit")
                .bind(
                        "after",
                        cursor == null
                                ? new UUID(0, 0)
                                : ReviewerRows.uuid(cursor.values().get(0)))
                .bind("limit", size + 1)
                .map(row -> untied(json.read(Objects.requireNonNull(row.get("content", Json.class)), Reviewer.class)))
                .all()
                .collectList();
        var count = database.sql("select count(*) as n from (select 1 from reviewer where " + UNTIED + " limit 201) r")
                .map(row -> Count.upToLimit(Objects.requireNonNull(row.get("n", Long.class))))
                .one();
        return Mono.zip(rows, count, (found, n) -> Page.of(found, size, n, last -> Cursor.of(last.reviewerId())));
    }

    private static Untied untied(Reviewer reviewer) {
        return new Untied(
                reviewer.reviewerId(), reviewer.email(), reviewer.names(), reviewer.orcid(), reviewer.locale());
    }

    @Override
    public Mono<List<Identity>> tie(Collection<Identity> identities) {
        if (identities.isEmpty()) {
            return Mono.just(List.of());
        }
        return database.sql("""
                        update reviewer r set version = r.version + 1, person_id = i.person_id,
                            content = r.content || jsonb_build_object('personId', i.person_id)
                        from unnest(:reviewers, :emails, :persons) as i (reviewer_id, email, person_id)
                        where r.id = i.reviewer_id and r.email = lower(i.email) and r.person_id is null
                            and not exists (select 1 from reviewer o where o.person_id = i.person_id)
                        returning r.id, r.email, r.person_id""")
                .bind("reviewers", identities.stream().map(Identity::reviewerId).toArray(UUID[]::new))
                .bind("emails", identities.stream().map(Identity::email).toArray(String[]::new))
                .bind("persons", identities.stream().map(Identity::personId).toArray(UUID[]::new))
                .map(row -> new Identity(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        Objects.requireNonNull(row.get("email", String.class)),
                        Objects.requireNonNull(row.get("person_id", UUID.class))))
                .all()
                .collectList()
                .onErrorMap(DuplicateKeyException.class, known -> new Refused(Failure.conflict("reviewer-known")));
    }

    @Override
    public Mono<Map<UUID, UUID>> profilesOf(Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return Mono.just(Map.of());
        }
        return database.sql("select id, person_id from reviewer where person_id = any (:persons)")
                .bind("persons", persons.toArray(UUID[]::new))
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("person_id", UUID.class)),
                        Objects.requireNonNull(row.get("id", UUID.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
