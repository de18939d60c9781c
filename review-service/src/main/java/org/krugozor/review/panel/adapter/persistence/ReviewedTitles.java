package org.krugozor.review.panel.adapter.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.krugozor.review.panel.application.EarlierReviews;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Titles from the reviewers' own sheets: nothing of authors is in them. */
@Repository
class ReviewedTitles implements EarlierReviews {

    private final DatabaseClient database;

    ReviewedTitles(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<UUID, List<String>>> titlesBeside(UUID manuscriptId) {
        return database.sql("""
                        select s.reviewer_id, array_agg(distinct h.metadata -> 'en' ->> 'title') as titles
                        from blind.seat s join blind.sheet h on h.version_id = s.version_id
                        where s.assignment_state = 'REVIEW_SUBMITTED' and s.manuscript_id <> :id
                            and h.metadata -> 'en' ->> 'title' is not null
                        group by s.reviewer_id""")
                .bind("id", manuscriptId)
                .map(row ->
                        Map.entry(row.get("reviewer_id", UUID.class), Arrays.asList(row.get("titles", String[].class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
