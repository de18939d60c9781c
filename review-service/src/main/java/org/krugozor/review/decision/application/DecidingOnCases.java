package org.krugozor.review.decision.application;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.application.Changed;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.application.Right;
import org.krugozor.review.casefile.model.DecisionKind;
import org.krugozor.review.casefile.model.DecisionOrder;
import org.krugozor.review.casefile.model.Letter;
import org.krugozor.review.casefile.model.Recommendation;
import org.krugozor.review.casefile.model.SectionRecommendation;
import org.krugozor.review.conflict.Bars;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.panel.application.CoveringFields;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes decisions, takes them back, and recommends. */
@Component
public class DecidingOnCases {

    private final ChangingCases changing;
    private final ReleasingReviews releasing;
    private final CoveringFields covering;
    private final Offices offices;
    private final Bars bars;
    private final Clock clock;

    DecidingOnCases(
            ChangingCases changing,
            ReleasingReviews releasing,
            CoveringFields covering,
            Offices offices,
            Bars bars,
            Clock clock) {
        this.changing = changing;
        this.releasing = releasing;
        this.covering = covering;
        this.offices = offices;
        this.bars = bars;
        this.clock = clock;
    }

    /** What an editor decides. */
    public record Ruling(
            DecisionKind kind,
            @Nullable Letter letter,
            @Nullable Integer dueDays,
            @Nullable String overrideReason,
            @Nullable String gapReason) {}

    public Mono<Changed> decide(UUID id, long seen, Editor editor, Ruling ruling) {
        var now = clock.instant();
        return offices.get()
                .flatMap(office -> changing.changeAfter(
                        id, seen, editor, DecisionRight.to(ruling.kind()), editor.actor(), file -> Mono.zip(
                                        releasing.of(file), covering.uncovered(file))
                                .map(known -> file.decide(
                                        new DecisionOrder(
                                                Ids.timeOrdered(now),
                                                ruling.kind(),
                                                ruling.letter(),
                                                ruling.dueDays(),
                                                ruling.overrideReason(),
                                                editor.personId(),
                                                known.getT1(),
                                                now,
                                                known.getT2(),
                                                ruling.gapReason()),
                                        office.settings()))))
                .onErrorResume(Refused.class, refused -> orNobody(id, ruling.kind(), refused));
    }

    /** Whoever sees a case that nobody may decide is told so, and not that somebody else may. */
    private Mono<Changed> orNobody(UUID id, DecisionKind kind, Refused refused) {
        return refused.failure().type().equals("forbidden") && DecisionRight.isChiefs(kind)
                ? bars.nobodyDecides(id)
                        .flatMap(stuck ->
                                Mono.error(stuck ? new Refused(Failure.conflict("nobody-free-to-decide")) : refused))
                : Mono.error(refused);
    }

    /** Takes the last decision back. */
    public Mono<Changed> revert(UUID id, UUID decisionId, long seen, Editor editor, String reason) {
        var now = clock.instant();
        return offices.get()
                .flatMap(office -> changing.changeAfter(id, seen, editor, Right.OF_STAFF, editor.actor(), file -> {
                    var decision = file.decisions().stream()
                            .filter(taken -> taken.decisionId().equals(decisionId))
                            .findFirst()
                            .orElseThrow(() -> new Refused(Failure.notFound()));
                    if (!DecisionRight.toRevert(decision.kind()).has(editor, file)) {
                        return Mono.just(Outcome.rejected(Failure.forbidden()));
                    }
                    return Mono.just(file.revert(decisionId, reason, Ids.timeOrdered(now), office.settings(), now));
                }));
    }

    public Mono<Changed> recommend(UUID id, long seen, Editor editor, Recommendation kind, String text) {
        return offices.get()
                .flatMap(office -> changing.change(
                        id,
                        seen,
                        editor,
                        Right.TO_HANDLE,
                        editor.actor(),
                        file -> file.recommend(
                                new SectionRecommendation(kind, text, editor.personId(), clock.instant()),
                                office.settings())));
    }
}
