package org.krugozor.submission.manuscript.application;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.standing.Standing;
import org.krugozor.submission.content.ItemType;

/** A manuscript in its author's list. */
public record Listed(
        UUID manuscriptId,
        @Nullable String number,
        Map<String, String> titles,
        String language,
        ItemType itemType,
        Standing standing,
        Instant updatedAt) {}
