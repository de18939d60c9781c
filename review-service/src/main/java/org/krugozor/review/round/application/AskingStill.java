package org.krugozor.review.round.application;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Seat;
import org.krugozor.review.casefile.model.SeatState;
import org.krugozor.review.conflict.Conflict;
import org.krugozor.review.correspondence.LastLook;
import org.krugozor.review.panel.application.JudgingReviewers;
import org.krugozor.review.reviewer.application.Reviewers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks whether a reviewer who has a seat may still be asked to take it, or written to about it: a conflict may have
 * come between, or the end of the seat.
 */
@Component
public class AskingStill implements LastLook {

    /** Mails that ask for an answer. */
    private static final Set<String> ASKING = Set.of("invitation", "invitation-reminder", "invitation-extended");

    /** Mails that take back what was asked. */
    private static final Set<String> ENDING = Set.of("invitation-cancelled", "invitation-expired");

    private final ChangingCases cases;
    private final Reviewers reviewers;
    private final JudgingReviewers judging;
    private final TellingEditors telling;
    private final ToldSeats told;
    private final Clock clock;

    AskingStill(
            ChangingCases cases,
            Reviewers reviewers,
            JudgingReviewers judging,
            TellingEditors telling,
            ToldSeats told,
            Clock clock) {
        this.cases = cases;
        this.reviewers = reviewers;
        this.judging = judging;
        this.telling = telling;
        this.told = told;
        this.clock = clock;
    }

    @Override
    public Mono<Verdict> at(UUID manuscriptId, UUID seatId, String kind) {
        return cases.find(manuscriptId)
                .flatMap(file -> Mono.justOrEmpty(file.seat(seatId)).flatMap(seat -> at(file, seat, kind)))
                .defaultIfEmpty(Verdict.TOO_LATE);
    }

    private Mono<Verdict> at(Case file, Seat seat, String kind) {
        if (ASKING.contains(kind)) {
            return seat.isPending()
                    ? mayAsk(file, seat).map(may -> may ? Verdict.LEAVES : Verdict.KEPT_BACK)
                    : Mono.just(Verdict.TOO_LATE);
        }
        if (seat.state() == SeatState.AGREED) {
            return Mono.just(Verdict.LEAVES);
        }
        return told.has(seat.seatId())
                .flatMap(knows -> knows || ENDING.contains(kind) ? Mono.just(knows) : mayAsk(file, seat))
                .map(may -> may ? Verdict.LEAVES : Verdict.NEVER_TOLD);
    }

    @Override
    public Mono<Void> left(UUID seatId) {
        return told.note(seatId);
    }

    @Override
    public Mono<Void> held(UUID manuscriptId, UUID seatId) {
        return telling.tell(
                manuscriptId,
                "editor-invitation-held",
                "seat:" + seatId + ":held:" + clock.instant().toEpochMilli());
    }

    /** Whether nothing forbids to ask the reviewer in the seat; no longer known is no longer asked. */
    public Mono<Boolean> mayAsk(Case file, Seat seat) {
        return between(file, seat).map(List::isEmpty).defaultIfEmpty(false);
    }

    /** The conflicts that forbid to ask and were not set aside. */
    public Mono<List<Conflict>> between(Case file, Seat seat) {
        return reviewers
                .find(seat.reviewerId())
                .flatMap(reviewer -> judging.judge(file, List.of(reviewer)))
                .map(judgement -> standing(seat, judgement.conflictsOf(seat.reviewerId())));
    }

    /** Of these conflicts of the seat's reviewer the ones that forbid to ask and were not set aside. */
    public static List<Conflict> standing(Seat seat, List<Conflict> conflicts) {
        return conflicts.stream()
                .filter(Conflict::blocks)
                .filter(one -> !one.mayBeSetAside() || !seat.hasSetAside(one.code()))
                .toList();
    }
}
