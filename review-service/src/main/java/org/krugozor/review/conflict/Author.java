package org.krugozor.review.conflict;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.person.Person;

/** A contributor of a manuscript, as on the day of submission. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Author(
        @Nullable UUID personId,
        Map<String, Person.@Nullable Name> names,
        @Nullable String email,
        @Nullable String orcid,
        @Nullable Map<String, String> degree,
        @Nullable Map<String, String> academicTitle,
        @Nullable Map<String, String> position,
        @Nullable Place affiliation,
        boolean corresponding,
        @Nullable List<String> credit) {}
