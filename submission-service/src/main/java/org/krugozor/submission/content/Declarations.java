package org.krugozor.submission.content;

import org.jspecify.annotations.Nullable;

/** What the authors declare; {@code data} says where the data can be had. */
public record Declarations(
        @Nullable String funding,
        @Nullable String competingInterests,
        @Nullable String ethics,
        @Nullable String data,
        boolean originality) {

    public Declarations {
        funding = Blank.toNull(funding);
        competingInterests = Blank.toNull(competingInterests);
        ethics = Blank.toNull(ethics);
        data = Blank.toNull(data);
    }
}
