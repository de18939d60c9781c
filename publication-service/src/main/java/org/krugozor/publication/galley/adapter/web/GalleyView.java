package org.krugozor.publication.galley.adapter.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.galley.model.Galley;

/** A galley as the API shows it; hashes stay inside. */
public record GalleyView(
        UUID galleyId,
        String kind,
        Galley.Origin origin,
        String language,
        String name,
        Galley.State state,
        @Nullable String reason,
        @Nullable Integer pages,
        @Nullable Long size,
        int contentVersion,
        Instant createdAt) {

    public static GalleyView of(Galley galley) {
        return new GalleyView(
                galley.id(),
                "PDF",
                galley.origin(),
                galley.language(),
                galley.name(),
                galley.state(),
                galley.reason(),
                galley.pages(),
                galley.size(),
                galley.contentVersion(),
                galley.createdAt());
    }
}
