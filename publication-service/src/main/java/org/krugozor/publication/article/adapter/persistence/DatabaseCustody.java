package org.krugozor.publication.article.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.publication.article.application.Custody;
import org.krugozor.publication.article.model.Acceptance;
import org.krugozor.publication.article.model.Answer;
import org.krugozor.publication.article.model.Request;
import org.krugozor.publication.manuscript.Content;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class DatabaseCustody implements Custody {

    private final DatabaseClient database;
    private final JsonColumns columns;

    DatabaseCustody(DatabaseClient database, JsonColumns columns) {
        this.database = database;
        this.columns = columns;
    }

    @Override
    public Mono<Void> lock(UUID manuscriptId) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))")
                .bind("id", manuscriptId.toString())
                .fetch()
                .all()
                .then();
    }

    @Override
    public Mono<Void> keepVersion(Content content, long sequence) {
        return database.sql("""
                        insert into manuscript_version (manuscript_id, version_id, sequence, content)
                        values (:id, :version, :sequence, :content)
                        on conflict (manuscript_id, version_id) do update
                        set sequence = excluded.sequence, content = excluded.content
                        where manuscript_version.sequence < excluded.sequence
                        """)
                .bind("id", content.manuscriptId())
                .bind("version", content.version().versionId())
                .bind("sequence", sequence)
                .bind("content", columns.write(content))
                .then();
    }

    @Override
    public Mono<Content> version(UUID manuscriptId, UUID versionId) {
        return database.sql("""
                        select content from manuscript_version
                        where manuscript_id = :id and version_id = :version
                        """)
                .bind("id", manuscriptId)
                .bind("version", versionId)
                .map(row -> columns.read(row.get("content", Json.class), Content.class))
                .one();
    }

    @Override
    public Mono<Void> keepAcceptance(Acceptance acceptance) {
        return database.sql("""
                        insert into acceptance (manuscript_id, decision_id, version_id, data, taken)
                        values (:id, :decision, :version, :data, false)
                        on conflict (manuscript_id) do update
                        set decision_id = excluded.decision_id, version_id = excluded.version_id,
                            data = excluded.data, taken = false
                        where acceptance.decision_id <> excluded.decision_id
                        """)
                .bind("id", acceptance.manuscriptId())
                .bind("decision", acceptance.decisionId())
                .bind("version", acceptance.versionId())
                .bind("data", columns.write(acceptance))
                .then();
    }

    @Override
    public Mono<Acceptance> waitingAcceptance(UUID manuscriptId) {
        return database.sql("select data from acceptance where manuscript_id = :id and not taken")
                .bind("id", manuscriptId)
                .map(row -> columns.read(row.get("data", Json.class), Acceptance.class))
                .one();
    }

    @Override
    public Mono<Void> markTaken(UUID manuscriptId) {
        return database.sql("update acceptance set taken = true where manuscript_id = :id")
                .bind("id", manuscriptId)
                .then();
    }

    @Override
    public Mono<Void> forgetAcceptance(UUID manuscriptId, List<UUID> revertedDecisions) {
        return database.sql("""
                        delete from acceptance
                        where manuscript_id = :id and not taken and decision_id = any(:decisions)
                        """)
                .bind("id", manuscriptId)
                .bind("decisions", revertedDecisions.toArray(UUID[]::new))
                .then();
    }

    @Override
    public Mono<Void> keepRequest(Request request) {
        var reversal = request instanceof Request.Reversal asked ? asked.decisionId() : null;
        var changes = request instanceof Request.Correction asked ? columns.write(asked.changes()) : null;
        // an answer may have been heard before the request: then only the rest is filled in
        return database.sql("""
                        insert into request (
                            request_id, manuscript_id, kind, decision_id, reason, changes, requested_at)
                        values (:request, :id, :kind, :decision, :reason, :changes, :at)
                        on conflict (request_id) do update
                        set kind = excluded.kind, decision_id = excluded.decision_id, reason = excluded.reason,
                            changes = excluded.changes, requested_at = excluded.requested_at
                        """)
                .bind("request", request.requestId())
                .bind("id", request.manuscriptId())
                .bind("kind", kind(request))
                .bind("decision", Parameter.fromOrEmpty(reversal, UUID.class))
                .bind("reason", request.reason())
                .bind("changes", Parameter.fromOrEmpty(changes, Json.class))
                .bind("at", request.requestedAt())
                .then();
    }

    private static String kind(Request request) {
        if (request instanceof Request.Withdrawal) {
            return "WITHDRAWAL";
        }
        return request instanceof Request.Correction ? "CORRECTION" : "REVERSAL";
    }

    @Override
    public Mono<Void> noteAnswers(UUID manuscriptId, List<Answer> answers) {
        return Flux.fromIterable(answers)
                .concatMap(answer -> database.sql("""
                                insert into request (request_id, manuscript_id, kind, reason, requested_at, answer)
                                values (:request, :id, 'CORRECTION', '', to_timestamp(0), :answer)
                                on conflict (request_id) do update set answer = excluded.answer
                                """)
                        .bind("request", answer.requestId())
                        .bind("id", manuscriptId)
                        .bind("answer", answer.answer().name())
                        .then())
                .then();
    }

    @Override
    public Flux<Request> openRequests(UUID manuscriptId) {
        return database.sql("""
                        select request_id, manuscript_id, kind, decision_id, reason, changes, requested_at
                        from request where manuscript_id = :id and answer is null order by requested_at, request_id
                        """).bind("id", manuscriptId).map(this::request).all();
    }

    @Override
    public Flux<Request.Correction> grantedCorrections(Content content) {
        return granted(content, "");
    }

    @Override
    public Flux<Request.Correction> lateCorrections(Content content) {
        return granted(content, " and not applied");
    }

    private Flux<Request.Correction> granted(Content content, String which) {
        return database.sql("""
                        select request_id, manuscript_id, kind, decision_id, reason, changes, requested_at
                        from request
                        where manuscript_id = :id and answer = 'GRANTED' and kind = 'CORRECTION'
                          and changes is not null and requested_at > :since
                        """ + which + " order by requested_at, request_id")
                .bind("id", content.manuscriptId())
                .bind("since", content.version().submittedAt())
                .map(this::request)
                .all()
                .cast(Request.Correction.class);
    }

    @Override
    public Mono<Void> markApplied(UUID manuscriptId) {
        return database.sql("""
                        update request set applied = true
                        where manuscript_id = :id and answer = 'GRANTED' and changes is not null and not applied
                        """).bind("id", manuscriptId).then();
    }

    private Request request(Readable row) {
        var id = row.get("request_id", UUID.class);
        var manuscript = row.get("manuscript_id", UUID.class);
        var reason = row.get("reason", String.class);
        var at = row.get("requested_at", Instant.class);
        return switch (row.get("kind", String.class)) {
            case "WITHDRAWAL" -> new Request.Withdrawal(id, manuscript, reason, at);
            case "REVERSAL" -> new Request.Reversal(id, manuscript, row.get("decision_id", UUID.class), reason, at);
            default -> new Request.Correction(id, manuscript, reason, at, changes(row.get("changes", Json.class)));
        };
    }

    private Request.Changes changes(@Nullable Json json) {
        return json == null ? Request.Changes.NONE : columns.read(json, Request.Changes.class);
    }
}
