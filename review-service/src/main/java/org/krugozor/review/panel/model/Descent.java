package org.krugozor.review.panel.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best panel outright, by branch and bound.
 *
 * <p>It settles the order of wishes step by step: first the fewest gaps, then the most coverage without more gaps, then
 * the most depth (sought as coverage and depth together, which has diminishing returns, so that the sum of the greatest
 * single gains bounds what several people add), and at last the rest among all panels level on those three.
 *
 * <p>Every panel is a core, whose members each add knowledge to those before, and others who add none. Cores are
 * enumerated, the greatest gain first. Whoever adds nothing may be replaced by anybody with the same traits, so the
 * seats beyond the core go to the best by key among the {@link Shortlist#fillers}.
 */
final class Descent {

    private enum Goal {
        GAPS,
        COVERAGE,
        DEPTH,
        HEAVIEST,
        REST,
        ID;

        private boolean isBelowKnowledge() {
            return compareTo(DEPTH) > 0;
        }
    }

    private static final Comparator<Contender> BY_ID =
            Comparator.comparing(one -> one.candidate().id());

    private final Demands demands;
    private final Quota quota;
    private final int seats;
    private final int fixed;
    private final List<Contender> pool;
    private final Contender[] fillers;
    private final Remainder remainder;

    private final Contender[] panel;
    private final Knowledge[] known;
    private final Gains[] gains;

    /** While ids are settled: nobody before this one comes any more. */
    private @Nullable UUID after;

    private boolean isSettled;

    private Goal goal = Goal.GAPS;
    private Contender[] best = {};
    private PanelOrder order = new PanelOrder(
            Integer.MAX_VALUE,
            -1,
            -1,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            -1,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            -1,
            List.of());

    /**
     * @param locked on the panel for certain
     * @param pool everybody else who may be on the best panel, sorted by key
     */
    Descent(Demands demands, Quota quota, int seats, List<Contender> locked, List<Contender> pool) {
        this.demands = demands;
        this.quota = quota;
        this.seats = seats;
        this.fixed = locked.size();
        this.pool = pool;
        this.fillers = Shortlist.fillers(pool, seats).toArray(Contender[]::new);
        this.remainder = new Remainder(pool, seats);
        this.panel = Arrays.copyOf(locked.toArray(Contender[]::new), seats);
        this.known = new Knowledge[seats + 1];
        Arrays.setAll(known, size -> new Knowledge(demands));
        locked.forEach(one -> known[fixed].add(one.levels()));
        this.gains = new Gains[seats + 1];
        Arrays.setAll(gains, size -> new Gains(demands));
    }

    /** The best panel; empty if no panel keeps the quota. */
    Optional<List<Contender>> find() {
        if (!quota.isKept(panel, fixed) || !fill(fixed, 0, false)) {
            return Optional.empty();
        }
        improveBySwapping();
        for (var next : EnumSet.range(Goal.GAPS, Goal.REST)) {
            goal = next;
            descend(fixed, candidates().toArray(Contender[]::new));
        }
        goal = Goal.ID;
        settleIds();
        return Optional.of(Collections.unmodifiableList(Arrays.asList(best)));
    }

    private List<Contender> candidates() {
        return switch (goal) {
            case GAPS, COVERAGE -> Shortlist.knowing(pool, 1);
            case DEPTH -> Shortlist.knowing(pool, 2);
            case HEAVIEST, REST, ID -> pool;
        };
    }

    private void descend(int size, Contender[] left) {
        var now = known[size];
        if (isReached(now)) {
            if (goal.isBelowKnowledge()) {
                fill(size, 0, goal != Goal.HEAVIEST);
                return;
            }
            // what fills the seats can only add knowledge, so whatever it finds is an improvement
            fill(size, 0, false);
        }
        int open = seats - size;
        int must = quota.mustHave(panel, size, open);
        if (open == 0 || must < 0 || !isWorthwhile(size)) {
            return;
        }
        boolean depth = goal == Goal.DEPTH || goal.isBelowKnowledge();
        var gain = gains[size];
        gain.measure(
                now,
                Arrays.stream(left).filter(next -> mayJoin(next, size, must)),
                open,
                depth,
                neededCoverage(),
                neededBoth());
        if (!isWithinReach(gain.uncovered(), gain.coverage(), gain.both())) {
            return;
        }
        var next = gain.promising(
                adds -> isWithinReach(0, now.coverage() + adds, Long.MAX_VALUE),
                adds -> isWithinReach(0, Long.MAX_VALUE, now.both() + adds));
        for (int i = 0; i < next.length; i++) {
            long more = gain.sum(i, open);
            if (depth
                    ? !isWithinReach(0, Long.MAX_VALUE, now.both() + more)
                    : !isWithinReach(0, now.coverage() + more, Long.MAX_VALUE)) {
                return;
            }
            panel[size] = next[i];
            known[size + 1].become(now);
            known[size + 1].add(next[i].levels());
            descend(size + 1, Arrays.copyOfRange(next, i + 1, next.length));
            if (isSettled) {
                return;
            }
        }
    }

    /**
     * Among panels level in everything else the one whose people come first by id: takes the first person who can be
     * the first of such a panel, then the second, and so on. The best panel known bounds how far to look.
     */
    private void settleIds() {
        var byId = pool.stream().sorted(BY_ID).toArray(Contender[]::new);
        for (int seat = fixed; seat < seats; seat++) {
            var last = Arrays.stream(best, fixed, seats).sorted(BY_ID).toList().get(seat - fixed);
            var taken = last;
            for (var next : byId) {
                if (next == last) {
                    break;
                }
                if (mayJoin(next, seat, quota.mustHave(panel, seat, seats - seat)) && isFirst(next, seat)) {
                    taken = next;
                    break;
                }
            }
            settle(taken, seat);
        }
    }

    private boolean isFirst(Contender next, int seat) {
        var before = after;
        settle(next, seat);
        isSettled = false;
        descend(seat + 1, pool.toArray(Contender[]::new));
        after = before;
        return isSettled;
    }

    private void settle(Contender next, int seat) {
        panel[seat] = next;
        known[seat + 1].become(known[seat]);
        known[seat + 1].add(next.levels());
        after = next.candidate().id();
    }

    private boolean mayJoin(Contender next, int size, int must) {
        if ((next.traits() & must) != must || !isFree(next, size)) {
            return false;
        }
        panel[size] = next;
        return isWorthwhile(size + 1);
    }

    /** Whether, below knowledge, the first of the panel can still become part of a better one. */
    private boolean isWorthwhile(int size) {
        return switch (goal) {
            case GAPS, COVERAGE, DEPTH -> true;
            case HEAVIEST -> Arrays.stream(panel, 0, size).allMatch(this::isLighter);
            case REST, ID -> remainder.canBeat(order, panel, size, goal == Goal.ID);
        };
    }

    private boolean isLighter(Contender one) {
        return one.share() < order.heaviest();
    }

    private boolean isFree(Contender next, int size) {
        return quota.bears(panel, size, next.traits())
                && !isThere(next, size)
                && (after == null || isAfter(next))
                && (goal != Goal.HEAVIEST || isLighter(next));
    }

    private boolean isAfter(Contender next) {
        return next.candidate().id().compareTo(Objects.requireNonNull(after)) > 0;
    }

    private boolean isThere(Contender next, int size) {
        for (int i = 0; i < size; i++) {
            if (panel[i] == next || (next.shared() && panel[i].isSamePersonAs(next))) {
                return true;
            }
        }
        return false;
    }

    /** Whether this knowledge alone, whoever takes the other seats, is what is sought at this step. */
    private boolean isReached(Knowledge now) {
        int gaps = now.uncovered();
        long both = order.coverage() + order.depth();
        return switch (goal) {
            case GAPS -> gaps < order.uncovered();
            case COVERAGE -> gaps == order.uncovered() && now.coverage() > order.coverage();
            case DEPTH -> gaps == order.uncovered() && now.coverage() == order.coverage() && now.both() > both;
            case HEAVIEST, REST, ID ->
                gaps == order.uncovered() && now.coverage() == order.coverage() && now.both() == both;
        };
    }

    private long neededCoverage() {
        return goal == Goal.GAPS ? 0 : goal == Goal.COVERAGE ? order.coverage() + 1 : order.coverage();
    }

    private long neededBoth() {
        long both = order.coverage() + order.depth();
        return goal.compareTo(Goal.DEPTH) < 0 ? 0 : goal == Goal.DEPTH ? both + 1 : both;
    }

    /** Whether knowledge with at most this could still be what is sought. */
    private boolean isWithinReach(int gaps, long coverage, long both) {
        long bothNow = order.coverage() + order.depth();
        return switch (goal) {
            case GAPS -> gaps < order.uncovered();
            case COVERAGE -> gaps <= order.uncovered() && coverage > order.coverage();
            case DEPTH -> gaps <= order.uncovered() && coverage >= order.coverage() && both > bothNow;
            case HEAVIEST, REST, ID -> gaps <= order.uncovered() && coverage >= order.coverage() && both >= bothNow;
        };
    }

    /**
     * Takes the seats left with the best by key, whoever is lacking first.
     *
     * @param whole whether to look for the best filling, or for the first that keeps the quota
     * @return whether there is one
     */
    private boolean fill(int size, int from, boolean whole) {
        int open = seats - size;
        if (open == 0) {
            return quota.lacks(panel, size) == 0 && take();
        }
        if (quota.mustHave(panel, size, open) < 0 || (whole && !isWorthwhile(size))) {
            return false;
        }
        int lacks = quota.lacks(panel, size);
        int wanted = Integer.lowestOneBit(lacks);
        boolean found = false;
        // while somebody is lacking the next must be one of those, whatever their place; then the rest go by their
        // place
        for (int i = lacks == 0 ? from : 0; i < fillers.length; i++) {
            var next = fillers[i];
            if ((next.traits() & wanted) == wanted && isFree(next, size)) {
                panel[size] = next;
                found |= fill(size + 1, lacks == 0 ? i + 1 : 0, whole);
                if (found && (!whole || isSettled)) {
                    return true;
                }
            }
        }
        return found;
    }

    private boolean take() {
        var found = PanelOrder.of(
                demands, Arrays.stream(panel).map(Contender::candidate).toList());
        if (found.compareTo(order) > 0) {
            order = found;
            isSettled = goal == Goal.ID;
            best = panel.clone();
        }
        return true;
    }

    /** Makes a good panel of any, so that bounds bite from the start. */
    private void improveBySwapping() {
        PanelOrder before;
        do {
            before = order;
            for (int seat = fixed; seat < seats; seat++) {
                improve(seat);
            }
        } while (order.compareTo(before) > 0);
    }

    private void improve(int seat) {
        System.arraycopy(best, 0, panel, 0, seats);
        panel[seat] = panel[seats - 1];
        var others = new Knowledge(demands);
        for (int i = 0; i < seats - 1; i++) {
            others.add(panel[i].levels());
        }
        int must = quota.mustHave(panel, seats - 1, 1);
        var with = new Knowledge(demands);
        for (var next : pool) {
            if (must < 0 || (next.traits() & must) != must) {
                continue;
            }
            if (others.coverage() + others.addsCoverage(next.levels()) < order.coverage() && order.uncovered() == 0) {
                continue;
            }
            with.become(others);
            with.add(next.levels());
            if (!with.isBehind(order) && quota.bears(panel, seats - 1, next.traits()) && !isThere(next, seats - 1)) {
                panel[seats - 1] = next;
                take();
            }
        }
    }
}
