package org.krugozor.stack.player;

import java.util.function.Supplier;

/**
 * One deed on one day of the journal's life.
 *
 * @param day relative to the present
 * @param of key of the manuscript or issue; the acts of one are played in their order, those of different ones at once
 * @param step its name in the journal of the playing
 * @param deed does it and gives what later acts need to know, or nothing
 */
record Act(int day, String of, String step, Supplier<String> deed) {

    static Act of(int day, String of, String step, Runnable deed) {
        return new Act(day, of, of + "/" + step, () -> {
            deed.run();
            return "";
        });
    }
}
