package org.krugozor.review.panel.model;

import org.krugozor.review.panel.model.PanelOrder.Step;

/**
 * What is sought at one step of the order of wishes: a panel level with the best known on all steps before, and better
 * on this one; where ids are settled, one level on all steps before.
 *
 * @param atOnce whether panels better on any step from this one on are sought, and those level on all
 */
record Aim(Step step, PanelOrder known, boolean atOnce) {

    static Aim of(Step step, PanelOrder known) {
        return new Aim(step, known, false);
    }

    /** Everything below the fullest desk at one go. */
    static Aim rest(PanelOrder known) {
        return new Aim(Step.LOAD, known, true);
    }

    Aim knowing(PanelOrder better) {
        return new Aim(step, better, atOnce);
    }

    /** Whether knowledge is settled, and a panel must be level with the best known on it. */
    boolean isBelowKnowledge() {
        return step.compareTo(Step.DEPTH) > 0;
    }

    boolean isAfter(Step other) {
        return step.compareTo(other) > 0;
    }

    /** Whether nothing further counts for a panel that can be so much better (1) than, or level (0) with, the best on a step. */
    boolean endsAt(Step at, int better) {
        return atOnce ? better > 0 : step == at;
    }

    /** Whether the one who is worst on this step decides it. */
    boolean isDecidedByOne() {
        return step == Step.HEAVIEST_LOAD || step == Step.LATEST_ASKED;
    }

    /** Whether this knowledge alone, whoever takes the other seats, is what is sought. */
    boolean isReached(Knowledge now) {
        int gaps = now.uncovered();
        return switch (step) {
            case UNCOVERED -> gaps < known.uncovered();
            case COVERAGE -> gaps == known.uncovered() && now.coverage() > known.coverage();
            case DEPTH -> gaps == known.uncovered() && now.coverage() == known.coverage() && now.both() > both();
            default -> gaps == known.uncovered() && now.coverage() == known.coverage() && now.both() == both();
        };
    }

    /** Whether knowledge with at most this could still be what is sought. */
    boolean isWithinReach(int gaps, long coverage, long both) {
        return gaps <= mostGaps() && coverage >= leastCoverage() && both >= leastBoth();
    }

    int mostGaps() {
        return step == Step.UNCOVERED ? known.uncovered() - 1 : known.uncovered();
    }

    long leastCoverage() {
        return switch (step) {
            case UNCOVERED -> 0;
            case COVERAGE -> known.coverage() + 1;
            default -> known.coverage();
        };
    }

    /** Coverage and depth together, needed at least. */
    long leastBoth() {
        return switch (step) {
            case UNCOVERED, COVERAGE -> 0;
            case DEPTH -> both() + 1;
            default -> both();
        };
    }

    private long both() {
        return known.coverage() + known.depth();
    }

    /** Whether somebody may sit on such a panel as far as desk and day last asked are concerned. */
    boolean bears(Contender one) {
        return switch (step) {
            case UNCOVERED, COVERAGE, DEPTH -> true;
            case HEAVIEST_LOAD -> one.share() < known.heaviest();
            case LOAD, INSTITUTIONS -> one.share() <= known.heaviest();
            case LATEST_ASKED -> one.share() <= known.heaviest() && one.asked() < known.latest();
            case ASKED, AFFINITY, ID -> one.share() <= known.heaviest() && one.asked() <= known.latest();
        };
    }

    /** Knowledge a panel as sought has at least, what it costs taken off. */
    long worth(Prices prices) {
        return leastBoth()
                - prices.of(
                        known.load() - (step == Step.LOAD && !atOnce ? 1 : 0),
                        known.asked() - (step == Step.ASKED ? 1 : 0),
                        known.affinity() + (step == Step.AFFINITY ? 1 : 0));
    }
}
