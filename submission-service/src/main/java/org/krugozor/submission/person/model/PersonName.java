package org.krugozor.submission.person.model;

import org.jspecify.annotations.Nullable;

/** A name in one script; while it is being typed any part may be missing. */
public record PersonName(
        @Nullable String surname,
        @Nullable String given,
        @Nullable String patronymic) {

    public PersonName {
        surname = strip(surname);
        given = strip(given);
        patronymic = strip(patronymic);
    }

    public boolean complete() {
        return surname != null && given != null;
    }

    /** Nothing of it was given. */
    public boolean nothing() {
        return surname == null && given == null && patronymic == null;
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
