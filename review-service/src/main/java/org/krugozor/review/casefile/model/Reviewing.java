package org.krugozor.review.casefile.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.review.office.model.Settings;

/** Rounds and seats: invitations, answers, assignments and their ends. */
public record Reviewing(Case file, Settings settings, Instant now) {

    /**
     * Opens a full round on the current version and asks the reviewers.
     *
     * @param answerDays days to answer the invitation, null for the journal's default
     * @param random decides which letter a reviewer gets
     */
    public Outcome<Change> openRound(
            List<SeatOrder> orders,
            List<UUID> alternates,
            @Nullable Integer answerDays,
            @Nullable String gapReason,
            Random random) {
        if (orders.isEmpty()) {
            return Outcome.rejected(Failure.invalid("/reviewers", "at-least-one-reviewer"));
        }
        var distinct = new HashSet<UUID>();
        for (int i = 0; i < orders.size(); i++) {
            if (!distinct.add(orders.get(i).reviewerId())) {
                return Outcome.rejected(Failure.invalid("/reviewers/" + i, "reviewer-twice"));
            }
        }
        return Act.OPEN_ROUND.at(file.phase()).map(next -> {
            var labels = Labels.with(
                    file.labels(), orders.stream().map(SeatOrder::reviewerId).toList(), random);
            var seats = orders.stream()
                    .map(order -> invite(order, labels, answerDays))
                    .toList();
            var round = new Round(
                    file.rounds().size() + 1,
                    file.manuscript().current().versionId(),
                    now,
                    Math.max(settings.seats(), seats.size()),
                    gapReason,
                    alternates,
                    seats,
                    null);
            var edit = file.edit()
                    .rounds(Lists.plus(file.rounds(), round))
                    .labels(labels)
                    .recommendation(null)
                    .phase(next, now, round.due());
            return Change.of(edit.done(), "ReviewRoundOpened", "OPEN_ROUND", opening(round, orders));
        });
    }

    private static Map<String, Object> opening(Round round, List<SeatOrder> orders) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("round", round.number());
        if (round.gapReason() != null) {
            detail.put("gapReason", round.gapReason());
        }
        detail.putAll(overrides(orders));
        return detail;
    }

    /** What was set aside and why, by seat: the trace tells it with who did it and when. */
    private static Map<String, Object> overrides(List<SeatOrder> orders) {
        var overrides = orders.stream()
                .filter(order ->
                        order.overrideReason() != null && !order.setAside().isEmpty())
                .map(order -> Map.of(
                        "seatId", order.seatId(), "reason", order.overrideReason(), "setAside", order.setAside()))
                .toList();
        return overrides.isEmpty() ? Map.of() : Map.of("overrides", overrides);
    }

    /** Asks one more reviewer in the current round; after the reviews are in, that opens the round again. */
    public Outcome<Change> addSeat(SeatOrder order, @Nullable Integer answerDays, Random random) {
        return Act.REOPEN_ROUND.at(file.phase()).then(next -> {
            var round = current();
            if (round.holds(order.reviewerId())) {
                return Outcome.rejected(Failure.conflict("already-on-panel"));
            }
            var labels = Labels.with(file.labels(), List.of(order.reviewerId()), random);
            var grown = round.plus(invite(order, labels, answerDays));
            var edit = file.edit().currentRound(grown).labels(labels).phase(next, now, grown.due());
            return Outcome.done(Change.of(edit.done(), "ReviewProgressed", "INVITE", overrides(List.of(order))));
        });
    }

    /** The reviewer agrees. */
    public Outcome<Change> agree(UUID seatId, @Nullable OnBehalf by) {
        return seat(seatId, Seat::isPending, "invitation-already-answered", seat -> seat.agreed(now, by), "AGREE");
    }

    /** The reviewer declines. */
    public Outcome<Change> decline(UUID seatId, @Nullable String reason, @Nullable OnBehalf by) {
        return seat(
                seatId,
                Seat::isPending,
                "invitation-already-answered",
                seat -> seat.declined(now, reason, by),
                "DECLINE");
    }

    /** No answer came in time; refused while there is still time, since it may have been extended meanwhile. */
    public Outcome<Change> expire(UUID seatId) {
        return seat(
                seatId,
                seat -> seat.isPending() && !now.isBefore(seat.answerBy()),
                "invitation-already-answered",
                seat -> seat.expired(now),
                "EXPIRE");
    }

    /** The editor sets aside what came between the reviewer and the manuscript after they were asked. */
    public Outcome<Change> override(UUID seatId, String reason, List<String> setAside, String by) {
        var seat = file.seat(seatId).orElse(null);
        if (seat == null) {
            return Outcome.rejected(Failure.notFound());
        }
        if (!seat.isTaken()) {
            return Outcome.rejected(Failure.conflict("seat-ended"));
        }
        var edit = file.edit()
                .rounds(file.rounds().stream()
                        .map(round -> round.with(round.seat(seatId)
                                .map(held -> held.overridden(reason, setAside, new Seat.Overridden(by, now)))
                                .orElse(seat)))
                        .toList());
        return Outcome.done(new Change(
                edit.done(),
                List.of(),
                "OVERRIDE_CONFLICT",
                Map.of("overrides", List.of(Map.of("seatId", seatId, "reason", reason, "setAside", setAside)))));
    }

    /** The reviewer says that what the office entered for them last is not so, whatever became of the case since. */
    public Outcome<Change> object(UUID seatId, String text) {
        var seat = file.seat(seatId).orElse(null);
        if (seat == null) {
            return Outcome.rejected(Failure.notFound());
        }
        var entered = seat.enteredBy();
        if (entered == null) {
            return Outcome.rejected(Failure.conflict("nothing-entered"));
        }
        if (seat.objection() != null) {
            return Outcome.rejected(Failure.conflict("already-objected"));
        }
        if (!now.isBefore(entered.objectBy())) {
            return Outcome.rejected(Failure.conflict("objection-too-late"));
        }
        var objected = seat.objected(new Objection(text, now, entered.at()));
        var edit = file.edit()
                .rounds(file.rounds().stream()
                        .map(round -> round.with(objected))
                        .toList());
        return Outcome.done(new Change(edit.done(), List.of(), "OBJECT", Map.of("seatId", seatId)));
    }

    /** The editor takes the invitation or the assignment back. */
    public Outcome<Change> cancel(UUID seatId, @Nullable String reason) {
        return because(
                reason,
                seat(
                        seatId,
                        seat -> seat.isPending() || seat.isAtWork(),
                        "seat-ended",
                        seat -> seat.cancelled(now).because(reason),
                        "CANCEL"));
    }

    /**
     * The reviewer is released from an assignment that stayed without a review.
     *
     * @param due refused if it was put off from this moment meanwhile; null for whenever it is due
     */
    public Outcome<Change> release(UUID seatId, @Nullable Instant due, @Nullable String reason) {
        return because(
                reason,
                seat(
                        seatId,
                        seat -> seat.isAtWork() && (due == null || !isPutOff(seat, due)),
                        "seat-ended",
                        seat -> seat.withAssignment(Objects.requireNonNull(seat.assignment())
                                        .ended(AssignmentState.RELEASED, now))
                                .because(reason),
                        "RELEASE"));
    }

    /** A second is no extension: a date kept elsewhere may be a little coarser. */
    private static boolean isPutOff(Seat seat, Instant due) {
        return Objects.requireNonNull(seat.assignment()).due().isAfter(due.plusSeconds(1));
    }

    /** The reviewer takes the one extension by a click. */
    public Outcome<Change> extendByReviewer(UUID seatId) {
        return seat(
                seatId,
                seat -> seat.isAtWork()
                        && !Objects.requireNonNull(seat.assignment()).extended(),
                "extension-used",
                seat -> extended(seat, settings.extensionDays(), true),
                "EXTEND");
    }

    /** The editor gives more days to answer or to review, from the date due or from now, whichever is later. */
    public Outcome<Change> extendByEditor(UUID seatId, int days, @Nullable String reason) {
        if (days < 1 || days > 90) {
            return Outcome.rejected(Failure.invalid("/days", "bad-days"));
        }
        return because(
                reason,
                seat(
                        seatId,
                        seat -> seat.isPending() || seat.isAtWork(),
                        "seat-ended",
                        seat -> seat.isPending() ? waitedFor(seat, days) : extended(seat, days, false),
                        "EXTEND"));
    }

    private static Outcome<Change> because(@Nullable String reason, Outcome<Change> done) {
        return reason == null || reason.isBlank() ? done : done.map(change -> change.because(reason));
    }

    private Seat waitedFor(Seat seat, int days) {
        var from = seat.answerBy().isAfter(now) ? seat.answerBy() : now;
        return seat.answerableBy(from.plus(Duration.ofDays(days)));
    }

    private Seat extended(Seat seat, int days, boolean byReviewer) {
        var assignment = Objects.requireNonNull(seat.assignment());
        var from = assignment.due().isAfter(now) ? assignment.due() : now;
        return seat.withAssignment(assignment.dueOn(from.plus(Duration.ofDays(days)), byReviewer));
    }

    /** The review is in. When it is the last one, the round is complete and the section editor's turn comes. */
    public Outcome<Change> reviewSubmitted(UUID seatId, @Nullable OnBehalf by) {
        return seat(seatId, Seat::isAtWork, "assignment-not-open", seat -> seat.submitted(now, by), "REVIEW_SUBMITTED");
    }

    /** Changes a seat of the current round and looks whether that completed it. */
    private Outcome<Change> seat(
            UUID seatId,
            java.util.function.Predicate<Seat> allowed,
            String otherwise,
            Function<Seat, Seat> change,
            String act) {
        var round = file.currentRound().orElse(null);
        var seat = round == null ? null : round.seat(seatId).orElse(null);
        if (round == null || seat == null) {
            return Outcome.rejected(file.seat(seatId).isPresent() ? Failure.conflict(otherwise) : Failure.notFound());
        }
        if (!allowed.test(seat)) {
            return Outcome.rejected(Failure.conflict(otherwise));
        }
        var changed = round.with(change.apply(seat));
        var said = new ArrayList<String>();
        var edit = file.edit();
        if (file.phase() == Phase.IN_REVIEW && changed.isComplete()) {
            edit.currentRound(changed.closed(now))
                    .phase(Act.COMPLETE_ROUND.to(), now, Deadlines.of(settings).of(Act.COMPLETE_ROUND.to(), now));
            said.add("ReviewRoundCompleted");
        } else {
            edit.currentRound(changed);
            if (file.phase() == Phase.IN_REVIEW) {
                var due = changed.due();
                edit.due(due == null ? now.plus(Duration.ofDays(settings.panelDays())) : due);
            }
            said.add("ReviewProgressed");
        }
        return Outcome.done(new Change(edit.done(), List.copyOf(said), act, Map.of("seatId", seatId)));
    }

    private Seat invite(SeatOrder order, Map<UUID, String> labels, @Nullable Integer answerDays) {
        return new Seat(
                order.seatId(),
                order.reviewId(),
                order.reviewerId(),
                Objects.requireNonNull(labels.get(order.reviewerId())),
                SeatState.INVITED,
                now,
                now.plus(Duration.ofDays(Objects.requireNonNullElse(answerDays, settings.answerDays()))),
                Objects.requireNonNullElse(order.reviewDays(), settings.reviewDays()),
                null,
                null,
                order.overrideReason(),
                order.overrideReason() == null ? null : order.setAside(),
                order.overrideReason() == null || order.by() == null ? null : new Seat.Overridden(order.by(), now),
                null,
                null,
                null,
                null);
    }

    private Round current() {
        return file.currentRound().orElseThrow(() -> new IllegalStateException("in review without a round"));
    }
}
