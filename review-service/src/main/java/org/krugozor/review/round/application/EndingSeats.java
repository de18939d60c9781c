package org.krugozor.review.round.application;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.review.casefile.application.Changed;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.application.Right;
import org.krugozor.review.casefile.model.Change;
import org.krugozor.review.casefile.model.Reviewing;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.model.Editor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What an editor does with a seat already given: more time, release, cancellation. */
@Component
public class EndingSeats {

    private final ChangingCases changing;
    private final Offices offices;
    private final Clock clock;

    EndingSeats(ChangingCases changing, Offices offices, Clock clock) {
        this.changing = changing;
        this.offices = offices;
        this.clock = clock;
    }

    public Mono<Changed> cancel(UUID id, UUID seatId, String reason, long seen, Editor editor) {
        return change(id, seen, editor, reviewing -> reviewing.cancel(seatId, reason));
    }

    public Mono<Changed> release(UUID id, UUID seatId, String reason, long seen, Editor editor) {
        return change(id, seen, editor, reviewing -> reviewing.release(seatId, null, reason));
    }

    public Mono<Changed> extend(UUID id, UUID seatId, int days, @Nullable String reason, long seen, Editor editor) {
        return change(id, seen, editor, reviewing -> reviewing.extendByEditor(seatId, days, reason));
    }

    private Mono<Changed> change(UUID id, long seen, Editor editor, Function<Reviewing, Outcome<Change>> act) {
        return offices.get()
                .flatMap(office -> changing.change(
                        id,
                        seen,
                        editor,
                        Right.TO_HANDLE,
                        editor.actor(),
                        file -> act.apply(file.reviewing(office.settings(), clock.instant()))));
    }
}
