package org.krugozor.review.panel.application;

/** What else is to be said to whoever asks why somebody is not on the panel. */
public sealed interface Remark {

    /** The profile asked for was made part of another, of which the answer speaks. */
    record Merged(String name) implements Remark {}

    /** The list was narrowed to those whose texts are near, and theirs are not; both 0 to 1000. */
    record NotNear(int affinity, int wanted) implements Remark {}

    /** A conflict keeps them; {@code firm} if no reason sets it aside. */
    record InConflict(boolean firm) implements Remark {}
}
