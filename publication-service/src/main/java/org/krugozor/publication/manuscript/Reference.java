package org.krugozor.publication.manuscript;

import org.jspecify.annotations.Nullable;

/** A work cited; a non-Latin one in three parts: as it is, transliterated, and its title in English. */
public record Reference(
        String text,
        @Nullable String language,
        @Nullable String transliteration,
        @Nullable String english) {}
