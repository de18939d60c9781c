package org.krugozor.review.round.application;

import java.util.UUID;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.model.Phase;
import org.krugozor.review.casefile.model.Round;
import org.krugozor.review.office.model.Settings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What follows when a reviewer leaves a seat free: the next in line is asked, or else the editor. */
@Component
public class FillingSeats {

    private final InvitingReviewers inviting;
    private final TellingEditors telling;
    private final ChangingCases cases;

    FillingSeats(InvitingReviewers inviting, TellingEditors telling, ChangingCases cases) {
        this.inviting = inviting;
        this.telling = telling;
        this.cases = cases;
    }

    /**
     * Invites the next alternate where the journal lets that happen by itself; if the round wants somebody still, its
     * editor is told. Within the transaction that freed the seat, so that two who leave at once bring two.
     */
    public Mono<Void> fill(UUID manuscriptId, UUID freed, Settings settings) {
        return inviting.inviteNextAlternate(manuscriptId, settings)
                .then(Mono.defer(() -> cases.find(manuscriptId)))
                .filter(file -> file.phase() == Phase.IN_REVIEW
                        && file.currentRound().map(Round::isShort).orElse(false))
                .flatMap(file -> telling.tell(file.id(), "editor-seat-free", "seat:" + freed + ":free"));
    }
}
