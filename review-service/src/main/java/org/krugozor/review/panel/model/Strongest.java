package org.krugozor.review.panel.model;

/**
 * A few of many with the same traits who together surpass most of the others in knowledge: the first so many, whoever
 * knows most at the front, so that most comparisons are short.
 */
final class Strongest {

    private final Contender[] people;
    private final long[] levels;
    private final int[] strengths;
    private int size;

    Strongest(int most) {
        people = new Contender[most];
        levels = new long[most];
        strengths = new int[most];
    }

    /** Takes one more, unless they are all there or this one may stand in for nobody. */
    void offer(Contender one) {
        if (size == people.length || one.shared()) {
            return;
        }
        int strength = one.levels().sum();
        int at = size++;
        while (at > 0 && strengths[at - 1] < strength) {
            people[at] = people[at - 1];
            levels[at] = levels[at - 1];
            strengths[at] = strengths[at - 1];
            at--;
        }
        people[at] = one;
        levels[at] = one.levels().packed();
        strengths[at] = strength;
    }

    int size() {
        return size;
    }

    Contender get(int at) {
        return people[at];
    }

    /** The first from this place on who knows no less anywhere; the size if nobody does. */
    int next(Contender one, int from) {
        long known = one.levels().packed();
        int at = from;
        while (at < size && !Levels.covers(levels[at], known)) {
            at++;
        }
        return at;
    }

    /** How many know no less anywhere, counted as far as to the most. */
    int surpassing(Contender one, int most) {
        int count = 0;
        for (int at = next(one, 0); at < size && count < most; at = next(one, at + 1)) {
            count++;
        }
        return count;
    }
}
