package org.krugozor.submission.content;

import org.jspecify.annotations.Nullable;

/** A work of the reference list; one in non-Latin letters has a transliteration and an English title beside it. */
public record Reference(
        @Nullable String text,
        @Nullable String language,
        @Nullable String transliteration,
        @Nullable String english) {

    public Reference {
        text = Blank.toNull(text);
        language = Blank.toNull(language);
        transliteration = Blank.toNull(transliteration);
        english = Blank.toNull(english);
    }

    Reference transliterated(String latin) {
        return new Reference(text, language, latin, english);
    }
}
