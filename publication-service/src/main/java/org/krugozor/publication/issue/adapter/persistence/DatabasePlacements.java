package org.krugozor.publication.issue.adapter.persistence;

import java.util.UUID;
import org.krugozor.publication.article.application.Placements;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class DatabasePlacements implements Placements {

    private final DatabaseClient database;

    DatabasePlacements(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> lockIssueOf(UUID manuscriptId) {
        return database.sql("""
                        select id from issue
                        where id = (select issue_id from issue_article where manuscript_id = :id) for update
                        """).bind("id", manuscriptId).fetch().all().then();
    }

    @Override
    public Mono<Void> release(UUID manuscriptId) {
        // the gap in the positions closes with the next save; the version tells open pages that the list changed
        return database.sql("""
                        with gone as (
                            delete from issue_article ia using issue i
                            where ia.manuscript_id = :id and i.id = ia.issue_id and i.state = 'PLANNED'
                            returning ia.issue_id
                        )
                        update issue set version = version + 1 where id in (select issue_id from gone)
                        """).bind("id", manuscriptId).then();
    }
}
