package org.krugozor.review.panel.adapter.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.krugozor.review.panel.application.Loads;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Counts over the reviewers' seats; per reviewer by index, so that old seats cost nothing. */
@Repository
class SeatLoads implements Loads {

    private final DatabaseClient database;

    SeatLoads(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<UUID, Load>> of(Collection<UUID> reviewers) {
        return database.sql("""
                        select r.id,
                            (select count(*) from blind.seat s where s.reviewer_id = r.id
                                and (s.state = 'INVITED' or s.assignment_state = 'OPEN')) as open,
                            (select max(s.invited_at) from blind.seat s where s.reviewer_id = r.id) as last_asked
                        from unnest(:ids) as r (id)""")
                .bind("ids", reviewers.toArray(UUID[]::new))
                .map(row -> Map.entry(
                        row.get("id", UUID.class),
                        new Load(row.get("open", Long.class).intValue(), row.get("last_asked", Instant.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
