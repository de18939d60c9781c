package org.krugozor.review.panel.model;

/**
 * Counts who is still missing, demand by demand. If what is needed is only so much less than the most that can come of
 * it, no demand may fall short of its own most by more than that; so on each demand it is known how much the best and
 * the second-best must know at least, and how many such people are still to come. One person takes at most one place on
 * each demand: with too few places taken together, those who come cannot be enough. Sums of gains do not see this, since
 * in them much on one demand makes up for nothing on another.
 */
final class Places {

    private static final int NOBODY = Integer.MAX_VALUE;

    private final Demands demands;
    private final int[] level;
    private int missing;
    private int everybody;
    private int others;
    private boolean isHopeless;
    private int[] takes = {};
    private int open;

    Places(Demands demands) {
        this.demands = demands;
        this.level = new int[demands.count()];
    }

    /**
     * @param top the greatest level anybody still to come has, by demand
     * @param next the second-greatest
     * @param spareCoverage how much less than the most coverage will do
     * @param spareBoth how much less than the most coverage and depth together will do
     */
    void measure(Knowledge now, int[] top, int[] next, int open, long spareCoverage, long spareBoth) {
        this.open = open;
        missing = 0;
        everybody = 0;
        isHopeless = spareCoverage < 0 || spareBoth < 0;
        for (int at = 0; at < level.length && !isHopeless; at++) {
            long weight = demands.weight(at);
            int best = Math.max(now.best(at), top[at]);
            int second = Math.max(Math.min(now.best(at), top[at]), now.second(at));
            if (open > 1) {
                second = Math.max(second, next[at]);
            }
            long bestNeeded = best - Math.min(spareCoverage / weight, spareBoth / weight);
            long secondNeeded = second - spareBoth / weight;
            int have = (now.best(at) >= secondNeeded ? 1 : 0) + (now.second(at) >= secondNeeded ? 1 : 0);
            boolean lacksBest = now.best(at) < bestNeeded;
            int places = lacksBest ? Math.max(1, 2 - have) : 2 - have;
            if (places == 0) {
                level[at] = NOBODY;
            } else {
                // where the one best will do besides those who are there, only the best counts
                level[at] = (int) (lacksBest && have > 0 ? bestNeeded : secondNeeded);
            }
            missing += places;
            if (places >= open) {
                everybody |= 1 << at;
            }
            isHopeless = places > open;
        }
    }

    /** Notes which places each of these would take. */
    void ask(Contender[] people) {
        if (takes.length < people.length) {
            takes = new int[people.length];
        }
        var most = new int[open];
        for (int i = 0; i < people.length; i++) {
            takes[i] = 0;
            for (int at = 0; at < level.length; at++) {
                if (people[i].levels().on(at) >= level[at]) {
                    takes[i] |= 1 << at;
                }
            }
            int place = open - 1;
            int count = Integer.bitCount(takes[i]);
            if (count > most[place]) {
                while (place > 0 && most[place - 1] < count) {
                    most[place] = most[place - 1];
                    place--;
                }
                most[place] = count;
            }
        }
        others = 0;
        for (int i = 0; i < open - 1; i++) {
            others += most[i];
        }
    }

    /** Whether the person of this number, with those who take most places, can be enough. */
    boolean areEnoughWith(int person) {
        return !isHopeless
                && (takes[person] & everybody) == everybody
                && Integer.bitCount(takes[person]) + others >= missing;
    }
}
