package org.krugozor.review.panel.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.krugozor.review.call.Call;
import org.krugozor.review.call.Calls;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Round;
import org.krugozor.review.casefile.model.Seat;
import org.krugozor.review.panel.model.Panel;
import org.krugozor.review.reviewer.application.Reviewers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells which fields of a manuscript nobody knows whose review of the last round is in. */
@Component
public class CoveringFields {

    private final Calls calls;
    private final Reviewers reviewers;

    CoveringFields(Calls calls, Reviewers reviewers) {
        this.calls = calls;
        this.reviewers = reviewers;
    }

    /** Codes; none without a round, or while no review of it is in: then a decision rests on no review. */
    public Mono<List<String>> uncovered(Case file) {
        var reviewed = reviewed(file);
        if (reviewed.isEmpty()) {
            return Mono.just(List.of());
        }
        var call = calls.find(file.manuscript().callId(), file.manuscript().callVersion())
                .map(Optional::of)
                .defaultIfEmpty(Optional.<Call>empty());
        return Mono.zip(call, reviewers.byIds(reviewed)).map(known -> JudgingReviewers.matrix(
                        file,
                        JudgingReviewers.taxonomy(known.getT1()),
                        known.getT2().values())
                .score(new Panel(reviewed))
                .uncovered());
    }

    /** Those whose review of the last round is in. */
    public static List<UUID> reviewed(Case file) {
        return file.currentRound().map(Round::seats).orElse(List.of()).stream()
                .filter(Seat::isSubmitted)
                .map(Seat::reviewerId)
                .toList();
    }
}
