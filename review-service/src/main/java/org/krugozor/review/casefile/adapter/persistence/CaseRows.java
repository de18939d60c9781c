package org.krugozor.review.casefile.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.application.Cases;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Phase;
import org.krugozor.review.casefile.model.Round;
import org.krugozor.review.casefile.model.Seat;
import org.krugozor.review.text.Folding;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cases as rows: columns for what lists filter and sort by, the rest in jsonb. */
@Repository
class CaseRows implements Cases {

    private static final String FIND = "select content from case_file where id = :id";

    private static final String ADD = """
            insert into case_file (id, version, number, phase, stage, status, waiting_for, due, attention_at, epoch,
                section, language, item_type, call_id, section_editor, seats_short, received_at, since, search, summary,
                content)
            values (:id, :version, :number, :phase, :stage, :status, :waitingFor, :due, :attentionAt, :epoch, :section,
                :language, :itemType, :callId, :sectionEditor, :seatsShort, :receivedAt, :since, :search, :summary,
                :content)""";

    private static final String SAVE = """
            update case_file set version = :version, phase = :phase, stage = :stage, status = :status,
                waiting_for = :waitingFor, due = :due, attention_at = :attentionAt, epoch = :epoch, section = :section,
                language = :language, section_editor = :sectionEditor, seats_short = :seatsShort,
                received_at = :receivedAt, since = :since, search = :search, summary = :summary, content = :content
            where id = :id and version = :seen""";

    private static final String SEAT = """
            insert into blind.seat (seat_id, manuscript_id, version_id, round, reviewer_id, review_id, label, state,
                assignment_state, invited_at, answer_by, answered_at, due, extended, ended_at, entered_at, objected_at)
            values (:seat, :manuscript, :version, :round, :reviewer, :review, :label, :state, :assignmentState,
                :invitedAt, :answerBy, :answeredAt, :due, :extended, :endedAt, :enteredAt, :objectedAt)
            on conflict (seat_id) do update set state = excluded.state, assignment_state = excluded.assignment_state,
                answer_by = excluded.answer_by, answered_at = excluded.answered_at, due = excluded.due, extended = excluded.extended,
                ended_at = excluded.ended_at, entered_at = excluded.entered_at, objected_at = excluded.objected_at""";

    private final DatabaseClient database;
    private final JsonColumns json;

    CaseRows(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Case> find(UUID id) {
        return one(FIND, id);
    }

    @Override
    public Mono<Case> findToChange(UUID id) {
        return one(FIND + " for update", id);
    }

    private Mono<Case> one(String sql, UUID id) {
        return database.sql(sql)
                .bind("id", id)
                .map(row -> json.read(row.get("content", Json.class), Case.class))
                .one();
    }

    @Override
    public Mono<Void> add(Case opened) {
        return columns(database.sql(ADD), opened)
                .bind("number", opened.manuscript().number())
                .bind("itemType", opened.manuscript().itemType().name())
                .bind("callId", opened.manuscript().callId())
                .then();
    }

    @Override
    public Mono<Void> save(Case before, Case after) {
        return columns(database.sql(SAVE), after)
                .bind("seen", before.version())
                .fetch()
                .rowsUpdated()
                .flatMap(rows ->
                        rows == 1 ? Mono.empty() : Mono.error(new Refused(Failure.staleVersion(before.version() + 1))))
                .thenMany(Flux.fromStream(() -> changedSeats(before, after)).concatMap(this::saveSeat))
                .then();
    }

    private DatabaseClient.GenericExecuteSpec columns(DatabaseClient.GenericExecuteSpec statement, Case file) {
        var standing = file.standing();
        var manuscript = file.manuscript();
        return statement
                .bind("id", file.id())
                .bind("version", file.version())
                .bind("phase", file.phase().name())
                .bind("stage", standing.stage().name())
                .bind("status", standing.status().name())
                .bind("waitingFor", standing.waitingFor().name())
                .bind("due", Parameter.fromOrEmpty(file.due(), Instant.class))
                .bind("attentionAt", Parameter.fromOrEmpty(attention(file), Instant.class))
                .bind("epoch", file.epoch())
                .bind("section", Parameter.fromOrEmpty(manuscript.section(), String.class))
                .bind("language", manuscript.language())
                .bind("sectionEditor", Parameter.fromOrEmpty(file.sectionEditor(), UUID.class))
                .bind("seatsShort", isShort(file))
                .bind("receivedAt", Objects.requireNonNull(file.dates().received()))
                .bind("since", file.since())
                .bind("search", search(file))
                .bind("summary", json.write(CaseSummary.of(file)))
                .bind("content", json.write(file));
    }

    private static @Nullable Instant attention(Case file) {
        if (!file.phase().isOpen()) {
            return null;
        }
        var reviewers = file.phase() == Phase.IN_REVIEW
                ? file.currentRound().map(Round::nextExpected).orElse(null)
                : null;
        return Stream.of(file.due(), reviewers)
                .filter(Objects::nonNull)
                .min(java.util.Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isShort(Case file) {
        return file.phase() == Phase.PANEL
                || (file.phase() == Phase.IN_REVIEW
                        && file.currentRound().map(Round::isShort).orElse(true));
    }

    private static String search(Case file) {
        return Folding.fold(file.manuscript().number() + " "
                + file.manuscript().metadata().values().stream()
                        .filter(Objects::nonNull)
                        .map(text -> text.title())
                        .collect(Collectors.joining(" ")));
    }

    private record SeatOfRound(UUID manuscriptId, Round round, Seat seat) {}

    private static Stream<SeatOfRound> changedSeats(Case before, Case after) {
        Map<UUID, Seat> known = new HashMap<>();
        before.rounds().forEach(round -> round.seats().forEach(seat -> known.put(seat.seatId(), seat)));
        return after.rounds().stream().flatMap(round -> round.seats().stream()
                .filter(seat -> !seat.equals(known.get(seat.seatId())))
                .map(seat -> new SeatOfRound(after.id(), round, seat)));
    }

    private Mono<Void> saveSeat(SeatOfRound changed) {
        var seat = changed.seat();
        var work = seat.assignment();
        var entered = seat.enteredBy();
        var objection = seat.objection();
        return database.sql(SEAT)
                .bind("seat", seat.seatId())
                .bind("manuscript", changed.manuscriptId())
                .bind("version", changed.round().versionId())
                .bind("round", changed.round().number())
                .bind("reviewer", seat.reviewerId())
                .bind("review", seat.reviewId())
                .bind("label", seat.label())
                .bind("state", seat.state().name())
                .bind(
                        "assignmentState",
                        Parameter.fromOrEmpty(work == null ? null : work.state().name(), String.class))
                .bind("invitedAt", seat.invitedAt())
                .bind("answerBy", seat.answerBy())
                .bind("answeredAt", Parameter.fromOrEmpty(seat.answeredAt(), Instant.class))
                .bind("due", Parameter.fromOrEmpty(work == null ? null : work.due(), Instant.class))
                .bind("extended", work != null && work.extended())
                .bind("endedAt", Parameter.fromOrEmpty(work == null ? null : work.endedAt(), Instant.class))
                .bind("enteredAt", Parameter.fromOrEmpty(entered == null ? null : entered.at(), Instant.class))
                .bind("objectedAt", Parameter.fromOrEmpty(objection == null ? null : objection.at(), Instant.class))
                .then();
    }
}
