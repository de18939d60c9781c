package org.krugozor.publication.manuscript;

import java.util.UUID;

/** A file as one audience may copy it; the id is random for each file and audience. */
public record Rendition(UUID ref, String audience, String kind, String mediaType, long size, String sha256) {

    /** Whether it is an accepted source that this service may copy. */
    public boolean isSource() {
        return "publication".equals(audience) && "SOURCE".equals(kind);
    }
}
