package org.krugozor.review.decision.adapter.persistence;

import java.util.Collection;
import java.util.UUID;
import org.krugozor.review.casefile.model.Decision;
import org.krugozor.review.decision.application.Agenda;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The agenda as rows, one a manuscript. */
@Repository
class AgendaRows implements Agenda {

    private final DatabaseClient database;

    AgendaRows(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> put(UUID manuscriptId, Decision decision) {
        return database.sql("""
                        insert into agenda (manuscript_id, decision_id, kind, decided_at)
                        values (:manuscript, :decision, :kind, :at)
                        on conflict (manuscript_id) do update set decision_id = excluded.decision_id,
                            kind = excluded.kind, decided_at = excluded.decided_at""")
                .bind("manuscript", manuscriptId)
                .bind("decision", decision.decisionId())
                .bind("kind", decision.kind().name())
                .bind("at", decision.decidedAt())
                .then();
    }

    @Override
    public Mono<Void> takeOff(UUID manuscriptId) {
        return database.sql("delete from agenda where manuscript_id = :manuscript")
                .bind("manuscript", manuscriptId)
                .then();
    }

    @Override
    public Mono<Void> confirmed(Collection<UUID> decisionIds) {
        return database.sql("delete from agenda where decision_id = any (:decisions)")
                .bind("decisions", decisionIds.toArray(UUID[]::new))
                .then();
    }
}
