package org.krugozor.submission.check;

import java.util.List;

/** The submission rules of a call, in the order in which an author meets them. */
public final class Checks {

    private static final List<Check> OF_ALL = List.of(
            MetadataChecks::titles,
            MetadataChecks::language,
            ContributorChecks::complete,
            ContributorChecks::orcid,
            FileChecks::manuscript,
            FileChecks::refused);

    private static final List<Check> OF_REVIEWED = List.of(
            MetadataChecks::titles,
            MetadataChecks::complete,
            MetadataChecks::language,
            AbstractChecks::length,
            AbstractChecks::balance,
            MetadataChecks::keywords,
            FieldChecks::weights,
            FieldChecks::interdisciplinary,
            FieldChecks::topic,
            FieldChecks::offers,
            FieldChecks::method,
            ContributorChecks::complete,
            ContributorChecks::number,
            ContributorChecks::once,
            ContributorChecks::orcid,
            ReferenceChecks::number,
            ReferenceChecks::parts,
            ReferenceChecks::citations,
            DeclarationChecks::declared,
            DeclarationChecks::reviewers,
            FileChecks::manuscript,
            FileChecks::anonymous,
            FileChecks::response,
            FileChecks::refused,
            AnonymityCheck::residues,
            TextChecks::length,
            TextChecks::parts);

    private Checks() {}

    /** All results; a draft may be submitted when none of them blocks. */
    public static List<CheckResult> of(Subject subject) {
        var checks = subject.itemType().isReviewed() ? OF_REVIEWED : OF_ALL;
        return checks.stream().flatMap(check -> check.of(subject).stream()).toList();
    }
}
