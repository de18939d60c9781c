package org.krugozor.review.person;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.text.Texts;

/**
 * A person as submission-service last said.
 *
 * @param names by kk, ru and latin
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Person(
        UUID personId,
        @Nullable String accountId,
        String email,
        boolean emailVerified,
        Map<String, @Nullable Name> names,
        @Nullable String orcid,
        String locale,
        @Nullable Map<String, Object> affiliation) {

    /** A name in one script. */
    public record Name(
            String surname, String given, @Nullable String patronymic) {

        public String inFull() {
            return (surname + " " + given + (patronymic == null ? "" : " " + patronymic)).strip();
        }
    }

    /** The name for readers of the language, in the script they read best. */
    public String nameIn(String language) {
        return nameIn(names, language);
    }

    public static String nameIn(Map<String, @Nullable Name> names, String language) {
        var own = names.get(language.equals("en") ? "latin" : language);
        if (own != null) {
            return own.inFull();
        }
        var latin = names.get("latin");
        return latin != null
                ? latin.inFull()
                : Texts.pick(language, names, name -> name == null ? null : name.inFull());
    }
}
