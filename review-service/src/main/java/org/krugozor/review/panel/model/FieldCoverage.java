package org.krugozor.review.panel.model;

/**
 * How well a panel covers one field of a manuscript.
 *
 * @param best the best expertise in the panel, 0 to 1; for a bridge the mean of its sides
 */
public record FieldCoverage(String code, double weight, double best, State state) {

    /** Nobody knows it; somebody knows a part of it; somebody knows it. */
    public enum State {
        UNCOVERED,
        THIN,
        COVERED
    }

    /** From this expertise on a field is no longer uncovered. */
    static final double SOMETHING = 0.25;

    /** From this expertise on a field is covered. */
    static final double KNOWN = 0.75;

    /** The state follows the weakest side: a bridge with one side unknown is not covered by the other. */
    static FieldCoverage of(String code, double weight, double best, double weakestSide) {
        var state = weakestSide < SOMETHING ? State.UNCOVERED : weakestSide < KNOWN ? State.THIN : State.COVERED;
        return new FieldCoverage(code, weight, best, state);
    }
}
