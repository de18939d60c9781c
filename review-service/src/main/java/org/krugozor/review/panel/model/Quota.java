package org.krugozor.review.panel.model;

import java.util.Arrays;
import java.util.List;
import org.krugozor.review.panel.model.PanelCandidate.Traits;
import org.krugozor.review.panel.model.PanelWishes.Wish;

/**
 * How many of which trait a panel needs and bears. What was overridden counts, but is never held against the panel by
 * itself: two people of one institution whom an editor let pass leave no room for a third, and no more than that.
 */
final class Quota {

    private static final int DEGREE = 1;
    private static final int BOARD = 2;
    private static final int OUTSIDE = 4;
    private static final int OWN_INSTITUTION = 8;
    static final int TRAITS = 4;

    private final int asked;
    private final int[] atLeast = new int[TRAITS];
    private final int[] atMost = new int[TRAITS];

    Quota(PanelWishes wishes, List<PanelCandidate> overridden) {
        boolean board = wishes.asks(Wish.BOARD_AT_LEAST) || wishes.asks(Wish.BOARD_AT_MOST);
        asked = (wishes.asks(Wish.DEGREES) ? DEGREE : 0)
                | (board ? BOARD : 0)
                | (wishes.asks(Wish.OUTSIDE) ? OUTSIDE : 0)
                | (wishes.asks(Wish.OWN_INSTITUTION) ? OWN_INSTITUTION : 0);
        Arrays.fill(atMost, Integer.MAX_VALUE);
        atLeast[0] = wishes.degrees();
        atLeast[1] = wishes.boardAtLeast();
        atLeast[2] = wishes.outside();
        // a limit of as many as there are seats limits nothing, nor whoever is looked at as one more
        if (wishes.asks(Wish.BOARD_AT_MOST)) {
            atMost[1] = Math.max(wishes.boardAtMost(), count(overridden, BOARD));
        }
        if (wishes.asks(Wish.OWN_INSTITUTION)) {
            atMost[3] = Math.max(wishes.ownInstitution(), count(overridden, OWN_INSTITUTION));
        }
    }

    private int count(List<PanelCandidate> people, int trait) {
        return (int)
                people.stream().filter(one -> (bits(one.traits()) & trait) != 0).count();
    }

    /** The person's traits as bits, those no wish asks about left out. */
    int traits(PanelCandidate candidate) {
        return bits(candidate.traits()) & asked;
    }

    private static int bits(Traits traits) {
        return (traits.degree() ? DEGREE : 0)
                | (traits.board() ? BOARD : 0)
                | (traits.outside() ? OUTSIDE : 0)
                | (traits.ownInstitution() ? OWN_INSTITUTION : 0);
    }

    /** Whether the first of the panel bear one more with these traits. */
    boolean bears(Contender[] panel, int size, int traits) {
        for (int trait = 0; trait < TRAITS; trait++) {
            int bit = 1 << trait;
            if ((traits & bit) != 0 && count(panel, size, bit) >= atMost[trait]) {
                return false;
            }
        }
        return true;
    }

    /** Whether nobody is too many already. */
    boolean isKept(Contender[] panel, int size) {
        for (int trait = 0; trait < TRAITS; trait++) {
            if (count(panel, size, 1 << trait) > atMost[trait]) {
                return false;
            }
        }
        return true;
    }

    /** The traits of which the panel still lacks somebody. */
    int lacks(Contender[] panel, int size) {
        int lacks = 0;
        for (int trait = 0; trait < TRAITS; trait++) {
            if (count(panel, size, 1 << trait) < atLeast[trait]) {
                lacks |= 1 << trait;
            }
        }
        return lacks;
    }

    /** The traits everybody still to come must have; -1 if not even that would do. */
    int mustHave(Contender[] panel, int size, int seatsLeft) {
        int must = 0;
        for (int trait = 0; trait < TRAITS; trait++) {
            int lacking = atLeast[trait] - count(panel, size, 1 << trait);
            if (lacking > seatsLeft) {
                return -1;
            }
            if (lacking > 0 && lacking == seatsLeft) {
                must |= 1 << trait;
            }
        }
        return must;
    }

    /** The count of the trait above which it makes no difference. */
    int counted(int trait) {
        return Math.max(atLeast[trait], atMost[trait] == Integer.MAX_VALUE ? 0 : atMost[trait]);
    }

    /** Whether so many with the trait bear one more. */
    boolean bears(int trait, int count) {
        return count < atMost[trait];
    }

    /** Whether so many with the trait are too few. */
    boolean lacks(int trait, int count) {
        return count < atLeast[trait];
    }

    static int count(Contender[] panel, int size, int bit) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (panel[i].has(bit)) {
                count++;
            }
        }
        return count;
    }
}
