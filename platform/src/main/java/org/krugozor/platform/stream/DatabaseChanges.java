package org.krugozor.platform.stream;

import java.util.Collection;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Announces through the database: delivered on commit, to every instance, once for equal announcements of one transaction. */
public final class DatabaseChanges implements Changes {

    private final DatabaseClient database;

    public DatabaseChanges(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> announce(String kind, String id) {
        return database.sql("select pg_notify('changes', :what)")
                .bind("what", kind + " " + id)
                .then();
    }

    @Override
    public Mono<Void> announceAll(String kind, Collection<String> ids) {
        return ids.isEmpty()
                ? Mono.empty()
                : database.sql("select count(pg_notify('changes', :kind || ' ' || id)) from unnest(:ids) id")
                        .bind("kind", kind)
                        .bind("ids", ids.toArray(String[]::new))
                        .then();
    }
}
