package org.krugozor.review.assignment.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.platform.persistence.Cursor;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.assignment.application.Findings;
import org.krugozor.review.assignment.application.Plan;
import org.krugozor.review.assignment.application.PlanTerms;
import org.krugozor.review.assignment.application.PlannedPanel;
import org.krugozor.review.assignment.application.Plans;
import org.krugozor.review.assignment.application.Standing;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Plans as rows, their panels one row each so that each is applied by itself. */
@Repository
class PlanRows implements Plans {

    private static final String SELECT = """
            select p.*, coalesce(j.progress, 1) as progress
            from assignment_plan p left join job j on j.id = p.job_id""";

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final DatabaseClient database;
    private final JsonColumns json;

    PlanRows(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Void> add(Plan plan) {
        return database.sql("""
                        insert into assignment_plan (id, version, owner, state, job_id, created_at, terms)
                        values (:id, :version, :owner, :state, :job, :now, :terms)""")
                .bind("id", plan.id())
                .bind("version", plan.version())
                .bind("owner", plan.owner())
                .bind("state", plan.state().name())
                .bind("job", plan.jobId())
                .bind("now", plan.createdAt())
                .bind("terms", json.write(plan.terms()))
                .then();
    }

    @Override
    public Mono<Plan> find(UUID id) {
        var panels = database.sql("""
                        select content, applied_at, wanted, refused from assignment_panel
                        where plan_id = :id order by place""").bind("id", id).map(this::panel).all().collectList();
        return Mono.zip(
                database.sql(SELECT + " where p.id = :id")
                        .bind("id", id)
                        .map(this::plan)
                        .one(),
                panels,
                (plan, found) -> new Plan(
                        plan.id(),
                        plan.version(),
                        plan.owner(),
                        plan.state(),
                        plan.jobId(),
                        plan.createdAt(),
                        plan.terms(),
                        plan.findings(),
                        plan.progress(),
                        plan.standing(),
                        found));
    }

    @Override
    public Mono<Page<Plan>> page(String owner, @Nullable String after, int size) {
        var cursor = Cursor.decode(after, 2);
        var rows = database.sql(SELECT + """
                         where p.owner = :owner and (p.created_at, p.id) < (:at, :id)
                        order by p.created_at desc, p.id desc limit :limit""")
                .bind("owner", owner)
                .bind("at", cursor == null ? LATEST : instant(cursor.values().get(0)))
                .bind("id", cursor == null ? LAST : uuid(cursor.values().get(1)))
                .bind("limit", size + 1)
                .map(this::plan)
                .all()
                .collectList();
        var count = database.sql(
                        "select count(*) as n from (select 1 from assignment_plan where owner = :owner limit 201) p")
                .bind("owner", owner)
                .map(row -> Count.upToLimit(Objects.requireNonNull(row.get("n", Long.class))))
                .one();
        return Mono.zip(
                rows, count, (found, n) -> Page.of(found, size, n, last -> Cursor.of(last.createdAt(), last.id())));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException broken) {
            throw new Refused(Failure.invalid("/after", "bad-cursor"));
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException broken) {
            throw new Refused(Failure.invalid("/after", "bad-cursor"));
        }
    }

    @Override
    public Mono<Void> stand(UUID id, Standing standing) {
        return database.sql("update assignment_plan set standing = :standing where id = :id and state = 'WORKING'")
                .bind("id", id)
                .bind("standing", json.write(standing))
                .then();
    }

    @Override
    public Mono<Void> forget(String owner, Instant before) {
        return database.sql("""
                        with old as (select id from assignment_plan p
                            where owner = :owner and created_at < :before and state <> 'WORKING' and not exists (
                                select 1 from assignment_panel a where a.plan_id = p.id and a.applied_at is not null)),
                        panels as (delete from assignment_panel where plan_id in (select id from old))
                        delete from assignment_plan where id in (select id from old)""").bind("owner", owner).bind("before", before).then();
    }

    @Override
    public Mono<Boolean> finish(UUID id, Plan.State state, Findings findings, List<PlannedPanel> panels, Instant now) {
        return database.sql("""
                        update assignment_plan set state = :state, findings = :findings, finished_at = :now,
                            version = version + 1
                        where id = :id and state = 'WORKING'""")
                .bind("id", id)
                .bind("state", state.name())
                .bind("findings", json.write(findings))
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 0
                        ? Mono.just(false)
                        : database.sql("""
                                        insert into assignment_panel (plan_id, manuscript_id, place, content)
                                        select :id, (one.value ->> 'manuscriptId')::uuid, one.place, one.value
                                        from jsonb_array_elements(:panels) with ordinality as one (value, place)""")
                                .bind("id", id)
                                .bind("panels", json.write(panels))
                                .then()
                                .thenReturn(true));
    }

    @Override
    public Mono<Void> cancel(UUID id, Instant now) {
        return database.sql("""
                        update assignment_plan set state = 'CANCELLED', finished_at = :now, version = version + 1
                        where id = :id and state <> 'CANCELLED'""").bind("id", id).bind("now", now).then();
    }

    @Override
    public Mono<Long> change(UUID id, long seen, PlannedPanel panel) {
        return database.sql("""
                        with changed as (update assignment_plan set version = version + 1
                            where id = :id and version = :seen and state = 'READY' returning id, version),
                        seated as (update assignment_panel p
                            set content = :content, wanted = null, refused = null from changed
                            where p.plan_id = changed.id and p.manuscript_id = :manuscript and p.applied_at is null
                                and (p.wanted is null or p.refused is not null)
                            returning p.plan_id)
                        select changed.version from changed join seated on seated.plan_id = changed.id""")
                .bind("id", id)
                .bind("seen", seen)
                .bind("manuscript", panel.manuscriptId())
                .bind("content", json.write(panel))
                .map(row -> Objects.requireNonNull(row.get("version", Long.class)))
                .one();
    }

    @Override
    public Mono<Integer> want(UUID id, long seen, List<Wanted> wanted) {
        return database.sql("""
                        with plan as (select id from assignment_plan
                            where id = :id and version = :seen and state = 'READY' for update),
                        ordered as (update assignment_panel p set wanted = w.value, refused = null
                            from plan, jsonb_array_elements(:wanted) as w (value)
                            where p.plan_id = plan.id and p.manuscript_id = (w.value ->> 'manuscriptId')::uuid
                                and p.applied_at is null and (p.wanted is null or p.refused is not null)
                            returning p.manuscript_id)
                        select (select count(*) from ordered) as n from plan""")
                .bind("id", id)
                .bind("seen", seen)
                .bind("wanted", json.write(wanted))
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)).intValue())
                .one();
    }

    @Override
    public Mono<List<UUID>> wanted(UUID id) {
        return database.sql("""
                        select manuscript_id from assignment_panel where plan_id = :id and wanted is not null
                            and refused is null and applied_at is null order by place""")
                .bind("id", id)
                .map(row -> row.get("manuscript_id", UUID.class))
                .all()
                .collectList();
    }

    @Override
    public Mono<Claimed> claim(UUID id, UUID manuscript, Instant now) {
        return database.sql("""
                        update assignment_panel p set applied_at = :now from assignment_plan a
                        where a.id = p.plan_id and a.state = 'READY' and p.plan_id = :id
                            and p.manuscript_id = :manuscript and p.wanted is not null and p.refused is null
                            and p.applied_at is null
                        returning p.content, p.applied_at, p.wanted, p.refused""")
                .bind("id", id)
                .bind("manuscript", manuscript)
                .bind("now", now)
                .map(row -> new Claimed(
                        panel(row), json.read(Objects.requireNonNull(row.get("wanted", Json.class)), Wanted.class)))
                .one();
    }

    @Override
    public Mono<Void> refuse(UUID id, UUID manuscript, Failure why) {
        return database.sql("""
                        update assignment_panel set refused = :why where plan_id = :id and manuscript_id = :manuscript
                            and wanted is not null and applied_at is null""")
                .bind("id", id)
                .bind("manuscript", manuscript)
                .bind("why", json.write(why))
                .then();
    }

    private PlannedPanel panel(Readable row) {
        var wanted = row.get("wanted", Json.class);
        var refused = row.get("refused", Json.class);
        return json.read(Objects.requireNonNull(row.get("content", Json.class)), PlannedPanel.class)
                .applied(
                        row.get("applied_at", Instant.class),
                        wanted == null
                                ? null
                                : new PlannedPanel.Application(
                                        json.read(wanted, Wanted.class).gapReason(),
                                        refused == null ? null : json.read(refused, Failure.class)));
    }

    private Plan plan(Readable row) {
        return new Plan(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("owner", String.class),
                Plan.State.valueOf(row.get("state", String.class)),
                row.get("job_id", UUID.class),
                row.get("created_at", Instant.class),
                json.read(row.get("terms", Json.class), PlanTerms.class),
                findings(row.get("findings", Json.class)),
                row.get("progress", Float.class),
                standing(row.get("standing", Json.class)),
                List.of());
    }

    private @Nullable Standing standing(@Nullable Json content) {
        return content == null ? null : json.read(content, Standing.class);
    }

    private @Nullable Findings findings(@Nullable Json content) {
        return content == null ? null : json.read(content, Findings.class);
    }
}
