package org.krugozor.review.round.application;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.application.Changed;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.application.Right;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Change;
import org.krugozor.review.casefile.model.Phase;
import org.krugozor.review.casefile.model.Seat;
import org.krugozor.review.casefile.model.SeatOrder;
import org.krugozor.review.casefile.model.Uncovered;
import org.krugozor.review.conflict.Conflict;
import org.krugozor.review.file.FileCopies;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.office.model.Settings;
import org.krugozor.review.panel.application.JudgingReviewers;
import org.krugozor.review.panel.application.JudgingReviewers.Judgement;
import org.krugozor.review.panel.model.Panel;
import org.krugozor.review.panel.model.PanelScore;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.reviewer.model.Reviewer;
import org.krugozor.review.round.application.RoundOrder.Asked;
import org.krugozor.review.round.model.Sheet;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens rounds and fills seats: no one is asked past a conflict, and no field left uncovered, without a reason. */
@Component
public class InvitingReviewers {

    /** Something stands against a reviewer for which the reason given was not. */
    static final String OBSTACLE_NEW = "reviewer-obstacle-new";

    private final ChangingCases changing;
    private final Reviewers reviewers;
    private final JudgingReviewers judging;
    private final Sheets sheets;
    private final FileCopies files;
    private final Offices offices;
    private final Clock clock;
    private final Random random = new SecureRandom();

    InvitingReviewers(
            ChangingCases changing,
            Reviewers reviewers,
            JudgingReviewers judging,
            Sheets sheets,
            FileCopies files,
            Offices offices,
            Clock clock) {
        this.changing = changing;
        this.reviewers = reviewers;
        this.judging = judging;
        this.sheets = sheets;
        this.files = files;
        this.offices = offices;
        this.clock = clock;
    }

    /** Opens a full round on the current version and invites the panel. */
    public Mono<Changed> openRound(UUID id, long seen, Editor editor, RoundOrder order) {
        return offices.get()
                .flatMap(office -> changing.changeAfter(
                        id,
                        seen,
                        editor,
                        Right.TO_HANDLE,
                        editor.actor(),
                        file -> open(file, order, office.settings(), editor)));
    }

    private Mono<Outcome<Change>> open(Case file, RoundOrder order, Settings settings, Editor editor) {
        return held(file, order.reviewers(), order.alternates()).flatMap(judged -> {
            var refused = judged.refusal(order.reviewers(), order.alternates());
            if (refused != null) {
                return Mono.just(Outcome.rejected(refused));
            }
            var uncovered = judged.judgement()
                    .matrix()
                    .score(new Panel(
                            order.reviewers().stream().map(Asked::reviewerId).toList()))
                    .uncovered();
            var reason = order.gapReason();
            if (!uncovered.isEmpty() && (reason == null || reason.isBlank())) {
                return Mono.just(Outcome.rejected(Uncovered.needsReason("gap-needs-reason", uncovered)));
            }
            var outcome = file.reviewing(settings, clock.instant())
                    .openRound(
                            order.reviewers().stream()
                                    .map(asked -> judged.seat(asked, editor))
                                    .toList(),
                            order.alternates(),
                            order.answerDays(),
                            reason,
                            random);
            return outcome instanceof Outcome.Done<Change>
                    ? prepareSheet(file, judged.judgement(), settings).thenReturn(outcome)
                    : Mono.just(outcome);
        });
    }

    /** Invites one more reviewer in the current round. */
    public Mono<Changed> addSeat(UUID id, long seen, Editor editor, Asked asked, @Nullable Integer answerDays) {
        return offices.get()
                .flatMap(office -> changing.changeAfter(
                        id, seen, editor, Right.TO_HANDLE, editor.actor(), file -> held(file, List.of(asked), List.of())
                                .map(judged -> {
                                    var refused = judged.refusal(List.of(asked), List.of());
                                    return refused != null
                                            ? Outcome.rejected(refused)
                                            : file.reviewing(office.settings(), clock.instant())
                                                    .addSeat(judged.seat(asked, editor), answerDays, random);
                                })));
    }

    /**
     * Invites the next alternate still free to be asked, if the seat that fell free left one wanting and the journal
     * does not ask its editors first.
     */
    public Mono<Void> inviteNextAlternate(UUID id, Settings settings) {
        return settings.askBeforeAlternate()
                ? Mono.empty()
                : changing.find(id)
                        .flatMap(file -> nextAlternate(file)
                                .flatMap(next -> changing.change(
                                        id, Actor.SYSTEM, now -> now.reviewing(settings, clock.instant())
                                                .addSeat(
                                                        seat(new Asked(next, null, null, List.of()), List.of(), null),
                                                        null,
                                                        random))))
                        .then();
    }

    private Mono<UUID> nextAlternate(Case file) {
        var round = file.currentRound().orElse(null);
        // a seat given back once the editors recommended or decided opens nothing again by itself
        if (round == null || file.phase() != Phase.IN_REVIEW || !round.isShort()) {
            return Mono.empty();
        }
        var asked = round.seats().stream().map(Seat::reviewerId).toList();
        var free = round.alternates().stream().filter(id -> !asked.contains(id)).toList();
        return reviewers.byIdsToChange(free).flatMap(known -> judging.judge(file, known.values())
                .flatMap(judgement -> Mono.justOrEmpty(free.stream()
                        .flatMap(id -> Stream.ofNullable(known.get(id)))
                        .filter(reviewer -> judgement.obstacles(reviewer).isEmpty())
                        .map(Reviewer::reviewerId)
                        .findFirst())));
    }

    /** What these reviewers would be worth as a panel; refused as asking them now would be. */
    public Mono<PanelScore> rehearse(Case file, List<Asked> asked) {
        return judged(file, asked).flatMap(judged -> {
            var refused = judged.refusal(asked, List.of());
            return refused != null
                    ? Mono.error(new Refused(refused))
                    : Mono.just(judged.judgement()
                            .matrix()
                            .score(new Panel(
                                    asked.stream().map(Asked::reviewerId).toList())));
        });
    }

    private record Judged(Map<UUID, Reviewer> known, Judgement judgement) {

        SeatOrder seat(Asked asked, Editor editor) {
            var standing = judgement.standing(Objects.requireNonNull(known.get(asked.reviewerId())));
            return InvitingReviewers.seat(asked, standing, editor.who());
        }

        /**
         * What forbids asking them, pointing at each; null if nothing does. A reason sets aside what it was given for: what
         * came since its editor looked is told them first.
         */
        @Nullable
        Failure refusal(List<Asked> asked, List<UUID> alternates) {
            var errors = new ArrayList<FieldError>();
            boolean blocked = false;
            boolean anew = false;
            for (int i = 0; i < asked.size(); i++) {
                var reviewer = known.get(asked.get(i).reviewerId());
                if (reviewer == null) {
                    errors.add(new FieldError("/reviewers/" + i + "/reviewerId", "unknown-reviewer"));
                    continue;
                }
                var one = asked.get(i);
                if (judgement.forbids(reviewer.reviewerId())) {
                    errors.add(new FieldError("/reviewers/" + i, "reviewer-conflict-stands"));
                    blocked = true;
                    continue;
                }
                for (var code : judgement.standing(reviewer)) {
                    if (!one.setsAside(code)) {
                        errors.add(new FieldError("/reviewers/" + i, "reviewer-" + code));
                        blocked = true;
                        anew |= one.hasReason();
                    }
                }
            }
            for (int i = 0; i < alternates.size(); i++) {
                var alternate = known.get(alternates.get(i));
                if (alternate == null) {
                    errors.add(new FieldError("/alternates/" + i, "unknown-reviewer"));
                } else if (judgement.conflictsOf(alternate.reviewerId()).stream()
                        .anyMatch(Conflict::blocks)) {
                    // an alternate is asked without an editor looking: there is no reason to give
                    errors.add(new FieldError("/alternates/" + i, "alternate-conflicted"));
                }
            }
            if (errors.isEmpty()) {
                return null;
            }
            return blocked
                    ? new Failure(anew ? OBSTACLE_NEW : "reviewer-needs-override", 422, Map.of(), List.copyOf(errors))
                    : Failure.invalid(errors);
        }
    }

    private Mono<Judged> judged(Case file, List<Asked> asked) {
        return reviewers.byIds(ids(asked, List.of())).flatMap(known -> judged(file, known));
    }

    /** As judged, but nobody else invites them meanwhile: of two who give away a last place one comes too late. */
    private Mono<Judged> held(Case file, List<Asked> asked, List<UUID> alternates) {
        return reviewers.byIdsToChange(ids(asked, alternates)).flatMap(known -> judged(file, known));
    }

    private Mono<Judged> judged(Case file, Map<UUID, Reviewer> known) {
        return judging.judge(file, known.values()).map(judgement -> new Judged(known, judgement));
    }

    private static List<UUID> ids(List<Asked> asked, List<UUID> alternates) {
        return Stream.concat(asked.stream().map(Asked::reviewerId), alternates.stream())
                .distinct()
                .toList();
    }

    private Mono<Void> prepareSheet(Case file, Judgement judgement, Settings settings) {
        var call = judgement.call();
        if (call.isEmpty()) {
            return Mono.error(new Refused(Failure.of("unavailable", 503, Map.of("retryAfter", 2))));
        }
        return files.ofManuscript(file.id())
                .collectList()
                .flatMap(copies ->
                        sheets.keep(Sheet.of(file, call.get(), settings), ShowingTranslations.shown(file, copies)));
    }

    private static SeatOrder seat(Asked asked, List<String> setAside, @Nullable String by) {
        return new SeatOrder(
                Ids.random(), Ids.random(), asked.reviewerId(), asked.dueDays(), asked.overrideReason(), setAside, by);
    }
}
