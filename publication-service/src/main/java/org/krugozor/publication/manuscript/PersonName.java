package org.krugozor.publication.manuscript;

import org.jspecify.annotations.Nullable;

/** A name in one script. */
public record PersonName(
        String surname, String given, @Nullable String patronymic) {

    /** Given name first: Айгерім Болатқызы Сәрсенова. */
    public String full() {
        return patronymic == null || patronymic.isBlank()
                ? given + " " + surname
                : given + " " + patronymic + " " + surname;
    }

    /** As lists of works print it: Сәрсенова А.Б. */
    public String surnameFirst() {
        return surname + " " + initials();
    }

    /** As bylines print it: А.Б. Сәрсенова. */
    public String initialsFirst() {
        return initials() + " " + surname;
    }

    private String initials() {
        return initial(given) + initial(patronymic == null ? "" : patronymic);
    }

    private static String initial(String name) {
        var stripped = name.strip();
        return stripped.isEmpty() ? "" : stripped.substring(0, stripped.offsetByCodePoints(0, 1)) + ".";
    }
}
