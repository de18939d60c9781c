package org.krugozor.review.assignment.model;

import java.util.List;

/**
 * What waits, who may be asked, and who may not be asked for what. Everybody and everything is known by its id.
 *
 * @param conflicts pairs that must not meet; naming one twice, or somebody who is not here, changes nothing
 */
public record Backlog(
        List<WaitingManuscript> manuscripts, List<AvailableReviewer> reviewers, List<Conflict> conflicts, Rules rules) {

    /** A reviewer who must not review this manuscript. */
    public record Conflict(String manuscript, String reviewer) {}

    /**
     * What holds for the whole plan.
     *
     * @param onePerInstitution at most one of an institution on a panel
     * @param fieldsFirst a field left uncovered weighs more than any coverage; false compares by coverage alone
     */
    public record Rules(boolean onePerInstitution, boolean fieldsFirst) {

        /** The order of wishes of the office. */
        public static final Rules DEFAULT = new Rules(false, true);
    }
}
