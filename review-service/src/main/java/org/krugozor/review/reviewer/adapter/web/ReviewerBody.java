package org.krugozor.review.reviewer.adapter.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.identifier.Orcid;
import org.krugozor.review.call.KnownFields;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.person.Person;
import org.krugozor.review.reviewer.model.Admission;
import org.krugozor.review.reviewer.model.Channel;
import org.krugozor.review.reviewer.model.Publication;
import org.krugozor.review.reviewer.model.Reviewer;
import org.krugozor.review.reviewer.model.Tie;
import org.krugozor.review.text.Language;

/**
 * A profile as the office sends it.
 *
 * @param reviewerId of the profile it was made from, where the address does not tell
 */
record ReviewerBody(
        @Nullable UUID reviewerId,
        @Nullable UUID personId,
        @Nullable String email,
        @Nullable Map<String, Person.@Nullable Name> names,
        @Nullable Map<String, String> degree,
        @Nullable Map<String, String> academicTitle,
        @Nullable Map<String, String> position,
        @Nullable List<Reviewer.Affiliation> affiliations,
        @Nullable String orcid,
        @Nullable List<String> languagesRead,
        @Nullable List<String> languagesWritten,
        @Nullable List<Expertise> expertise,
        @Nullable Map<String, List<String>> keywords,
        @Nullable Integer maxLoad,
        @Nullable LocalDate pausedUntil,
        @Nullable String locale,
        @Nullable Channel channel,
        @Nullable List<Publication> publications,
        @Nullable List<Tie> ties) {

    record Expertise(
            @Nullable String field,
            @Nullable Integer level,
            @Nullable Boolean confirmed) {}

    /** A new profile, if every value is possible. */
    Reviewer profile(UUID id, int usualLoad, Admission admission, KnownFields fields) {
        return profile(id, 0, null, usualLoad, Channel.EMAIL, List.of(), List.of(), admission, fields);
    }

    /** The profile with what was sent; person, channel, publications and ties that were not sent stay as they are. */
    Reviewer over(Reviewer present, int usualLoad, KnownFields fields) {
        return profile(
                present.reviewerId(),
                present.version(),
                present.personId(),
                usualLoad,
                present.channel(),
                present.publications(),
                present.ties(),
                present.admission(),
                fields);
    }

    /** A body as its reviewer sends it: who they are is the office's to say, and a level they change is theirs alone. */
    ReviewerBody of(@Nullable UUID person, String address, List<Reviewer.Expertise> present) {
        var stated = or(expertise, List.<Expertise>of()).stream()
                .map(one -> new Expertise(one.field(), one.level(), isConfirmed(one, present)))
                .toList();
        return new ReviewerBody(
                reviewerId,
                person,
                address,
                names,
                degree,
                academicTitle,
                position,
                affiliations,
                orcid,
                languagesRead,
                languagesWritten,
                stated,
                keywords,
                maxLoad,
                pausedUntil,
                locale,
                channel,
                publications,
                ties);
    }

    private static boolean isConfirmed(Expertise stated, List<Reviewer.Expertise> present) {
        return present.stream()
                .anyMatch(known -> known.confirmed()
                        && known.field().equals(stated.field())
                        && Integer.valueOf(known.level()).equals(stated.level()));
    }

    private Reviewer profile(
            UUID id,
            long version,
            @Nullable UUID knownPerson,
            int usualLoad,
            Channel knownChannel,
            List<Publication> knownPublications,
            List<Tie> knownTies,
            Admission admission,
            KnownFields fields) {
        check(fields);
        return new Reviewer(
                id,
                version,
                personId == null ? knownPerson : personId,
                Objects.requireNonNull(email).strip(),
                Objects.requireNonNull(names),
                degree,
                academicTitle,
                position,
                or(affiliations, List.of()),
                orcid,
                or(languagesRead, List.of()),
                or(languagesWritten, List.of()),
                or(expertise, List.<Expertise>of()).stream()
                        .map(known -> new Reviewer.Expertise(
                                Objects.requireNonNull(known.field()),
                                Objects.requireNonNull(known.level()),
                                Boolean.TRUE.equals(known.confirmed())))
                        .toList(),
                or(keywords, Map.of()),
                or(maxLoad, usualLoad),
                pausedUntil,
                Language.spoken(or(locale, "en")),
                or(channel, knownChannel),
                or(publications, knownPublications),
                or(ties, knownTies),
                admission);
    }

    private void check(KnownFields fields) {
        var inputs = new Inputs().email("/email", email).required("/names", names);
        inputs.when(names != null && names.values().stream().allMatch(Objects::isNull), "/names", "required");
        inputs.when(orcid != null && !Orcid.isValid(orcid), "/orcid", "bad-orcid");
        languages(inputs, "/languagesRead", languagesRead);
        languages(inputs, "/languagesWritten", languagesWritten);
        inputs.when(maxLoad != null && (maxLoad < 0 || maxLoad > 100), "/maxLoad", "bad-load");
        inputs.atMost("/affiliations", affiliations, 20).atMost("/expertise", expertise, 60);
        ProfileChecks.publications(inputs, publications);
        ProfileChecks.ties(inputs, ties);
        var seen = new HashSet<String>();
        var known = or(expertise, List.<Expertise>of());
        for (int i = 0; i < known.size(); i++) {
            var at = "/expertise/" + i;
            var field = known.get(i).field();
            var level = known.get(i).level();
            boolean code = field != null && field.matches("(\\d{2}(\\.\\d{2}){0,2}|[a-z][a-z0-9-]*)");
            inputs.when(!code, at + "/field", "bad-field-code");
            if (code && field != null) {
                inputs.when(!fields.know(field), at + "/field", "unknown-field", KnownFields.named(field));
            }
            inputs.when(field != null && !seen.add(field), at + "/field", "field-twice");
            inputs.when(level == null || level < 1 || level > 5, at + "/level", "one-to-five");
        }
        inputs.refuse();
    }

    private static void languages(Inputs inputs, String pointer, @Nullable List<String> languages) {
        inputs.when(
                languages != null && languages.stream().anyMatch(code -> code == null || !code.matches("[a-z]{2,3}")),
                pointer,
                "bad-language");
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
