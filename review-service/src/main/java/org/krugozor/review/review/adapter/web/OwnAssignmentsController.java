package org.krugozor.review.review.adapter.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.security.Callers;
import org.krugozor.review.input.Limits;
import org.krugozor.review.review.application.AccountSeats;
import org.krugozor.review.review.application.BlindSeats;
import org.krugozor.review.review.model.BlindSeat;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.text.Language;
import org.krugozor.review.text.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The invitations and assignments of a reviewer who has an account. */
@RestController
class OwnAssignmentsController {

    private final Reviewers reviewers;
    private final AccountSeats seats;
    private final Clock clock;

    OwnAssignmentsController(Reviewers reviewers, AccountSeats seats, Clock clock) {
        this.reviewers = reviewers;
        this.seats = seats;
        this.clock = clock;
    }

    record OwnAssignment(
            UUID assignmentId,
            String seatState,
            @Nullable String assignmentState,
            String title,
            int round,
            Instant invitedAt,
            Instant answerBy,
            @Nullable Instant due,
            boolean overdue,
            @Nullable Instant submittedAt) {}

    @GetMapping("/api/review/assignments")
    Mono<Page<OwnAssignment>> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestHeader HttpHeaders headers) {
        int size = Limits.of(limit);
        var language = Language.of(headers);
        var now = clock.instant();
        return Callers.current()
                .flatMap(caller -> reviewers.of(caller).collectList())
                .flatMap(own -> own.isEmpty()
                        ? Mono.just(new Page<OwnAssignment>(List.of(), null, new Count(0, true)))
                        : seats.page(own, after, size)
                                .map(page -> new Page<>(
                                        page.items().stream()
                                                .map(one -> view(one, language, now))
                                                .toList(),
                                        page.next(),
                                        page.count())));
    }

    private static OwnAssignment view(BlindSeats.OwnSeat own, String language, Instant now) {
        BlindSeat seat = own.seat();
        var due = seat.due();
        return new OwnAssignment(
                seat.seatId(),
                seat.state(),
                seat.assignmentState(),
                Texts.pick(language, own.metadata(), text -> text.title()),
                seat.round(),
                seat.invitedAt(),
                seat.answerBy(),
                due,
                seat.isAtWork() && due != null && due.isBefore(now),
                seat.isSubmitted() ? seat.endedAt() : null);
    }
}
