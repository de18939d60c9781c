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
    private Remainder remainder;
    private @Nullable Reach reach;
    private @Nullable DepthReach deep;
    /** Who can add knowledge to a panel that has as much as the best one. */
    private List<Contender> settled = List.of();

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
        if (fixed < seats && demands.count() <= Reach.MOST) {
            reach = new Reach(demands, quota, panel, fixed, known[fixed], pool);
            trySharing();
        }
        improveBySwapping();
        for (var next : EnumSet.range(Goal.GAPS, Goal.REST)) {
            goal = next;
            long heaviest;
            do {
                heaviest = order.heaviest();
                isSettled = false;
                descend(fixed, candidates().toArray(Contender[]::new));
                // with a lighter panel known fewer people are looked at: the search begins anew among them
            } while (goal == Goal.HEAVIEST && order.heaviest() < heaviest);
        }
        isSettled = false;
        goal = Goal.ID;
        settleIds();
        return Optional.of(Collections.unmodifiableList(Arrays.asList(best)));
    }

    /** Those who share the demands out best, if they may sit together: seldom is anything better. */
    private void trySharing() {
        int size = fixed;
        for (var one : Objects.requireNonNull(reach).leading()) {
            if (!quota.bears(panel, size, one.traits()) || isThere(one, size)) {
                return;
            }
            panel[size++] = one;
        }
        fill(size, 0, false);
    }

    /** Those who can add knowledge to a panel as it is sought at this step. */
    private List<Contender> candidates() {
        var within = reach;
        if (within == null) {
            return goal.isBelowKnowledge() ? pool : Shortlist.knowing(pool, goal == Goal.DEPTH ? 2 : 1);
        }
        return switch (goal) {
            case GAPS ->
                within.isFewer(order.uncovered())
                        ? Shortlist.knowing(within.covering(pool, order.uncovered() - 1, 0), 1)
                        : List.of();
            case COVERAGE -> Shortlist.knowing(within.covering(pool, order.uncovered(), order.coverage() + 1), 1);
            case DEPTH -> Shortlist.knowing(adding(pool, order.coverage() + order.depth() + 1), 2);
            case HEAVIEST ->
                Shortlist.knowing(adding(noFuller(order.heaviest() - 1), order.coverage() + order.depth()), 2);
            case REST -> resting();
            case ID -> settled;
        };
    }

    /** Where all who come must add knowledge, they alone bound how good the further steps can become. */
    private List<Contender> resting() {
        long both = order.coverage() + order.depth();
        var people = noFuller(order.heaviest());
        settled = adding(people, both);
        remainder = new Remainder(Objects.requireNonNull(deep).sparesASeat(both) ? people : settled, seats);
        return settled;
    }

    /** Those whose desk is no fuller than this: nobody else comes any more once knowledge is settled. */
    private List<Contender> noFuller(long share) {
        return pool.stream().filter(one -> one.share() <= share).toList();
    }

    /** Those who can add to the knowledge of a panel that covers as much as the best one and has this depth too. */
    private List<Contender> adding(List<Contender> people, long both) {
        var within = people == pool
                ? Objects.requireNonNull(reach)
                : new Reach(demands, quota, panel, fixed, known[fixed], people);
        var leading = within.sparesASeat(order.uncovered(), order.coverage())
                ? people
                : within.covering(people, order.uncovered(), order.coverage());
        reach = within;
        deep = new DepthReach(demands, seats - fixed, known[fixed], leading);
        return deep.deepening(leading, both);
    }

    /** Whether those who come can still share out what the first of the panel leave over. */
    private boolean isWithinReach(int size) {
        var within = reach;
        if (within == null || size == fixed || size == seats) {
            return true;
        }
        var now = known[size];
        long both = order.coverage() + order.depth();
        return switch (goal) {
            case GAPS -> within.isReached(panel, size, now, order.uncovered() - 1, 0);
            case COVERAGE -> within.isReached(panel, size, now, order.uncovered(), order.coverage() + 1);
            case DEPTH, HEAVIEST, REST, ID ->
                within.isReached(panel, size, now, order.uncovered(), order.coverage())
                        && Objects.requireNonNull(deep)
                                .isReached(now, seats - size, goal == Goal.DEPTH ? both + 1 : both);
        };
    }

    private void descend(int size, Contender[] left) {
        if (isSettled && goal == Goal.HEAVIEST || !isWithinReach(size)) {
            return;
        }
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
        var byId = noFuller(order.heaviest()).stream().sorted(BY_ID).toArray(Contender[]::new);
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
        descend(seat + 1, candidates().toArray(Contender[]::new));
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
            isSettled = goal == Goal.ID || goal == Goal.HEAVIEST;
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
        var others =
                Arrays.stream(panel, 0, seats - 1).map(Contender::candidate).toList();
        var joining = new Joining(demands, others);
        int must = quota.mustHave(panel, seats - 1, 1);
        for (var next : pool) {
            if (must >= 0
                    && (next.traits() & must) == must
                    && joining.compare(next, order) >= 0
                    && quota.bears(panel, seats - 1, next.traits())
                    && !isThere(next, seats - 1)) {
                panel[seats - 1] = next;
                take();
            }
        }
    }
}
