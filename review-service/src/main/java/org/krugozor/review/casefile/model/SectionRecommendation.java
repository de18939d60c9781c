package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The section editor's advice to the chief editor. */
public record SectionRecommendation(
        Recommendation kind, String text, @Nullable UUID by, Instant at) {}
