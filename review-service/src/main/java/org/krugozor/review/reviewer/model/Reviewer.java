package org.krugozor.review.reviewer.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.person.Person;

/**
 * Somebody who may be asked to review.
 *
 * @param personId null while no person is known for them
 * @param languagesRead ISO 639-1 codes
 * @param maxLoad open assignments at once
 * @param pausedUntil not to be asked before this day
 * @param locale kk, ru or en: the language in which they are written to
 * @param publications what they published, newest first
 * @param ties whose manuscripts they must not see
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reviewer(
        UUID reviewerId,
        long version,
        @Nullable UUID personId,
        String email,
        Map<String, Person.@Nullable Name> names,
        @Nullable Map<String, String> degree,
        @Nullable Map<String, String> academicTitle,
        @Nullable Map<String, String> position,
        List<Affiliation> affiliations,
        @Nullable String orcid,
        List<String> languagesRead,
        List<String> languagesWritten,
        List<Expertise> expertise,
        Map<String, List<String>> keywords,
        int maxLoad,
        @Nullable LocalDate pausedUntil,
        String locale,
        Channel channel,
        List<Publication> publications,
        List<Tie> ties,
        Admission admission) {

    public Reviewer {
        // profiles kept before these were asked for lack them
        channel = channel == null ? Channel.EMAIL : channel;
        publications = publications == null ? List.of() : List.copyOf(publications);
        ties = ties == null ? List.of() : List.copyOf(ties);
        admission = admission == null ? Admission.ADMITTED : admission;
    }

    /** Where they work or worked; {@code to} null for now. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Affiliation(
            @Nullable Map<String, String> department,
            @Nullable Map<String, String> institution,
            @Nullable Map<String, String> city,
            @Nullable Map<String, String> country,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * What they say they know of a field.
     *
     * @param level 1 "I know nothing" to 5 "this is my area"
     * @param confirmed whether an editor agrees
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Expertise(String field, int level, boolean confirmed) {}

    public String nameIn(String language) {
        return Person.nameIn(names, language);
    }

    public boolean isPaused(LocalDate today) {
        return pausedUntil != null && pausedUntil.isAfter(today);
    }

    /** The same, taken in by the office. */
    public Reviewer admitted() {
        return copy(version, expertise, publications, Admission.ADMITTED);
    }

    /** The same with these publications. */
    public Reviewer having(List<Publication> works) {
        return copy(version, expertise, works, admission);
    }

    /** The same with this expertise. */
    public Reviewer knowing(List<Expertise> known) {
        return copy(version, known, publications, admission);
    }

    /** The same profile under another version. */
    public Reviewer at(long newVersion) {
        return copy(newVersion, expertise, publications, admission);
    }

    private Reviewer copy(long newVersion, List<Expertise> known, List<Publication> works, Admission newAdmission) {
        return new Reviewer(
                reviewerId,
                newVersion,
                personId,
                email,
                names,
                degree,
                academicTitle,
                position,
                affiliations,
                orcid,
                languagesRead,
                languagesWritten,
                known,
                keywords,
                maxLoad,
                pausedUntil,
                locale,
                channel,
                works,
                ties,
                newAdmission);
    }
}
