package org.krugozor.submission.person.model;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's name in Kazakh, Russian and Latin letters, the last as in the passport or ORCID. */
public record Names(
        @Nullable PersonName kk,
        @Nullable PersonName ru,
        @Nullable PersonName latin) {

    public static final Names NONE = new Names(null, null, null);

    public Names {
        kk = orNull(kk);
        ru = orNull(ru);
        latin = orNull(latin);
    }

    /** A name as registered with the login, put where its letters say it belongs. */
    public static Names registered(@Nullable String given, @Nullable String family) {
        var name = new PersonName(family, given, null);
        if (name.nothing()) {
            return NONE;
        }
        var letters = (family + " " + given).toLowerCase(Locale.ROOT);
        if (letters.chars().anyMatch(letter -> "әғқңөұүһі".indexOf(letter) >= 0)) {
            return new Names(name, null, null);
        }
        if (letters.codePoints()
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.CYRILLIC)) {
            return new Names(null, name, null);
        }
        return new Names(null, null, name);
    }

    /** Those of the names that are given in full. */
    public Stream<PersonName> whole() {
        return Stream.of(latin, ru, kk).filter(Objects::nonNull).filter(PersonName::complete);
    }

    /** "Surname Given" in the language, else in Latin letters, else in any; empty when nothing is known. */
    public String in(String language) {
        var wanted = "kk".equals(language) ? kk : "ru".equals(language) ? ru : latin;
        return Stream.of(wanted, latin, ru, kk)
                .filter(Objects::nonNull)
                .findFirst()
                .map(name -> Stream.of(name.surname(), name.given())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    private static @Nullable PersonName orNull(@Nullable PersonName name) {
        return name == null || name.nothing() ? null : name;
    }
}
