package org.krugozor.review.desk;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.platform.persistence.Cursor;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.model.Field;
import org.krugozor.review.conflict.Barring;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.text.Folding;
import org.krugozor.standing.IssueState;
import org.krugozor.standing.Party;
import org.krugozor.standing.Stage;
import org.krugozor.standing.Standing;
import org.krugozor.standing.Status;
import org.krugozor.standing.TrueStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The desk's list and its counts: one statement each, whatever the number of cases. */
@Repository
class DeskRows {

    /** Who sees a case: by office or section, and never its own author or somebody in conflict. */
    static final String VISIBLE =
            " (:seesAll or c.section_editor = :me or c.section = any (:sections)) and " + Barring.NONE;

    private static final String FOUND = """
             and (:q = '' or c.id in (select id from case_file where search like :q
                union select manuscript_id from conflict.author where search like :q))
            and (:section = '' or c.section = :section)""";

    private static final String TRUE_STANDING = """
            a.standing as article_standing, (select i.state from read_issue_article l
                join read_issue i on i.issue_id = l.issue_id
                where l.manuscript_id = c.id and i.state in ('FROZEN', 'PUBLISHED')
                order by i.state = 'PUBLISHED' desc limit 1) as issue_state""";

    /** Where nothing is due, it is due at the end of time. */
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final DatabaseClient database;
    private final JsonColumns json;

    DeskRows(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    /** What the list is asked for. */
    record Query(
            View view,
            @Nullable String words,
            @Nullable String section,
            @Nullable String after,
            int size) {}

    record RoundNumbers(int number, int submitted, int agreed, int invited, int wanted) {}

    record Summary(
            Map<String, String> titles,
            List<Field> fields,
            @Nullable RoundNumbers round) {}

    record Row(
            UUID id,
            long version,
            String number,
            @Nullable String section,
            String language,
            String itemType,
            Summary summary,
            @Nullable UUID sectionEditor,
            @Nullable String sectionEditorNames,
            Standing standing,
            @Nullable Instant attentionAt,
            Instant receivedAt,
            Instant since) {}

    Mono<List<Row>> rows(Query query, Editor editor, Instant now) {
        var cursor = Cursor.decode(query.after(), 2);
        boolean urgent = query.view().urgentFirst();
        var key = urgent ? "coalesce(c.attention_at, '9999-01-01T00:00:00Z')" : "c.received_at";
        var statement = database.sql("select c.id, c.version, c.number, c.section, c.language, c.item_type, c.summary,"
                        + " c.section_editor, c.stage, c.status, c.waiting_for, c.due, c.epoch, c.attention_at,"
                        + " c.received_at, c.since, p.content ->> 'names' as editor_names, " + TRUE_STANDING
                        + " from case_file c left join read_article a on a.manuscript_id = c.id"
                        + " left join read_person p on p.person_id = c.section_editor"
                        + " where " + query.view().condition() + " and " + VISIBLE + FOUND
                        + " and (" + key + ", c.id) " + (urgent ? ">" : "<") + " (:at, :id)"
                        + " order by " + key + (urgent ? ", c.id" : " desc, c.id desc") + " limit :limit")
                .bind("at", cursor != null ? instant(cursor) : urgent ? Instant.EPOCH : END)
                .bind("id", cursor != null ? id(cursor) : urgent ? new UUID(0, 0) : new UUID(-1, -1))
                .bind("limit", query.size() + 1);
        return bound(statement, query, editor, now, query.view().condition())
                .map(this::row)
                .all()
                .collectList();
    }

    /** Where the list of the query goes on after a row. */
    static Cursor after(Query query, Row row) {
        var attention = row.attentionAt();
        return Cursor.of(
                query.view().urgentFirst() ? (attention == null ? END : attention) : row.receivedAt(), row.id());
    }

    /** How many cases the query finds, and how many each view holds; all to 200. */
    Mono<Map<String, Count>> counts(Query query, Editor editor, Instant now) {
        var views = Arrays.stream(View.values())
                .map(view -> "(select count(*) from (select 1 from case_file c where " + view.condition() + " and "
                        + VISIBLE + " limit 201) x) as \"" + view.key() + "\"")
                .collect(Collectors.joining(", "));
        var found = "(select count(*) from (select 1 from case_file c where "
                + query.view().condition() + " and " + VISIBLE + FOUND + " limit 201) x) as found";
        return bound(database.sql("select " + views + ", " + found), query, editor, now, views)
                .map(row -> {
                    Map<String, Count> counts = new LinkedHashMap<>();
                    for (var view : View.values()) {
                        counts.put(view.key(), Count.upToLimit(row.get(view.key(), Long.class)));
                    }
                    counts.put("found", Count.upToLimit(row.get("found", Long.class)));
                    return counts;
                })
                .one();
    }

    private static DatabaseClient.GenericExecuteSpec bound(
            DatabaseClient.GenericExecuteSpec statement, Query query, Editor editor, Instant now, String uses) {
        var words = query.words();
        var bound = Barring.bind(statement, editor)
                .bind("seesAll", editor.seesAll())
                .bind("sections", editor.sections().toArray(String[]::new))
                .bind("q", words == null || words.isBlank() ? "" : Folding.containing(words))
                .bind("section", Objects.requireNonNullElse(query.section(), ""));
        if (uses.contains(":now")) {
            bound = bound.bind("now", now);
        }
        return uses.contains(":decides")
                ? bound.bind("decides", editor.decides()).bind("secretary", editor.secretary())
                : bound;
    }

    private Row row(Readable row) {
        return new Row(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("number", String.class),
                row.get("section", String.class),
                row.get("language", String.class),
                row.get("item_type", String.class),
                json.read(row.get("summary", Json.class), Summary.class),
                row.get("section_editor", UUID.class),
                row.get("editor_names", String.class),
                standing(row),
                row.get("attention_at", Instant.class),
                row.get("received_at", Instant.class),
                row.get("since", Instant.class));
    }

    private Standing standing(Readable row) {
        var own = new Standing(
                Stage.valueOf(row.get("stage", String.class)),
                Status.valueOf(row.get("status", String.class)),
                Party.valueOf(row.get("waiting_for", String.class)),
                row.get("due", Instant.class),
                row.get("epoch", Integer.class));
        var article = row.get("article_standing", Json.class);
        var issue = row.get("issue_state", String.class);
        return TrueStatus.of(
                null,
                own,
                article == null ? null : json.read(article, Standing.class),
                issue == null ? null : IssueState.valueOf(issue));
    }

    /** Where the manuscript truly stands; empty if there is no such case. */
    Mono<Standing> standing(UUID id) {
        return database.sql("select c.stage, c.status, c.waiting_for, c.due, c.epoch, " + TRUE_STANDING
                        + " from case_file c left join read_article a on a.manuscript_id = c.id where c.id = :id")
                .bind("id", id)
                .map(this::standing)
                .one();
    }

    private static Instant instant(Cursor cursor) {
        try {
            return Instant.parse(cursor.values().get(0));
        } catch (java.time.DateTimeException broken) {
            throw new Refused(Failure.invalid("/after", "bad-cursor"));
        }
    }

    private static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.values().get(1));
        } catch (IllegalArgumentException broken) {
            throw new Refused(Failure.invalid("/after", "bad-cursor"));
        }
    }
}
