package org.krugozor.review.review.application;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Page;
import org.krugozor.review.review.model.BlindSeat;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Seats as reviewers reach them. */
public interface BlindSeats {

    /** The seat a link opens; empty for a token nobody was given. */
    Mono<BlindSeat> byToken(String token);

    /** The seat, if it is one of these reviewers' and not over before they heard of it. */
    Mono<BlindSeat> of(UUID seatId, Collection<UUID> reviewers);

    Mono<BlindSeat> find(UUID seatId);

    /** Seats of these reviewers that wait for an answer. */
    Flux<BlindSeat> pending(Collection<UUID> reviewers);

    /**
     * Seats of these reviewers, latest first, without what was over before they heard of it.
     *
     * @param without seats left out besides, from the count too
     */
    Mono<Page<OwnSeat>> page(Collection<UUID> reviewers, Collection<UUID> without, @Nullable String after, int size);

    /** The files of the seat's version, under the names made for reviewers. */
    Flux<SheetFile> files(UUID versionId);

    /** A seat in the list of a reviewer, with the titles of what is to be reviewed. */
    record OwnSeat(
            BlindSeat seat, java.util.Map<String, org.krugozor.review.casefile.model.LanguageMetadata> metadata) {}

    /**
     * A file of the manuscript, anonymous and cleaned.
     *
     * @param language of a working translation, null for the manuscript itself
     * @param addedAt tells the later of two translations from the earlier
     */
    record SheetFile(
            UUID ref,
            String mediaType,
            String document,
            long size,
            @Nullable String language,
            Instant addedAt) {}
}
