package org.krugozor.review.panel.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.krugozor.review.panel.model.PanelOrder.Step;

/**
 * How good the steps below knowledge can still become while some seats are open: of each step the best that anybody left
 * could bring. Where the desks can only just be as light as in the best panel known, and everybody still to come must
 * therefore be among the lightest, the next steps look at those alone.
 */
final class Remainder {

    private final int seats;
    private final Contender[] lightest;
    private final Others all;
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
            return new Others(
                    institutions, longest, best(people, seats, Comparator.comparingInt(one -> -one.nearness())));
        }
    }

    /** @param pool everybody who may still come */
    Remainder(List<Contender> pool, int seats) {
        this.seats = seats;
        lightest = best(pool, seats, Comparator.comparingLong(Contender::share));
        all = Others.of(pool, seats);
        light = Others.of(
                pool.stream()
                        .filter(one -> one.share() <= lightest[lightest.length - 1].share())
                        .toList(),
                seats);
    }

    private static Contender[] best(List<Contender> pool, int count, Comparator<Contender> order) {
        return pool.stream().sorted(order).limit(count).toArray(Contender[]::new);
    }

    /** Whether the first of the panel can be completed to one that is sought, if knowledge allows it. */
    boolean allows(Aim aim, Contender[] panel, int size) {
        for (int i = 0; i < size; i++) {
            if (!aim.bears(panel[i])) {
                return false;
            }
        }
        return !aim.isAfter(Step.HEAVIEST_LOAD)
                || (count(lightest, panel, size) >= seats - size && isBetter(aim, panel, size));
    }

    private boolean isBetter(Aim aim, Contender[] panel, int size) {
        var known = aim.known();
        long load = sum(Contender::share, lightest, panel, size);
        int better = Long.compare(known.load(), load);
        if (better < 0 || aim.endsAt(Step.LOAD, better)) {
            return better > 0;
        }
        var others = better > 0 ? all : light;
        better = Integer.compare(different(others.institutions, panel, size), known.institutions());
        if (better < 0 || aim.endsAt(Step.INSTITUTIONS, better)) {
            return better > 0;
        }
        better = Long.compare(known.latest(), latest(others.longest, panel, size));
        if (better < 0 || aim.endsAt(Step.LATEST_ASKED, better)) {
            return better > 0;
        }
        better = Long.compare(known.asked(), sum(Contender::asked, others.longest, panel, size));
        if (better < 0 || aim.endsAt(Step.ASKED, better)) {
            return better > 0;
        }
        better = Long.compare(sum(Contender::nearness, others.nearest, panel, size), known.affinity());
        return better > 0 || better == 0 && aim.step() != Step.AFFINITY;
    }

    /** The sum over the first of the panel and the first others who are free, one for each open seat. */
    private long sum(ToLongFunction<Contender> of, Contender[] others, Contender[] panel, int size) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += of.applyAsLong(panel[i]);
        }
        int left = seats - size;
        for (int i = 0; i < others.length && left > 0; i++) {
            if (isFree(others[i], panel, size)) {
                sum += of.applyAsLong(others[i]);
                left--;
            }
        }
        return sum;
    }

    private long latest(Contender[] longest, Contender[] panel, int size) {
        long latest = 0;
        for (int i = 0; i < size; i++) {
            latest = Math.max(latest, panel[i].asked());
        }
        int left = seats - size;
        for (int i = 0; i < longest.length && left > 0; i++) {
            if (isFree(longest[i], panel, size)) {
                latest = Math.max(latest, longest[i].asked());
                left--;
            }
        }
        return latest;
    }

    private static int count(Contender[] others, Contender[] panel, int size) {
        int free = 0;
        for (var other : others) {
            free += isFree(other, panel, size) ? 1 : 0;
        }
        return free;
    }

    private int different(List<String> institutions, Contender[] panel, int size) {
        int there = 0;
        for (int i = 0; i < size; i++) {
            var institution = panel[i].institution();
            there += institution != null && !isAmong(institution, panel, i) ? 1 : 0;
        }
        int open = seats - size;
        if (institutions.size() >= there + open) {
            return there + open;
        }
        int more = 0;
        for (int i = 0; i < institutions.size() && more < open; i++) {
            more += isAmong(institutions.get(i), panel, size) ? 0 : 1;
        }
        return there + more;
    }

    private static boolean isAmong(String institution, Contender[] panel, int size) {
        for (int i = 0; i < size; i++) {
            if (institution.equals(panel[i].institution())) {
                return true;
            }
        }
        return false;
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
