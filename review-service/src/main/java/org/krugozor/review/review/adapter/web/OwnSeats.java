package org.krugozor.review.review.adapter.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Callers;
import org.krugozor.review.review.application.AccountSeats;
import org.krugozor.review.review.application.BlindSeats;
import org.krugozor.review.review.application.BlindSide;
import org.krugozor.review.review.model.BlindSeat;
import org.krugozor.review.reviewer.application.Reviewers;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds the seat a request may act on: by the token of its link, or by the account of its reviewer. */
@Component
class OwnSeats {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final BlindSeats seats;
    private final AccountSeats accounts;
    private final BlindSide blind;
    private final Reviewers reviewers;

    OwnSeats(BlindSeats seats, AccountSeats accounts, BlindSide blind, Reviewers reviewers) {
        this.seats = seats;
        this.accounts = accounts;
        this.blind = blind;
        this.reviewers = reviewers;
    }

    /** The seat, or 404: unknown and not yours look the same. */
    Mono<BlindSeat> seat(String key, ServerWebExchange exchange) {
        boolean byToken = exchange.getRequest().getPath().value().startsWith("/api/review/invitations/");
        return (byToken ? byToken(key) : byAccount(key))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())));
    }

    private Mono<BlindSeat> byToken(String token) {
        return TOKEN.matcher(token).matches() ? blind.within(seats.byToken(token)) : Mono.empty();
    }

    private Mono<BlindSeat> byAccount(String id) {
        UUID seatId;
        try {
            seatId = UUID.fromString(id);
        } catch (IllegalArgumentException unknown) {
            return Mono.empty();
        }
        return Callers.current()
                .flatMap(caller -> reviewers.of(caller).collectList())
                .filter(own -> !own.isEmpty())
                .flatMap(own -> accounts.of(seatId, own));
    }
}
