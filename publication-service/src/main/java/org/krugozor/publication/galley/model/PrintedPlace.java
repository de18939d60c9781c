package org.krugozor.publication.galley.model;

import org.jspecify.annotations.Nullable;

/** Where a frozen issue prints an article. */
public record PrintedPlace(
        int year,
        int number,
        int whole,
        int firstPage,
        int lastPage,
        @Nullable String doi) {}
