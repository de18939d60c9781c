package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves of many contenders the few among whom the best panel is. Each step keeps the best panel, so all of them do. */
final class Shortlist {

    /** Whom a contender is compared with at most, one by one; a bound on time that drops too few, never too many. */
    private static final int COMPARED = 100;

    private Shortlist() {}

    /** Those among whom the best panel is, sorted by key. */
    static List<Contender> of(Collection<Contender> contenders, int seats) {
        return unsurpassed(alike(contenders, seats), seats);
    }

    /** Of all who know the same and have the same traits, those a {@link Bucket} keeps. */
    private static List<Contender> alike(Collection<Contender> contenders, int seats) {
        var buckets = new Numbered<Bucket>(contenders.size());
        var kept = new ArrayList<Contender>();
        for (var contender : contenders) {
            if (contender.shared()) {
                // who may not sit beside somebody else is not simply replaced by, nor stands in for, anybody
                kept.add(contender);
            } else {
                long alike = contender.levels().packed() << Quota.TRAITS | contender.traits();
                var bucket = buckets.get(alike);
                if (bucket == null) {
                    bucket = new Bucket(seats);
                    buckets.put(alike, bucket);
                }
                bucket.offer(contender);
            }
        }
        buckets.stream().forEach(bucket -> kept.addAll(bucket.kept()));
        kept.sort(Contender.BY_KEY);
        return kept;
    }

    /**
     * Drops whoever enough others surpass: better by key, the same traits, and nowhere less known. The argument is the
     * bucket's, since knowing more makes none of the first three steps worse.
     *
     * @param sorted by key
     */
    private static List<Contender> unsurpassed(List<Contender> sorted, int seats) {
        var kept = new ArrayList<Contender>();
        var strongest = new Strongest[1 << Quota.TRAITS];
        Arrays.setAll(strongest, traits -> new Strongest(COMPARED));
        for (var contender : sorted) {
            var others = strongest[contender.traits()];
            if (!isSurpassed(contender, others, seats)) {
                kept.add(contender);
                others.offer(contender);
            }
        }
        return kept;
    }

    private static boolean isSurpassed(Contender contender, Strongest others, int seats) {
        var better = new ArrayList<Contender>(seats);
        for (int i = others.next(contender, 0); i < others.size(); i = others.next(contender, i + 1)) {
            better.add(others.get(i));
            if (better.size() >= seats && Bucket.ruledOut(contender, better, seats)) {
                return true;
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
        var kept = new ArrayList<Contender>();
        var strongest = new Strongest[1 << Quota.TRAITS];
        Arrays.setAll(strongest, traits -> new Strongest(COMPARED));
        for (var contender : strongestFirst(pool)) {
            var those = strongest[contender.traits()];
            if (those.surpassing(contender, others) < others) {
                kept.add(contender);
                those.offer(contender);
            }
        }
        return kept;
    }

    private static List<Contender> strongestFirst(List<Contender> pool) {
        var byStrength = new ArrayList<List<Contender>>();
        for (var contender : pool) {
            int strength = contender.levels().sum();
            while (byStrength.size() <= strength) {
                byStrength.add(new ArrayList<>());
            }
            byStrength.get(strength).add(contender);
        }
        Collections.reverse(byStrength);
        return byStrength.stream().flatMap(List::stream).toList();
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
