package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How good the steps below the fullest desk can still become while some seats are open: of each step the best that
 * anybody left could bring. Where the desks can only just be as light as in the best panel known, and everybody still
 * to come must therefore be among the lightest, the next steps look at those alone.
 */
final class Remainder {

    private final int seats;
    private final Contender[] lightest;
    private final Others light;

    /** The best of some people in each further step. */
    private record Others(List<String> institutions, Contender[] longest, Contender[] nearest) {

        static Others of(List<Contender> people, int seats) {
            var institutions = people.stream()
                    .map(Contender::institution)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var longest = best(people, seats, Comparator.comparingLong(Contender::asked));
            var rested = people.stream()
                    .filter(one -> one.asked() <= longest[longest.length - 1].asked())
                    .toList();
            return new Others(
                    institutions, longest, best(rested, seats, Comparator.comparingInt(one -> -one.nearness())));
        }
    }

    /** @param pool everybody who may still come */
    Remainder(List<Contender> pool, int seats) {
        this.seats = seats;
        lightest = best(pool, seats, Comparator.comparingLong(Contender::share));
        light = Others.of(
                pool.stream()
                        .filter(one -> one.share() <= lightest[lightest.length - 1].share())
                        .toList(),
                seats);
    }

    private static Contender[] best(List<Contender> pool, int count, Comparator<Contender> order) {
        return pool.stream().sorted(order).limit(count).toArray(Contender[]::new);
    }

    /**
     * Whether the first of the panel can be completed to one better than the best known, if the two are level in
     * knowledge and no panel's fullest desk is less full.
     *
     * @param orBeLevel whether it is enough to be level up to affinity
     */
    boolean canBeat(PanelOrder known, Contender[] panel, int size, boolean orBeLevel) {
        int open = seats - size;
        long load = 0;
        long latest = 0;
        long asked = 0;
        int affinity = 0;
        for (int i = 0; i < size; i++) {
            if (panel[i].share() > known.heaviest()) {
                return false;
            }
            load += panel[i].share();
            latest = Math.max(latest, panel[i].asked());
            asked += panel[i].asked();
            affinity += panel[i].nearness();
        }
        int left = open;
        for (int i = 0; i < lightest.length && left > 0; i++) {
            if (isFree(lightest[i], panel, size)) {
                load += lightest[i].share();
                left--;
            }
        }
        if (left > 0) {
            return false;
        }
        if (load != known.load()) {
            return load < known.load();
        }
        int different = different(panel, size, open);
        if (different != known.institutions()) {
            return different > known.institutions();
        }
        left = open;
        for (int i = 0; i < light.longest.length && left > 0; i++) {
            if (isFree(light.longest[i], panel, size)) {
                latest = Math.max(latest, light.longest[i].asked());
                asked += light.longest[i].asked();
                left--;
            }
        }
        if (latest != known.latest()) {
            return latest < known.latest();
        }
        if (asked != known.asked()) {
            return asked < known.asked();
        }
        left = open;
        for (int i = 0; i < light.nearest.length && left > 0; i++) {
            if (isFree(light.nearest[i], panel, size)) {
                affinity += light.nearest[i].nearness();
                left--;
            }
        }
        return affinity != known.affinity() ? affinity > known.affinity() : orBeLevel;
    }

    private int different(Contender[] panel, int size, int open) {
        var there = new ArrayList<String>(seats);
        for (int i = 0; i < size; i++) {
            var institution = panel[i].institution();
            if (institution != null && !there.contains(institution)) {
                there.add(institution);
            }
        }
        int more = 0;
        for (int i = 0; i < light.institutions.size() && more < open; i++) {
            if (!there.contains(light.institutions.get(i))) {
                more++;
            }
        }
        return there.size() + more;
    }

    private static boolean isFree(Contender contender, Contender[] panel, int size) {
        for (int i = 0; i < size; i++) {
            if (panel[i] == contender) {
                return false;
            }
        }
        return true;
    }
}
