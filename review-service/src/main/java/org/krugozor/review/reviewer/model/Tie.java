package org.krugozor.review.reviewer.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A person a reviewer is too near to, in whatever manuscript that person appears.
 *
 * @param name in any script
 * @param reason for editors; null where the kind says it all
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Tie(
        Kind kind,
        String name,
        @Nullable String email,
        @Nullable String orcid,
        @Nullable String reason) {

    /** How they are tied; advisers and doctoral students are the two sides of one tie and hold for life. */
    public enum Kind {
        ADVISER,
        DOCTORAL_STUDENT,
        PERSONAL,
        OTHER
    }
}
