package org.krugozor.review.round.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Seat;
import org.krugozor.review.conflict.Conflict;
import org.krugozor.review.conflict.ConflictView;
import org.krugozor.review.correspondence.LastLook;
import org.krugozor.review.panel.application.JudgingReviewers;
import org.krugozor.review.reviewer.application.Reviewers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks whether a reviewer who has a seat may still be asked to take it: a conflict may have come between. */
@Component
public class AskingStill implements LastLook {

    private final ChangingCases cases;
    private final Reviewers reviewers;
    private final JudgingReviewers judging;
    private final TellingEditors telling;
    private final Clock clock;

    AskingStill(
            ChangingCases cases, Reviewers reviewers, JudgingReviewers judging, TellingEditors telling, Clock clock) {
        this.cases = cases;
        this.reviewers = reviewers;
        this.judging = judging;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> mayLeave(UUID manuscriptId, UUID seatId) {
        return cases.find(manuscriptId)
                .flatMap(file -> Mono.justOrEmpty(file.seat(seatId))
                        .flatMap(seat -> between(file, seat))
                        .map(List::isEmpty))
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<Void> held(UUID manuscriptId, UUID seatId) {
        return telling.tell(
                manuscriptId,
                "editor-invitation-held",
                "seat:" + seatId + ":held:" + clock.instant().toEpochMilli());
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
                .filter(one -> !one.mayBeSetAside()
                        || !seat.hasSetAside(ConflictView.of(one, "en").code()))
                .toList();
    }
}
