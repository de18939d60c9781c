package org.krugozor.review.assignment.model;

/** Told how far the work is, and asked whether it is enough; asked often, from several threads. */
public interface Progress {

    /** Runs to its end and tells nobody. */
    Progress UNWATCHED = new Progress() {
        @Override
        public boolean isOver(Stage stage) {
            return false;
        }

        @Override
        public void reached(Stage stage, int round, double coverage, double bound) {}
    };

    /** What is being done. */
    enum Stage {
        SEATING,
        REFINING,
        EVENING_OUT
    }

    /**
     * Whether time is up for this stage, or the work was called off; once true, true for ever. Stages follow each other,
     * and an unfinished one leaves the best there was; only without time for SEATING there is no plan.
     */
    boolean isOver(Stage stage);

    /**
     * A step is done.
     *
     * @param coverage of the best plan so far
     * @param bound what no plan covers more than, as far as it is worked out; infinite before it is
     */
    void reached(Stage stage, int round, double coverage, double bound);
}
