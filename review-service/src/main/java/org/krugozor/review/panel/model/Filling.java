package org.krugozor.review.panel.model;

import java.util.List;
import java.util.function.IntPredicate;

/** Takes the seats left with the best by key, whoever is lacking first. */
final class Filling {

    private final PanelUnderWay panel;
    private final Pursuit pursuit;
    private final List<Contender> fillers;
    private final IntPredicate isWorthwhile;

    /**
     * @param fillers who can take a seat on which knowledge does not matter, the best by key first
     * @param isWorthwhile whether the first so many can become part of a better panel
     */
    Filling(PanelUnderWay panel, Pursuit pursuit, List<Contender> fillers, IntPredicate isWorthwhile) {
        this.panel = panel;
        this.pursuit = pursuit;
        this.fillers = fillers;
        this.isWorthwhile = isWorthwhile;
    }

    /** Takes the first filling that keeps the quota; whether there is one. */
    boolean any(int size) {
        return fill(size, 0, false);
    }

    /** Looks at all fillings that may be better than what is known. */
    void best(int size) {
        fill(size, 0, true);
    }

    private boolean fill(int size, int from, boolean all) {
        int lacks = panel.lacks(size);
        if (size == panel.seats()) {
            if (lacks == 0) {
                pursuit.take(panel.people());
            }
            return lacks == 0;
        }
        if (panel.mustHave(size) < 0 || (all && !isWorthwhile.test(size))) {
            return false;
        }
        int wanted = Integer.lowestOneBit(lacks);
        boolean found = false;
        // while somebody is lacking the next must be one of those, whatever their place; then the rest go by their
        // place
        for (int i = lacks == 0 ? from : 0; i < fillers.size(); i++) {
            var next = fillers.get(i);
            if ((next.traits() & wanted) == wanted && panel.isFree(next, size, pursuit.aim())) {
                panel.seat(next, size);
                found |= fill(size + 1, lacks == 0 ? i + 1 : 0, all);
                if (found && (!all || pursuit.isSettled())) {
                    return true;
                }
            }
        }
        return found;
    }
}
