package org.krugozor.submission.content;

import org.jspecify.annotations.Nullable;

/** Somebody the authors would ask to review. */
public record SuggestedReviewer(
        @Nullable String name,
        @Nullable String email,
        @Nullable String affiliation) {

    public SuggestedReviewer {
        name = Blank.toNull(name);
        email = Blank.toNull(email);
        affiliation = Blank.toNull(affiliation);
    }
}
