package org.krugozor.review.panel.model;

/** What some people together know of a manuscript's demands: the best and the second-best on each. Grows only. */
final class Knowledge {

    static final int SOMETHING = (int) (FieldCoverage.SOMETHING * Levels.WHOLE);

    private final Demands demands;
    private final int[] best;
    private final int[] second;
    private long coverage;
    private long depth;

    Knowledge(Demands demands) {
        this.demands = demands;
        this.best = new int[demands.count()];
        this.second = new int[demands.count()];
    }

    void add(Levels levels) {
        for (int i = 0; i < best.length; i++) {
            int known = levels.on(i);
            if (known > best[i]) {
                coverage += demands.weight(i) * (known - best[i]);
                depth += demands.weight(i) * (best[i] - second[i]);
                second[i] = best[i];
                best[i] = known;
            } else if (known > second[i]) {
                depth += demands.weight(i) * (known - second[i]);
                second[i] = known;
            }
        }
    }

    /** The same as the other, whatever was here before. */
    void become(Knowledge other) {
        System.arraycopy(other.best, 0, best, 0, best.length);
        System.arraycopy(other.second, 0, second, 0, second.length);
        coverage = other.coverage;
        depth = other.depth;
    }

    int best(int demand) {
        return best[demand];
    }

    int second(int demand) {
        return second[demand];
    }

    long coverage() {
        return coverage;
    }

    long depth() {
        return depth;
    }

    /** Coverage and depth together. Unlike depth alone it has diminishing returns, which bounds need. */
    long both() {
        return coverage + depth;
    }

    /** What somebody would add to the coverage. */
    long addsCoverage(Levels levels) {
        long adds = 0;
        for (int i = 0; i < best.length; i++) {
            int more = levels.on(i) - best[i];
            if (more > 0) {
                adds += demands.weight(i) * more;
            }
        }
        return adds;
    }

    /** What somebody would add to coverage and depth together. */
    long addsBoth(Levels levels) {
        long adds = 0;
        for (int i = 0; i < second.length; i++) {
            int more = levels.on(i) - second[i];
            if (more > 0) {
                adds += demands.weight(i) * more;
            }
        }
        return adds;
    }

    /** Fields with a side on which nobody knows a quarter. */
    int uncovered() {
        return Long.bitCount(gaps(best));
    }

    /** Of those, how many would stay even with the best the given people know, one by one. */
    int uncoveredWith(int[] reachable) {
        var together = new int[best.length];
        for (int i = 0; i < together.length; i++) {
            together[i] = Math.max(best[i], reachable[i]);
        }
        return Long.bitCount(gaps(together));
    }

    /** Of the fields not covered, those to which somebody brings a quarter on a side that lacks it. */
    int touches(Levels levels) {
        long touched = 0;
        for (int i = 0; i < best.length; i++) {
            if (best[i] < SOMETHING && levels.on(i) >= SOMETHING) {
                touched |= 1L << demands.fieldOf(i);
            }
        }
        return Long.bitCount(touched);
    }

    private long gaps(int[] known) {
        long gaps = 0;
        for (int i = 0; i < known.length; i++) {
            if (known[i] < SOMETHING) {
                gaps |= 1L << demands.fieldOf(i);
            }
        }
        return gaps;
    }
}
