package org.krugozor.submission.content;

import org.jspecify.annotations.Nullable;

/** A field of the manuscript: what it gives to it and how much, 0 to 1. */
public record FieldUse(
        @Nullable String code,
        @Nullable Role role,
        @Nullable Double weight) {

    public enum Role {
        THEORY,
        METHOD,
        DATA,
        REGION
    }
}
