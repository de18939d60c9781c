package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How good the steps below depth can still become while some seats are open: of each step the best that anybody left
 * could bring, knowledge set aside. Where a step can only just be level with the best panel known, everybody still to
 * come must be among the best in it, so the next step looks at those alone.
 */
final class Remainder {

    private final int seats;
    private final Contender[] lightest;
    private final Contender[] longest;
    private final Contender[] nearest;
    private final List<String> institutions;

    /** @param pool everybody who may still come */
    Remainder(List<Contender> pool, int seats) {
        this.seats = seats;
        lightest = best(pool, Comparator.comparingLong(Contender::share));
        var light = lightest.length == 0
                ? pool
                : pool.stream()
                        .filter(one -> one.share() <= lightest[lightest.length - 1].share())
                        .toList();
        institutions = light.stream()
                .map(Contender::institution)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        longest = best(light, Comparator.comparingLong(Contender::asked));
        var rested = light.stream()
                .filter(one -> one.asked() <= longest[longest.length - 1].asked())
                .toList();
        nearest = best(rested, Comparator.comparingInt(one -> -one.nearness()));
    }

    private Contender[] best(List<Contender> pool, Comparator<Contender> order) {
        return pool.stream().sorted(order).limit(seats).toArray(Contender[]::new);
    }

    /**
     * Whether the first of the panel can be completed to one better than the best known, if knowledge is level.
     *
     * @param orBeLevel whether it is enough to be level up to affinity
     */
    boolean canBeat(PanelOrder known, Contender[] panel, int size, boolean orBeLevel) {
        int open = seats - size;
        long heaviest = 0;
        long load = 0;
        long latest = 0;
        long asked = 0;
        int affinity = 0;
        for (int i = 0; i < size; i++) {
            heaviest = Math.max(heaviest, panel[i].share());
            load += panel[i].share();
            latest = Math.max(latest, panel[i].asked());
            asked += panel[i].asked();
            affinity += panel[i].nearness();
        }
        int left = open;
        for (int i = 0; i < lightest.length && left > 0; i++) {
            if (isFree(lightest[i], panel, size)) {
                heaviest = Math.max(heaviest, lightest[i].share());
                load += lightest[i].share();
                left--;
            }
        }
        if (left > 0) {
            return false;
        }
        if (heaviest != known.heaviest()) {
            return heaviest < known.heaviest();
        }
        if (load != known.load()) {
            return load < known.load();
        }
        int different = different(panel, size, open);
        if (different != known.institutions()) {
            return different > known.institutions();
        }
        left = open;
        for (int i = 0; i < longest.length && left > 0; i++) {
            if (isFree(longest[i], panel, size)) {
                latest = Math.max(latest, longest[i].asked());
                asked += longest[i].asked();
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
        for (int i = 0; i < nearest.length && left > 0; i++) {
            if (isFree(nearest[i], panel, size)) {
                affinity += nearest[i].nearness();
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
        for (int i = 0; i < institutions.size() && more < open; i++) {
            if (!there.contains(institutions.get(i))) {
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
