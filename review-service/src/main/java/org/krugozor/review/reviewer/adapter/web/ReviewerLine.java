package org.krugozor.review.reviewer.adapter.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.person.Person;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.reviewer.model.Admission;
import org.krugozor.review.reviewer.model.Channel;
import org.krugozor.review.reviewer.model.Reviewer;

/** A reviewer in the directory: the profile but for what makes it long. */
record ReviewerLine(
        UUID reviewerId,
        long version,
        @Nullable UUID personId,
        String email,
        Map<String, Person.@Nullable Name> names,
        @Nullable Map<String, String> degree,
        @Nullable Map<String, String> academicTitle,
        @Nullable Map<String, String> position,
        List<Reviewer.Affiliation> affiliations,
        @Nullable String orcid,
        List<String> languagesRead,
        List<String> languagesWritten,
        List<Reviewer.Expertise> expertise,
        Map<String, List<String>> keywords,
        int maxLoad,
        @Nullable LocalDate pausedUntil,
        String locale,
        Channel channel,
        int publicationCount,
        Admission admission) {

    static ReviewerLine of(Reviewers.Listed listed) {
        var one = listed.profile();
        return new ReviewerLine(
                one.reviewerId(),
                one.version(),
                one.personId(),
                one.email(),
                one.names(),
                one.degree(),
                one.academicTitle(),
                one.position(),
                one.affiliations(),
                one.orcid(),
                one.languagesRead(),
                one.languagesWritten(),
                one.expertise(),
                one.keywords(),
                one.maxLoad(),
                one.pausedUntil(),
                one.locale(),
                one.channel(),
                listed.publications(),
                one.admission());
    }
}
