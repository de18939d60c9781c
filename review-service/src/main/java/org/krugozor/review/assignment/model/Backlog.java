package org.krugozor.review.assignment.model;

import java.util.List;

/**
 * What waits, who may be asked, and who may not be asked for what. Everybody and everything is known by its id.
 *
 * @param conflicts pairs that must not meet; naming one twice, or somebody who is not here, changes nothing
 * @param warnings pairs that may meet, but only so many of them on a panel; likewise
 */
public record Backlog(
        List<WaitingManuscript> manuscripts,
        List<AvailableReviewer> reviewers,
        List<Conflict> conflicts,
        List<Conflict> warnings,
        Rules rules) {

    /** A backlog in which nobody is warned of. */
    public Backlog(
            List<WaitingManuscript> manuscripts,
            List<AvailableReviewer> reviewers,
            List<Conflict> conflicts,
            Rules rules) {
        this(manuscripts, reviewers, conflicts, List.of(), rules);
    }

    /** A reviewer who must not review this manuscript. */
    public record Conflict(String manuscript, String reviewer) {}

    /**
     * What holds for the whole plan.
     *
     * @param onePerInstitution at most one of an institution on a panel
     * @param fieldsFirst a field left uncovered weighs more than any coverage; false compares by coverage alone
     * @param warnedAtMost at most so many on a panel of whom a warning is given
     */
    public record Rules(boolean onePerInstitution, boolean fieldsFirst, int warnedAtMost) {

        /** The order of wishes of the office. */
        public static final Rules DEFAULT = new Rules(false, true);

        /** With one person at most of whom a warning is given. */
        public Rules(boolean onePerInstitution, boolean fieldsFirst) {
            this(onePerInstitution, fieldsFirst, 1);
        }
    }
}
