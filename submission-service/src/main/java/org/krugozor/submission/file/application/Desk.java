package org.krugozor.submission.file.application;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** The manuscript a file lies on: who may look and who may put files there. Kept by whoever keeps manuscripts. */
public interface Desk {

    /**
     * Opens the draft for putting and removing files and holds it until the transaction ends. Not the caller's: 404;
     * nothing to write on: 409.
     */
    Mono<Place> hold(UUID manuscriptId);

    /** May the caller put files here; the same answers as {@link #hold}, without holding. */
    Mono<Place> mayWrite(UUID manuscriptId);

    /** Holds the submitted version for the working translation review asked for; 409 where none is waited for. */
    Mono<Place> holdForTranslation(UUID manuscriptId);

    /** May the caller provide it; the same answers as {@link #holdForTranslation}, without holding. */
    Mono<Void> mayTranslate(UUID manuscriptId);

    /** May the caller look; else 404. */
    Mono<Void> mayRead(UUID manuscriptId);

    /** @param ordinal of the version being written, or of the one that is translated */
    record Place(UUID personId, int ordinal) {}
}
