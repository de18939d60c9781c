package org.krugozor.review.round.application;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.application.Changed;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.application.Right;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Change;
import org.krugozor.review.casefile.model.OnBehalf;
import org.krugozor.review.file.SourceFiles;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.office.model.Settings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The answer to an invitation: the reviewer's own, or entered by the office from a letter or call. */
@Component
public class AnsweringInvitations {

    private final ChangingCases changing;
    private final AskingStill asking;
    private final FillingSeats filling;
    private final TellingEditors telling;
    private final SourceFiles sources;
    private final Offices offices;
    private final Transactions transactions;
    private final Clock clock;

    AnsweringInvitations(
            ChangingCases changing,
            AskingStill asking,
            FillingSeats filling,
            TellingEditors telling,
            SourceFiles sources,
            Offices offices,
            Transactions transactions,
            Clock clock) {
        this.changing = changing;
        this.asking = asking;
        this.filling = filling;
        this.telling = telling;
        this.sources = sources;
        this.offices = offices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The reviewer agrees; the caller has shown that the seat is theirs. While something nobody set aside stands against
     * asking them, the answer has to wait; what it is they are not told.
     */
    public Mono<Changed> agree(UUID manuscriptId, UUID seatId) {
        return offices.get()
                .flatMap(office -> changing.changeAfter(
                        manuscriptId,
                        Actor.reviewer(),
                        file -> agreement(
                                file, seatId, null, office.settings(), Failure.conflict("invitation-on-hold"))));
    }

    private Mono<Outcome<Change>> agreement(
            Case file, UUID seatId, @Nullable OnBehalf by, Settings settings, Failure forbidden) {
        var agreed = file.reviewing(settings, clock.instant()).agree(seatId, by);
        return agreed instanceof Outcome.Done<Change>
                ? asking.mayAsk(file, file.seat(seatId).orElseThrow())
                        .map(may -> may ? agreed : Outcome.<Change>rejected(forbidden))
                : Mono.just(agreed);
    }

    /** The reviewer declines; the next alternate is invited, or the editor told, in the same transaction. */
    public Mono<Changed> decline(UUID manuscriptId, UUID seatId, @Nullable String reason) {
        return offices.get()
                .flatMap(office ->
                        transactions.run(changing.change(manuscriptId, Actor.reviewer(), file -> file.reviewing(
                                                office.settings(), clock.instant())
                                        .decline(seatId, reason, null))
                                .flatMap(changed -> filling.fill(manuscriptId, seatId, office.settings())
                                        .thenReturn(changed))));
    }

    /** The reviewer takes the one extension. */
    public Mono<Changed> extend(UUID manuscriptId, UUID seatId) {
        return offices.get()
                .flatMap(office -> changing.change(
                        manuscriptId, Actor.reviewer(), file -> file.reviewing(office.settings(), clock.instant())
                                .extendByReviewer(seatId)));
    }

    /** What the office entered for the reviewer is not so: whoever handles the case is told, and whoever entered it. */
    public Mono<Changed> object(UUID manuscriptId, UUID seatId, String text) {
        return offices.get()
                .flatMap(office -> transactions.run(changing.change(
                                manuscriptId, Actor.reviewer(), file -> file.reviewing(
                                                office.settings(), clock.instant())
                                        .object(seatId, text))
                        .flatMap(changed -> {
                            var entry = Objects.requireNonNull(
                                    changed.after().seat(seatId).orElseThrow().enteredBy());
                            return telling.tell(
                                            manuscriptId,
                                            "editor-objection",
                                            "seat:" + seatId + ":objection:"
                                                    + entry.at().getEpochSecond(),
                                            entry.by() == null ? List.of() : List.of(entry.by()))
                                    .thenReturn(changed);
                        })));
    }

    /** An answer that came by letter, mail, call or message, with its source attached. */
    public Mono<Changed> enter(
            UUID manuscriptId,
            UUID seatId,
            long seen,
            Editor secretary,
            boolean agreed,
            @Nullable String reason,
            OnBehalf by) {
        return sources.hold(manuscriptId, List.of(by.sourceFile()))
                .flatMap(there -> there
                        ? offices.get()
                        : Mono.error(new Refused(Failure.invalid("/onBehalf/sourceFile", "unknown-file"))))
                .flatMap(office -> transactions.run(changing.changeAfter(
                                manuscriptId,
                                seen,
                                secretary,
                                Right.OF_SECRETARY,
                                secretary.actor(),
                                file -> agreed
                                        ? agreement(
                                                file,
                                                seatId,
                                                by,
                                                office.settings(),
                                                Failure.of("reviewer-needs-override", 422))
                                        : Mono.just(file.reviewing(office.settings(), clock.instant())
                                                .decline(seatId, reason, by)))
                        .flatMap(changed -> agreed
                                ? Mono.just(changed)
                                : filling.fill(manuscriptId, seatId, office.settings())
                                        .thenReturn(changed))));
    }
}
