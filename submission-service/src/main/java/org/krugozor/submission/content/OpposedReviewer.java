package org.krugozor.submission.content;

import org.jspecify.annotations.Nullable;

/** Somebody the authors ask not to be reviewed by, and why. */
public record OpposedReviewer(
        @Nullable String name, @Nullable String reason) {

    public OpposedReviewer {
        name = Blank.toNull(name);
        reason = Blank.toNull(reason);
    }
}
