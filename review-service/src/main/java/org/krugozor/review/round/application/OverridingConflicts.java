package org.krugozor.review.round.application;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.review.casefile.application.Changed;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.application.Right;
import org.krugozor.review.casefile.model.Change;
import org.krugozor.review.casefile.model.Seat;
import org.krugozor.review.conflict.Conflict;
import org.krugozor.review.correspondence.Mails;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.model.Editor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sets a conflict aside that was found after the reviewer had been given a seat; mail held back for it then leaves. */
@Component
public class OverridingConflicts {

    private final ChangingCases changing;
    private final AskingStill asking;
    private final Mails mails;
    private final Offices offices;
    private final Transactions transactions;
    private final Clock clock;

    OverridingConflicts(
            ChangingCases changing,
            AskingStill asking,
            Mails mails,
            Offices offices,
            Transactions transactions,
            Clock clock) {
        this.changing = changing;
        this.asking = asking;
        this.mails = mails;
        this.offices = offices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param setAside codes of what the reason is for, as the editor saw it */
    public Mono<Changed> override(
            UUID id, UUID seatId, long seen, Editor editor, String reason, List<String> setAside) {
        return offices.get()
                .flatMap(office -> transactions.run(changing.changeAfter(
                                id, seen, editor, Right.TO_HANDLE, editor.actor(), file -> Mono.justOrEmpty(
                                                file.seat(seatId))
                                        .flatMap(seat -> asking.between(file, seat)
                                                .map(standing -> setAside(
                                                        codes -> file.reviewing(office.settings(), clock.instant())
                                                                .override(seatId, reason, codes, editor.who()),
                                                        seat,
                                                        standing,
                                                        setAside)))
                                        .defaultIfEmpty(Outcome.rejected(Failure.notFound())))
                        .flatMap(changed -> mails.release(seatId).thenReturn(changed))));
    }

    private static Outcome<Change> setAside(
            Function<List<String>, Outcome<Change>> override, Seat seat, List<Conflict> standing, List<String> seen) {
        if (standing.isEmpty()) {
            return Outcome.rejected(Failure.conflict("nothing-to-override"));
        }
        if (standing.stream().anyMatch(one -> !one.mayBeSetAside())) {
            return Outcome.rejected(Failure.conflict("conflict-stands"));
        }
        var anew = standing.stream()
                .map(Conflict::code)
                .distinct()
                .filter(code -> !seen.contains(code))
                .map(code -> new FieldError("/setAside", "reviewer-" + code))
                .toList();
        if (!anew.isEmpty()) {
            return Outcome.rejected(new Failure(InvitingReviewers.OBSTACLE_NEW, 422, Map.of(), anew));
        }
        var codes = new LinkedHashSet<String>();
        var before = seat.setAside();
        if (before != null) {
            codes.addAll(before);
        }
        standing.forEach(one -> codes.add(one.code()));
        return override.apply(List.copyOf(codes));
    }
}
