package org.krugozor.publication.manuscript;

import org.jspecify.annotations.Nullable;

/** A name in Kazakh, in Russian and as in the passport or ORCID; authors abroad may have the Latin one alone. */
public record Names(
        @Nullable PersonName kk,
        @Nullable PersonName ru,
        @Nullable PersonName latin) {

    private static final PersonName NOBODY = new PersonName("", "", null);

    /** The name as a page in the language prints it, else in whatever script there is. */
    public PersonName in(String language) {
        var wanted =
                switch (language) {
                    case "kk" -> kk;
                    case "ru" -> ru;
                    default -> latin;
                };
        if (wanted != null) {
            return wanted;
        }
        if (latin != null) {
            return latin;
        }
        if (ru != null) {
            return ru;
        }
        return kk != null ? kk : NOBODY;
    }
}
