package org.krugozor.review.file;

import java.util.UUID;

/**
 * A copy of a rendition of a manuscript's file.
 *
 * @param ref random id under which editors see it; reviewers get another one
 * @param rendition under which submission-service hands it out
 * @param state FETCHING, READY or FAILED
 * @param sha256 of the content; stays inside
 */
public record FileCopy(
        UUID ref,
        UUID rendition,
        UUID manuscriptId,
        UUID versionId,
        String kind,
        String mediaType,
        long size,
        String sha256,
        String state) {

    public boolean isReady() {
        return state.equals("READY");
    }
}
