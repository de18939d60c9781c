package org.krugozor.publication.issue.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.publication.issue.application.Issues;
import org.krugozor.publication.issue.model.Candidate;
import org.krugozor.publication.issue.model.Entry;
import org.krugozor.publication.issue.model.FreezeOverride;
import org.krugozor.publication.issue.model.Issue;
import org.krugozor.publication.issue.model.Minutes;
import org.krugozor.publication.issue.model.Plan;
import org.krugozor.publication.manuscript.ItemType;
import org.krugozor.publication.manuscript.Section;
import org.krugozor.standing.IssueState;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class DatabaseIssues implements Issues {

    private static final String SELECT = """
            select id, version, year, number, whole, state, minutes, plan, freeze_override, frozen_at, published_at
            from issue where id = :id
            """;

    private final DatabaseClient database;
    private final JsonColumns columns;
    private final Clock clock;

    DatabaseIssues(DatabaseClient database, JsonColumns columns, Clock clock) {
        this.database = database;
        this.columns = columns;
        this.clock = clock;
    }

    @Override
    public Mono<Issue> find(UUID id) {
        return read(SELECT, id);
    }

    @Override
    public Mono<Issue> lock(UUID id) {
        return read(SELECT + " for update", id);
    }

    private Mono<Issue> read(String sql, UUID id) {
        return database.sql(sql).bind("id", id).map(this::issue).one().flatMap(issue -> entries(id)
                .map(entries -> new Issue(
                        issue.id(),
                        issue.version(),
                        issue.year(),
                        issue.number(),
                        issue.whole(),
                        issue.state(),
                        issue.minutes(),
                        issue.plan(),
                        entries,
                        issue.override(),
                        issue.frozenAt(),
                        issue.publishedAt())));
    }

    private Mono<List<Entry>> entries(UUID id) {
        return database.sql("""
                        select manuscript_id, item_type, section, first_page, last_page, doi
                        from issue_article where issue_id = :id order by position
                        """)
                .bind("id", id)
                .map(row -> new Entry(
                        row.get("manuscript_id", UUID.class),
                        ItemType.valueOf(row.get("item_type", String.class)),
                        section(row.get("section", String.class)),
                        row.get("first_page", Integer.class),
                        row.get("last_page", Integer.class),
                        row.get("doi", String.class)))
                .all()
                .collectList();
    }

    private static @Nullable Section section(@Nullable String name) {
        return name == null ? null : Section.valueOf(name);
    }

    @Override
    public Mono<Issue> add(Issue issue) {
        return database.sql("""
                        insert into issue (id, version, year, number, whole, state, plan, created_at)
                        values (:id, 1, :year, :number, :whole, 'PLANNED', :plan, :now)
                        """)
                .bind("id", issue.id())
                .bind("year", issue.year())
                .bind("number", issue.number())
                .bind("whole", issue.whole())
                .bind("plan", columns.write(issue.plan()))
                .bind("now", clock.instant())
                .then()
                .onErrorMap(
                        DuplicateKeyException.class,
                        taken -> new Refused(Failure.conflict(
                                "issue-exists",
                                Map.of("label", Issue.label(issue.year(), issue.number(), issue.whole())))))
                .then(find(issue.id()));
    }

    @Override
    public Mono<Issue> save(Issue issue) {
        return database.sql("""
                        update issue set
                            version = version + 1, state = :state, minutes = :minutes, plan = :plan,
                            freeze_override = :override, frozen_at = :frozen, published_at = :published
                        where id = :id and version = :seen
                        """)
                .bind("id", issue.id())
                .bind("seen", issue.version())
                .bind("state", issue.state().name())
                .bind("minutes", json(issue.minutes()))
                .bind("plan", columns.write(issue.plan()))
                .bind("override", json(issue.override()))
                .bind("frozen", Parameter.fromOrEmpty(issue.frozenAt(), Instant.class))
                .bind("published", Parameter.fromOrEmpty(issue.publishedAt(), Instant.class))
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1
                        ? saveEntries(issue).then(find(issue.id()))
                        : find(issue.id())
                                .flatMap(now -> Mono.error(new Refused(Failure.staleVersion(now.version())))));
    }

    private Mono<Void> saveEntries(Issue issue) {
        var entries = issue.entries();
        int count = entries.size();
        var ids = new UUID[count];
        var positions = new Integer[count];
        var types = new String[count];
        var sections = new @Nullable String[count];
        var firsts = new @Nullable Integer[count];
        var lasts = new @Nullable Integer[count];
        var dois = new @Nullable String[count];
        for (int i = 0; i < count; i++) {
            var entry = entries.get(i);
            var section = entry.section();
            ids[i] = entry.manuscriptId();
            positions[i] = i + 1;
            types[i] = entry.itemType().name();
            sections[i] = section == null ? null : section.name();
            firsts[i] = entry.firstPage();
            lasts[i] = entry.lastPage();
            dois[i] = entry.doi();
        }
        // all at once: positions are unique, and moving rows one by one would collide
        return database.sql("delete from issue_article where issue_id = :id")
                .bind("id", issue.id())
                .then()
                .then(
                        count == 0
                                ? Mono.empty()
                                : database.sql("""
                                                insert into issue_article (
                                                    issue_id, manuscript_id, position, item_type, section, first_page,
                                                    last_page, doi)
                                                select :id, line.* from unnest(
                                                    :ids, :positions, :types, :sections, :firsts, :lasts, :dois) as line
                                                """)
                                        .bind("id", issue.id())
                                        .bind("ids", ids)
                                        .bind("positions", positions)
                                        .bind("types", types)
                                        .bind("sections", sections)
                                        .bind("firsts", firsts)
                                        .bind("lasts", lasts)
                                        .bind("dois", dois)
                                        .then());
    }

    private Parameter json(@Nullable Object value) {
        return Parameter.fromOrEmpty(value == null ? null : columns.write(value), Json.class);
    }

    private Issue issue(Readable row) {
        return new Issue(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("year", Integer.class),
                row.get("number", Integer.class),
                row.get("whole", Integer.class),
                IssueState.valueOf(row.get("state", String.class)),
                readOrNull(row.get("minutes", Json.class), Minutes.class),
                columns.read(row.get("plan", Json.class), Plan.class),
                List.of(),
                readOrNull(row.get("freeze_override", Json.class), FreezeOverride.class),
                row.get("frozen_at", Instant.class),
                row.get("published_at", Instant.class));
    }

    private <T> @Nullable T readOrNull(@Nullable Json json, Class<T> type) {
        return json == null ? null : columns.read(json, type);
    }

    @Override
    public Mono<Map<UUID, Candidate>> candidates(UUID id) {
        return database.sql("""
                        select a.id, a.item_type, a.progress, a.translation is not null as checked, a.content_version,
                               array(select (c ->> 'personId')::uuid
                                     from jsonb_array_elements(a.content -> 'contributors') c
                                     where c ->> 'personId' is not null) as authors,
                               g.pages, g.content_version as galley_version
                        from issue_article ia
                        join article a on a.id = ia.manuscript_id
                        left join lateral (
                            select pages, content_version from galley
                            where manuscript_id = a.id and state = 'READY' and removed_at is null
                            order by created_at desc, id desc limit 1
                        ) g on true
                        where ia.issue_id = :id
                        """)
                .bind("id", id)
                .map(DatabaseIssues::candidate)
                .all()
                .collectMap(Candidate::manuscriptId);
    }

    private static Candidate candidate(Readable row) {
        var galley = row.get("galley_version", Integer.class);
        return new Candidate(
                row.get("id", UUID.class),
                ItemType.valueOf(row.get("item_type", String.class)),
                "READY".equals(row.get("progress", String.class)),
                Boolean.TRUE.equals(row.get("checked", Boolean.class)),
                row.get("pages", Integer.class),
                galley != null && galley < row.get("content_version", Integer.class),
                new HashSet<>(List.of(row.get("authors", UUID[].class))));
    }

    @Override
    public Mono<Set<UUID>> authorsOf(int whole) {
        return database.sql("""
                        select distinct (c ->> 'personId')::uuid as person
                        from issue i
                        join issue_article ia on ia.issue_id = i.id
                        join article a on a.id = ia.manuscript_id
                        cross join lateral jsonb_array_elements(a.content -> 'contributors') c
                        where i.whole = :whole and ia.item_type in ('RESEARCH_ARTICLE', 'REVIEW_ARTICLE')
                          and c ->> 'personId' is not null
                        """)
                .bind("whole", whole)
                .map(row -> row.get("person", UUID.class))
                .all()
                .collect(HashSet<UUID>::new, Set::add)
                .map(found -> (Set<UUID>) found);
    }
}
