package org.krugozor.review.conflict;

import java.util.List;

/**
 * Where a manuscript comes from.
 *
 * @param coAuthors with whom its authors wrote here before
 * @param profiles what the office knows of the authors as reviewers, an entry for each record; none of most
 */
public record Origin(Authorship authorship, Authorships.CoAuthors coAuthors, List<Relation> profiles) {

    /** The same for its printed authors alone, whoever submitted it. */
    Origin printed() {
        return new Origin(authorship.printed(), coAuthors, profiles);
    }
}
