package org.krugozor.review.panel.model;

/**
 * How well a panel covers one field of a manuscript.
 *
 * @param best the best expertise in the panel, 0 to 1; for a bridge the mean of its sides
 */
public record FieldCoverage(String code, double weight, double best, State state) {

    /** Nobody knows it; somebody knows a little; somebody knows it. */
    public enum State {
        UNCOVERED,
        THIN,
        COVERED
    }

    private static final double KNOWN = 0.5;

    static FieldCoverage of(String code, double weight, double best, boolean everySideKnown) {
        var state = !everySideKnown ? State.UNCOVERED : best < KNOWN ? State.THIN : State.COVERED;
        return new FieldCoverage(code, weight, best, state);
    }
}
