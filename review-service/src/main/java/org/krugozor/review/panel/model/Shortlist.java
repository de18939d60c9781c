package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves of many contenders the few among whom the best panel is. Each step keeps the best panel, so all of them do. */
final class Shortlist {

    /** Whom a contender is compared with at most, one by one; a bound on time that drops too few, never too many. */
    private static final int COMPARED = 100;

    /** Whoever surpasses many comes first, so that most comparisons are short. */
    private static final Comparator<Contender> BY_STRENGTH =
            Comparator.<Contender>comparingInt(one -> one.levels().sum()).reversed();

    private Shortlist() {}

    /** Of all who know the same and have the same traits, those a {@link Bucket} keeps. */
    static List<Contender> alike(Collection<Contender> contenders, int seats) {
        var buckets = new Buckets(contenders.size());
        var kept = new ArrayList<Contender>();
        for (var contender : contenders) {
            if (contender.shared()) {
                // who may not sit beside somebody else is not simply replaced by, nor stands in for, anybody
                kept.add(contender);
            } else {
                long alike = contender.levels().packed() << Quota.TRAITS | contender.traits();
                buckets.of(alike, seats).offer(contender);
            }
        }
        buckets.forEach(bucket -> kept.addAll(bucket.kept()));
        kept.sort(Contender.BY_KEY);
        return kept;
    }

    /**
     * Drops whoever enough others surpass: better by key, the same traits, and nowhere less known. The argument is the
     * bucket's, since knowing more makes none of the first three steps worse.
     *
     * @param sorted by key
     */
    static List<Contender> unsurpassed(List<Contender> sorted, int seats) {
        var kept = new ArrayList<Contender>();
        var strongest = new ArrayList<Contender>();
        for (var contender : sorted) {
            if (isSurpassed(contender, strongest, seats)) {
                continue;
            }
            kept.add(contender);
            if (!contender.shared() && strongest.size() < COMPARED) {
                int at = Collections.binarySearch(strongest, contender, BY_STRENGTH);
                strongest.add(at < 0 ? -at - 1 : at, contender);
            }
        }
        return kept;
    }

    private static boolean isSurpassed(Contender contender, List<Contender> others, int seats) {
        var better = new ArrayList<Contender>(seats);
        for (var other : others) {
            if (other.traits() == contender.traits() && other.levels().covers(contender.levels())) {
                better.add(other);
                if (better.size() >= seats && Bucket.ruledOut(contender, better, seats)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Those who matter while only knowledge counts: with so many others at hand who know no less anywhere and have the
     * same traits, a further one is either replaced by one of them or adds nothing.
     *
     * @param others 1 for the best on each demand, 2 for the second-best too
     */
    static List<Contender> knowing(List<Contender> pool, int others) {
        var strongest = new ArrayList<>(pool);
        strongest.sort(BY_STRENGTH);
        var kept = new ArrayList<Contender>();
        for (var contender : strongest) {
            int more = 0;
            for (int i = 0; i < Math.min(kept.size(), COMPARED) && more < others; i++) {
                var other = kept.get(i);
                if (!other.shared()
                        && other.traits() == contender.traits()
                        && other.levels().covers(contender.levels())) {
                    more++;
                }
            }
            if (more < others) {
                kept.add(contender);
            }
        }
        return kept;
    }

    /** Those who can take a seat for which knowledge no longer matters: of each set of traits, the bucket's. */
    static List<Contender> fillers(List<Contender> pool, int seats) {
        Map<Integer, Bucket> buckets = new HashMap<>();
        var kept = new ArrayList<Contender>();
        for (var contender : pool) {
            if (contender.shared()) {
                kept.add(contender);
            } else {
                buckets.computeIfAbsent(contender.traits(), none -> new Bucket(seats))
                        .offer(contender);
            }
        }
        buckets.values().forEach(bucket -> kept.addAll(bucket.kept()));
        kept.sort(Contender.BY_KEY);
        return kept;
    }
}
