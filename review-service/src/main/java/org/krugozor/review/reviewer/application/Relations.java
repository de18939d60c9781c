package org.krugozor.review.reviewer.application;

import java.util.UUID;
import org.krugozor.review.conflict.NameMatch;
import org.krugozor.review.conflict.Place;
import org.krugozor.review.conflict.Relation;
import org.krugozor.review.reviewer.model.Reviewer;

/** Of a profile what matters for conflicts. */
public final class Relations {

    private Relations() {}

    public static Relation of(Reviewer reviewer) {
        return of(reviewer, reviewer.reviewerId());
    }

    /** Of a profile that is part of another. */
    public static Relation of(Reviewer reviewer, UUID partOf) {
        return new Relation(
                partOf,
                reviewer.personId(),
                reviewer.email(),
                reviewer.orcid(),
                new NameMatch(reviewer.names()),
                reviewer.affiliations().stream()
                        .map(job -> new Relation.Employment(
                                new Place(job.department(), job.institution(), job.city(), job.country()), job.to()))
                        .toList(),
                reviewer.publications().stream()
                        .map(work -> new Relation.Work(work.title(), work.year(), work.authors()))
                        .toList(),
                reviewer.ties().stream()
                        .map(tie -> new Relation.Near(
                                switch (tie.kind()) {
                                    case ADVISER -> Relation.Near.Kind.ADVISER;
                                    case DOCTORAL_STUDENT -> Relation.Near.Kind.DOCTORAL_STUDENT;
                                    case PERSONAL -> Relation.Near.Kind.PERSONAL;
                                    case OTHER -> Relation.Near.Kind.OTHER;
                                },
                                tie.name(),
                                tie.email(),
                                tie.orcid()))
                        .toList());
    }
}
