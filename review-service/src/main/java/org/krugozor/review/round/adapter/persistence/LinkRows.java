package org.krugozor.review.round.adapter.persistence;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.krugozor.review.round.application.Links;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Tokens of 256 random bits, kept as SHA-256. */
@Repository
class LinkRows implements Links {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final DatabaseClient database;
    private final Clock clock;

    LinkRows(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Mono<String> make(UUID seatId) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return database.sql("insert into blind.token (hash, seat_id, made_at) values (:hash, :seat, :now)")
                .bind("hash", ByteBuffer.wrap(TokenHash.of(token)))
                .bind("seat", seatId)
                .bind("now", clock.instant())
                .then()
                .thenReturn(token);
    }
}
