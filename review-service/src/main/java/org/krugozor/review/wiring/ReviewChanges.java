package org.krugozor.review.wiring;

import java.util.UUID;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Caller;
import org.krugozor.platform.stream.ChangeVisibility;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.review.application.BlindSeats;
import org.krugozor.review.review.application.BlindSide;
import org.krugozor.review.reviewer.application.Reviewers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who hears that something changed: of the office staff alone, of a case those of them who see it, of a reviewer's
 * assignment that reviewer.
 */
@Component
class ReviewChanges implements ChangeVisibility {

    private final KnowingEditors editors;
    private final ChangingCases cases;
    private final Reviewers reviewers;
    private final BlindSeats seats;
    private final BlindSide blind;

    ReviewChanges(KnowingEditors editors, ChangingCases cases, Reviewers reviewers, BlindSeats seats, BlindSide blind) {
        this.editors = editors;
        this.cases = cases;
        this.reviewers = reviewers;
        this.seats = seats;
        this.blind = blind;
    }

    @Override
    public Mono<Boolean> visible(Caller caller, String kind, String id) {
        if (kind.equals("assignment")) {
            return own(caller, UUID.fromString(id));
        }
        if (!caller.isStaff()) {
            return Mono.just(false);
        }
        return switch (kind) {
            case "case" ->
                editors.of(caller)
                        .flatMap(editor -> cases.see(UUID.fromString(id), editor))
                        .map(file -> true)
                        .onErrorReturn(Refused.class, false);
            case "reviewer", "office" -> Mono.just(true);
            case "mail" -> Mono.just(caller.has("secretary"));
            default -> Mono.just(false);
        };
    }

    private Mono<Boolean> own(Caller caller, UUID seatId) {
        return reviewers
                .of(caller)
                .collectList()
                .flatMap(own -> own.isEmpty()
                        ? Mono.just(false)
                        : blind.within(seats.of(seatId, own)).hasElement());
    }
}
