package org.krugozor.submission.content;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.identifier.Orcid;
import org.krugozor.submission.person.model.Affiliation;
import org.krugozor.submission.person.model.Email;
import org.krugozor.submission.person.model.Names;
import org.krugozor.submission.person.model.PersonName;

/**
 * An author of the manuscript as on the day of submission.
 *
 * @param personId set by the service from the address, never by the caller
 * @param credit roles of the CRediT taxonomy, optional
 */
public record Contributor(
        @Nullable UUID personId,
        Names names,
        @Nullable String email,
        @Nullable String orcid,
        @Nullable Map<String, String> degree,
        @Nullable Map<String, String> academicTitle,
        @Nullable Map<String, String> position,
        @Nullable Affiliation affiliation,
        boolean corresponding,
        List<String> credit) {

    public Contributor {
        names = names == null ? Names.NONE : names;
        email = email == null || email.isBlank() ? null : Email.folded(email);
        orcid = orcid == null || orcid.isBlank() ? null : Orcid.bare(orcid);
        degree = Affiliation.filled(degree);
        academicTitle = Affiliation.filled(academicTitle);
        position = Affiliation.filled(position);
        credit = Blank.none(credit);
    }

    /** Abroad is where the country is written in English alone: Latin names are then enough. */
    public boolean abroad() {
        return affiliation != null
                && affiliation.country() != null
                && !affiliation.country().containsKey("kk")
                && !affiliation.country().containsKey("ru");
    }

    Contributor inLatin(PersonName latin) {
        return new Contributor(
                personId,
                new Names(names.kk(), names.ru(), latin),
                email,
                orcid,
                degree,
                academicTitle,
                position,
                affiliation,
                corresponding,
                credit);
    }

    public Contributor tiedTo(@Nullable UUID person) {
        return new Contributor(
                person, names, email, orcid, degree, academicTitle, position, affiliation, corresponding, credit);
    }
}
