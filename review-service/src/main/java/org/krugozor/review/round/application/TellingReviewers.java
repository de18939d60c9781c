package org.krugozor.review.round.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.config.KrugozorProperties;
import org.krugozor.review.casefile.application.AfterChange;
import org.krugozor.review.casefile.model.AssignmentState;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Change;
import org.krugozor.review.casefile.model.Seat;
import org.krugozor.review.casefile.model.SeatState;
import org.krugozor.review.correspondence.MailOrder;
import org.krugozor.review.correspondence.Mails;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.reviewer.model.Reviewer;
import org.krugozor.review.text.Days;
import org.krugozor.review.text.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes to reviewers what became of their seats, whoever changed them. Nothing in it tells of authors. */
@Component
@Order(1)
public class TellingReviewers implements AfterChange {

    private final Reviewers reviewers;
    private final Mails mails;
    private final Links links;
    private final ToldSeats toldOf;
    private final KrugozorProperties properties;

    TellingReviewers(Reviewers reviewers, Mails mails, Links links, ToldSeats toldOf, KrugozorProperties properties) {
        this.reviewers = reviewers;
        this.mails = mails;
        this.links = links;
        this.toldOf = toldOf;
        this.properties = properties;
    }

    /** @param mark tells one such mail about the seat from the next, where there may be several */
    private record Told(Seat seat, String kind, boolean withLink, String mark) {

        Told(Seat seat, String kind, boolean withLink) {
            this(seat, kind, withLink, "");
        }
    }

    @Override
    public Mono<Void> on(@Nullable Case before, Change change) {
        var told = told(before, change.next());
        if (told.isEmpty()) {
            return Mono.empty();
        }
        return reviewers
                .byIds(told.stream().map(one -> one.seat().reviewerId()).toList())
                .flatMap(known -> Flux.fromIterable(told)
                        .concatMap(one -> Mono.justOrEmpty(known.get(one.seat().reviewerId()))
                                .flatMap(reviewer -> tell(change.next(), one, reviewer)))
                        .then());
    }

    private static List<Told> told(@Nullable Case before, Case after) {
        Map<UUID, Seat> known = new HashMap<>();
        if (before != null) {
            before.rounds().forEach(round -> round.seats().forEach(seat -> known.put(seat.seatId(), seat)));
        }
        var told = new ArrayList<Told>();
        after.rounds().forEach(round -> round.seats().forEach(seat -> {
            var was = known.get(seat.seatId());
            if (was == null) {
                told.add(new Told(seat, "invitation", true));
            } else if (!was.equals(seat)) {
                telling(was, seat, told);
            }
        }));
        return told;
    }

    private static void telling(Seat was, Seat seat, List<Told> told) {
        var entered = seat.enteredBy();
        if (entered != null && !entered.equals(was.enteredBy())) {
            // an answer and later the review: each is told, each has days of its own to object
            told.add(new Told(
                    seat,
                    was.isAtWork() ? "review-entered-on-behalf" : "entered-on-behalf",
                    true,
                    ":" + entered.at().getEpochSecond()));
        } else if (was.isPending() && seat.state() == SeatState.AGREED) {
            told.add(new Told(seat, "agreed", true));
        }
        if (was.isPending() && seat.state() == SeatState.CANCELLED) {
            told.add(new Told(seat, "invitation-cancelled", false));
        }
        moreTime(was, seat, told);
        if (was.isAtWork()) {
            var state = Objects.requireNonNull(seat.assignment()).state();
            if (state == AssignmentState.REVIEW_SUBMITTED) {
                told.add(new Told(seat, "thanks", false));
            } else if (state == AssignmentState.CANCELLED) {
                told.add(new Told(seat, "assignment-cancelled", false));
            } else if (state == AssignmentState.RELEASED) {
                told.add(new Told(seat, "assignment-released", false));
            }
        }
    }

    /** Nobody is told of the extension they took themselves. */
    private static void moreTime(Seat was, Seat seat, List<Told> told) {
        if (was.isPending() && seat.isPending() && seat.answerBy().isAfter(was.answerBy())) {
            told.add(new Told(
                    seat, "invitation-extended", true, ":" + seat.answerBy().getEpochSecond()));
        }
        if (was.isAtWork() && seat.isAtWork()) {
            var before = Objects.requireNonNull(was.assignment());
            var now = Objects.requireNonNull(seat.assignment());
            if (now.due().isAfter(before.due()) && now.extended() == before.extended()) {
                told.add(new Told(
                        seat, "assignment-extended", true, ":" + now.due().getEpochSecond()));
            }
        }
    }

    private Mono<Void> tell(Case file, Told told, Reviewer reviewer) {
        return write(
                file,
                told.seat(),
                reviewer,
                told.kind(),
                "seat:" + told.seat().seatId() + ":" + told.kind() + told.mark(),
                told.withLink());
    }

    /**
     * Queues a mail of the kind about the seat, to leave if its last look lets it: once under its key, with a link of its own if it needs one.
     */
    public Mono<Void> write(Case file, Seat seat, Reviewer reviewer, String kind, String once, boolean withLink) {
        var link = withLink ? links.make(seat.seatId()) : Mono.just("");
        return link.flatMap(token -> mails.queue(new MailOrder(
                kind,
                once,
                file.id(),
                seat.seatId(),
                reviewer.email(),
                reviewer.locale(),
                values(file, seat, reviewer, token))));
    }

    /** The short form of the mail that asks for the next step, with a link of its own. */
    public Mono<String> message(Case file, Seat seat) {
        return reviewers.find(seat.reviewerId()).flatMap(reviewer -> links.make(seat.seatId())
                .flatMap(token -> mails.message(
                        seat.isPending() ? "invitation" : "agreed",
                        reviewer.locale(),
                        values(file, seat, reviewer, token)))
                .flatMap(text -> toldOf.note(seat.seatId()).thenReturn(text)));
    }

    private Map<String, String> values(Case file, Seat seat, Reviewer reviewer, String token) {
        var locale = reviewer.locale();
        var metadata = file.manuscript().metadata();
        var values = new HashMap<String, String>();
        values.put("name", reviewer.nameIn(locale));
        values.put("title", Texts.pick(locale, metadata, text -> text.title()));
        values.put("abstract", Texts.pick(locale, metadata, text -> text.abstractText()));
        values.put("answerBy", Days.in(locale, seat.answerBy()));
        values.put("reviewDays", String.valueOf(seat.reviewDays()));
        var work = seat.assignment();
        values.put("due", work == null ? "" : Days.in(locale, work.due()));
        var entered = seat.enteredBy();
        values.put("objectBy", entered == null ? "" : Days.in(locale, entered.objectBy()));
        values.put("link", properties.publicUrl() + "/i/" + token);
        return values;
    }
}
