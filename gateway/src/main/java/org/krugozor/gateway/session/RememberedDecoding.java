package org.krugozor.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Remembers, by its hash and until it expires, that a token was verified; checking a signature is the dearest part of a
 * small call. Only tokens that passed are kept, so nobody can fill it with rubbish.
 */
final class RememberedDecoding implements ReactiveJwtDecoder {

    private static final int MOST = 10_000;

    private final ReactiveJwtDecoder verifying;
    private final Clock clock;
    private final ConcurrentMap<String, Jwt> verified = new ConcurrentHashMap<>();

    RememberedDecoding(ReactiveJwtDecoder verifying, Clock clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        String hash = hash(token);
        Jwt known = verified.get(hash);
        if (known != null && valid(known)) {
            return Mono.just(known);
        }
        return verifying.decode(token).doOnNext(jwt -> keep(hash, jwt));
    }

    private void keep(String hash, Jwt jwt) {
        if (verified.size() >= MOST) {
            verified.values().removeIf(kept -> !valid(kept));
        }
        if (verified.size() < MOST) {
            verified.put(hash, jwt);
        }
    }

    private boolean valid(Jwt jwt) {
        Instant expiry = jwt.getExpiresAt();
        return expiry != null && clock.instant().isBefore(expiry);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
