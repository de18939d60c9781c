package org.krugozor.review.review.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An annotated file of a reviewer.
 *
 * @param ref under which the reviewer sees it
 * @param authorRef under which the author's side gets the cleaned copy
 * @param state CHECKING, CLEAN or REFUSED
 * @param document hash of what was uploaded; for the reviewer alone
 * @param cleanedDocument hash of the copy that may cross the blind, null until it is made
 * @param reason code of the refusal, null if there is none
 */
public record ReviewFile(
        UUID ref,
        UUID authorRef,
        UUID seatId,
        String state,
        String mediaType,
        String document,
        long size,
        @Nullable String cleanedDocument,
        @Nullable Long cleanedSize,
        @Nullable String reason) {

    public boolean isClean() {
        return state.equals("CLEAN") && cleanedDocument != null;
    }
}
