package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of the demands any panel can come to, and with whom, exactly but for people who sit twice.
 *
 * <p>A panel covers a manuscript as if its members shared the demands out among them: each takes some, and counts for
 * what they know of these. So it is enough to know, for each set of demands and each kind of traits, the one who knows
 * most of the set; the best way to share all demands out among so many seats follows by putting sets together (the
 * dynamic programme over subsets of Held and Karp, 1962), the journal's quota included. Its cost grows with the people in
 * proportion, however they differ. Whoever cannot take part in any sharing that reaches what is needed takes part in no
 * panel that does, unless as somebody who adds nothing.
 */
final class Reach {

    /** Demands of a manuscript of four bridges; sets of more would be too many. */
    static final int MOST = 8;

    /** More than all coverage there is: what a demand known to a quarter is worth beside. */
    private static final long PREMIUM = 1L << 40;

    private static final long NEVER = Long.MIN_VALUE / 4;

    private final Demands demands;
    private final Seatings seatings;
    private final int open;
    private final int all;
    private final Knowledge base;
    private final Worth worth;
    private final boolean[] premium;
    private final int premiums;
    private final int hopeless;
    private final int[] sides;
    /** By kind of traits and set of demands: the most anybody of the kind knows of the set, and who. */
    private final long[][] best;

    private final @Nullable Contender[][] leaders;
    /** By seats left and state of the quota: the most that set of demands can still come to. */
    private final long[][][] most;

    /**
     * @param base what the first {@code fixed} of the panel know
     * @param pool everybody who may join them
     */
    Reach(Demands demands, Quota quota, Contender[] panel, int fixed, Knowledge base, List<Contender> pool) {
        this.demands = demands;
        this.base = base;
        this.open = panel.length - fixed;
        this.seatings = Seatings.of(quota, panel, fixed, pool);
        this.all = (1 << demands.count()) - 1;
        this.premium = premium(pool);
        this.worth = new Worth(demands, this::worth);
        this.sides = new int[demands.fields().size()];
        int count = 0;
        for (int at = 0; at < premium.length; at++) {
            if (premium[at]) {
                sides[demands.fieldOf(at)]++;
                count++;
            }
        }
        this.premiums = count;
        this.hopeless = hopeless(pool);
        this.best = new long[seatings.kinds()][all + 1];
        this.leaders = new Contender[seatings.kinds()][all + 1];
        for (var row : best) {
            Arrays.fill(row, NEVER);
        }
        for (var one : pool) {
            long[] sums = worth.ofSets(one);
            var row = best[seatings.kind(one)];
            var leader = leaders[seatings.kind(one)];
            for (int set = 0; set <= all; set++) {
                if (sums[set] > row[set]) {
                    row[set] = sums[set];
                    leader[set] = one;
                }
            }
        }
        this.most = new long[open + 1][seatings.states()][all + 1];
        share();
    }

    private long worth(int at, int level) {
        return demands.weight(at) * Math.max(0, level - base.best(at))
                + (premium[at] && level >= Knowledge.SOMETHING ? PREMIUM : 0);
    }

    private boolean[] known(List<Contender> pool) {
        var known = new boolean[demands.count()];
        for (int at = 0; at < known.length; at++) {
            known[at] = base.best(at) >= Knowledge.SOMETHING;
        }
        for (var one : pool) {
            for (int at = 0; at < known.length; at++) {
                known[at] |= one.levels().on(at) >= Knowledge.SOMETHING;
            }
        }
        return known;
    }

    private boolean[] coverable(List<Contender> pool) {
        var known = known(pool);
        var coverable = new boolean[demands.fields().size()];
        Arrays.fill(coverable, true);
        for (int at = 0; at < known.length; at++) {
            coverable[demands.fieldOf(at)] &= known[at];
        }
        return coverable;
    }

    /** The sides of fields somebody could cover and nobody does yet. */
    private boolean[] premium(List<Contender> pool) {
        var coverable = coverable(pool);
        var sides = new boolean[demands.count()];
        for (int at = 0; at < sides.length; at++) {
            sides[at] = coverable[demands.fieldOf(at)] && base.best(at) < Knowledge.SOMETHING;
        }
        return sides;
    }

    private int hopeless(List<Contender> pool) {
        int count = 0;
        for (boolean coverable : coverable(pool)) {
            count += coverable ? 0 : 1;
        }
        return count;
    }

    private void share() {
        for (int state = 0; state < seatings.states(); state++) {
            Arrays.fill(most[0][state], seatings.isEnough(state) ? 0 : NEVER);
        }
        for (int left = 1; left <= open; left++) {
            for (int state = 0; state < seatings.states(); state++) {
                var into = most[left][state];
                Arrays.fill(into, NEVER);
                for (int next = 0; next < seatings.states(); next++) {
                    var taken = leadingTo(state, next);
                    if (taken != null) {
                        share(into, taken, most[left - 1][next]);
                    }
                }
            }
        }
    }

    /** The best of all kinds with whom this state of the quota becomes that one; null if nobody is such. */
    private long @Nullable [] leadingTo(int state, int next) {
        long[] top = null;
        for (int kind = 0; kind < best.length; kind++) {
            if (best[kind][0] == 0 && seatings.after(state, kind) == next) {
                if (top == null) {
                    top = best[kind].clone();
                } else {
                    for (int set = 0; set <= all; set++) {
                        top[set] = Math.max(top[set], best[kind][set]);
                    }
                }
            }
        }
        return top;
    }

    private void share(long[] into, long[] taken, long[] rest) {
        for (int set = 0; set <= all; set++) {
            long top = into[set];
            for (int part = set; ; part = part - 1 & set) {
                top = Math.max(top, taken[part] + rest[set ^ part]);
                if (part == 0) {
                    break;
                }
            }
            into[set] = top;
        }
    }

    /** Those who lead in the best sharing; fewer than seats where some lead nothing or several parts. */
    List<Contender> leading() {
        var leading = new ArrayList<Contender>();
        int state = seatings.start();
        int set = all;
        for (int left = open; left > 0; left--) {
            long wanted = most[left][state][set];
            if (wanted <= NEVER / 2) {
                return List.of();
            }
            boolean found = false;
            for (int kind = 0; kind < best.length && !found; kind++) {
                int next = seatings.after(state, kind);
                for (int part = set; next >= 0 && !found; part = part - 1 & set) {
                    var leader = leaders[kind][part];
                    if (leader != null && best[kind][part] + most[left - 1][next][set ^ part] == wanted) {
                        found = true;
                        if (part > 0 && !leading.contains(leader)) {
                            leading.add(leader);
                        }
                        state = next;
                        set ^= part;
                    }
                    if (part == 0) {
                        break;
                    }
                }
            }
        }
        return leading;
    }

    /** What a panel with so many gaps and this coverage comes to at least; negative where that says nothing. */
    private long worth(int gaps, long coverage) {
        int spare = gaps - hopeless;
        if (spare < 0) {
            return Long.MAX_VALUE / 4;
        }
        var most = sides.clone();
        Arrays.sort(most);
        int lost = 0;
        for (int i = 0; i < Math.min(spare, most.length); i++) {
            lost += most[most.length - 1 - i];
        }
        return (premiums - lost) * PREMIUM + coverage - base.coverage();
    }

    /** Whether fewer gaps than these are conceivable. */
    boolean isFewer(int gaps) {
        return gaps > hopeless;
    }

    /** Whether a panel with one seat fewer could have no more gaps and this coverage. */
    boolean sparesASeat(int gaps, long coverage) {
        long needed = worth(gaps, coverage);
        for (int kind = 0; kind < best.length; kind++) {
            int next = seatings.after(seatings.start(), kind);
            if (next >= 0 && best[kind][0] == 0 && most[open - 1][next][all] >= needed) {
                return true;
            }
        }
        return false;
    }

    /** Those who can add to the coverage of a panel with at most so many gaps and at least this coverage. */
    List<Contender> covering(List<Contender> pool, int gaps, long coverage) {
        long needed = worth(gaps, coverage);
        if (most[open][seatings.start()][all] < needed) {
            return List.of();
        }
        var covering = new ArrayList<Contender>();
        for (var one : pool) {
            int next = seatings.after(seatings.start(), seatings.kind(one));
            if (next >= 0) {
                if (reaches(worth.ofSets(one), most[open - 1][next], needed)) {
                    covering.add(one);
                }
            }
        }
        return covering;
    }

    /** Whether the first of a panel, with those who may still come, can have at most so many gaps and this coverage. */
    boolean isReached(Contender[] panel, int size, Knowledge now, int gaps, long coverage) {
        var rest = most[panel.length - size][seatings.state(panel, size)];
        var sums = worth.ofSets(now);
        long needed = worth(gaps, coverage);
        for (int set = 0; set <= all; set++) {
            if (sums[set] + rest[all ^ set] >= needed) {
                return true;
            }
        }
        return false;
    }

    private boolean reaches(long[] sums, long[] rest, long needed) {
        for (int set = 1; set <= all; set++) {
            if (sums[set] > 0 && sums[set] + rest[all ^ set] >= needed) {
                return true;
            }
        }
        return false;
    }
}
