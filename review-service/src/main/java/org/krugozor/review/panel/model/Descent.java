package org.krugozor.review.panel.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.panel.model.PanelOrder.Step;

/**
 * Finds the best panel outright, by branch and bound.
 *
 * <p>It settles the order of wishes step by step: first the fewest gaps, then the most coverage without more gaps, then
 * the most depth (sought as coverage and depth together, which has diminishing returns, so that the sum of the greatest
 * single gains bounds what several people add), and then each further step among all panels level on those before.
 *
 * <p>Every panel is a core, whose members each add knowledge to those before, and others who add none. Cores are
 * enumerated, the greatest gain first. Whoever adds nothing may be replaced by anybody with the same traits, so the
 * seats beyond the core go to the best by key among the {@link Shortlist#fillers}.
 */
final class Descent {

    private static final Comparator<Contender> BY_ID =
            Comparator.comparing(one -> one.candidate().id());

    /** To begin a panel takes as long as to look at so many people. */
    private static final int BEGINNING = 100;

    private final Demands demands;
    private final Quota quota;
    private final int seats;
    private final int fixed;
    private final Contenders contenders;
    private final List<Contender> fillers;
    private final Pace pace;
    private final Pursuit pursuit;
    private final PanelUnderWay panel;
    private final Filling filling;
    private final Swapping swapping;
    private final Knowledge[] known;
    private final Gains[] gains;

    /** Among whom the best panel is, beside the fillers, as far as is known. */
    private List<Contender> pool = List.of();

    private Remainder everybody = new Remainder(List.of(), 0);
    private @Nullable Horizon horizon;

    /** Panels begun in a search. */
    private int begun;
    /** What it took, in people looked at, how much it may take, and whether it would have taken more. */
    private long effort;

    private long most = Long.MAX_VALUE;
    private boolean isCut;

    /**
     * @param locked on the panel for certain
     * @param contenders everybody else
     */
    Descent(Demands demands, Quota quota, int seats, List<Contender> locked, Contenders contenders, Pace pace) {
        this.demands = demands;
        this.quota = quota;
        this.seats = seats;
        this.fixed = locked.size();
        this.contenders = contenders;
        this.pace = pace;
        this.fillers = contenders.fillers(seats);
        this.pursuit = new Pursuit(demands, pace.staging());
        this.panel = new PanelUnderWay(quota, locked, seats);
        this.filling = new Filling(panel, pursuit, fillers, this::isWorthwhile);
        this.swapping = new Swapping(demands, panel, pursuit);
        this.known = new Knowledge[seats + 1];
        Arrays.setAll(known, size -> new Knowledge(demands));
        locked.forEach(one -> known[fixed].add(one.levels()));
        this.gains = new Gains[seats + 1];
        Arrays.setAll(gains, size -> new Gains(demands));
    }

    /** The best panel; empty if no panel keeps the quota. */
    Optional<List<Contender>> find() {
        if (!panel.isKept() || !filling.any(fixed)) {
            return Optional.empty();
        }
        if (fixed == seats) {
            return Optional.of(pursuit.best());
        }
        if (demands.count() > Reach.MOST) {
            lookAt(contenders.shortlist(seats));
        } else {
            lookAt(contenders.knowing(2));
            horizon = new Horizon(demands, quota, panel.people(), fixed, known[fixed], contenders, pool, fillers);
            trySharing(horizon.leading());
        }
        swapping.among(pool);
        for (var step : EnumSet.range(Step.UNCOVERED, Step.DEPTH)) {
            settle(step);
        }
        if (horizon != null) {
            horizon.settleKnowledge(Aim.of(Step.LOAD, pursuit.known()));
        }
        settle(Step.HEAVIEST_LOAD);
        if (horizon != null) {
            lookAt(horizon.level(Aim.of(Step.LOAD, pursuit.known())));
            swapping.among(pool);
        }
        if (!settleRest()) {
            for (var step : EnumSet.range(Step.LOAD, Step.AFFINITY)) {
                settle(step);
            }
            settleIds();
        }
        return Optional.of(pursuit.best());
    }

    private void lookAt(List<Contender> people) {
        pool = people;
        everybody = new Remainder(people, seats);
    }

    private void settle(Step step) {
        PanelOrder before;
        do {
            before = pursuit.known();
            pursuit.seek(step);
            if (!pursuit.aim().isBelowKnowledge() || everybody.allows(pursuit.aim(), panel.people(), fixed)) {
                search();
            }
            // where the worst one decides, fewer people are left to look at: the search begins anew among them
        } while (pursuit.aim().isDecidedByOne() && pursuit.known() != before);
    }

    /** Seldom is there much to look at; only where there is, bounds are made as tight as they can be. */
    private void search() {
        effort = 0;
        most = pace.tightening();
        isCut = false;
        descend(fixed, candidates().toArray(Contender[]::new));
        most = Long.MAX_VALUE;
        if (isCut) {
            isCut = false;
            descend(fixed, fewer().toArray(Contender[]::new));
        }
    }

    /** Looks at all panels that may be the best one, unless they are too many; whether they were not. */
    private boolean settleRest() {
        pursuit.seekRest();
        search();
        return !pursuit.isSettled();
    }

    /** Those who share the demands out best, if they may sit together: seldom is anything better. */
    private void trySharing(List<Contender> leading) {
        int size = fixed;
        for (var one : leading) {
            if (!panel.bears(one, size)) {
                return;
            }
            panel.seat(one, size++);
        }
        filling.any(size);
    }

    /** Those who can add knowledge to a panel as it is sought at this step. */
    private List<Contender> candidates() {
        var aim = pursuit.aim();
        if (horizon != null) {
            return horizon.candidates(aim);
        }
        return aim.isBelowKnowledge()
                ? pool.stream().filter(aim::bears).toList()
                : Shortlist.knowing(pool, aim.step() == Step.DEPTH ? 2 : 1);
    }

    /** The few left of them with the tightest bounds. */
    private List<Contender> fewer() {
        return horizon == null ? candidates() : horizon.fewer(pursuit.aim());
    }

    /** Whether those who come can still share out what the first of the panel leave over. */
    private boolean isWithinReach(int size) {
        return horizon == null
                || size == fixed
                || size == seats
                || horizon.isWithinReach(pursuit.aim(), size, known[size]);
    }

    private void descend(int size, Contender[] left) {
        begun++;
        effort += BEGINNING;
        isCut |= effort > most;
        if (pursuit.isSettled() || isCut || !isWithinReach(size)) {
            return;
        }
        var aim = pursuit.aim();
        if (aim.isReached(known[size])) {
            if (aim.isBelowKnowledge()) {
                if (aim.step() == Step.HEAVIEST_LOAD) {
                    filling.any(size);
                } else {
                    filling.best(size);
                }
                return;
            }
            // what fills the seats can only add knowledge, so whatever it finds is an improvement
            filling.any(size);
        }
        branch(size, left);
    }

    private void branch(int size, Contender[] left) {
        var now = known[size];
        int open = seats - size;
        int must = panel.mustHave(size);
        if (open == 0 || must < 0 || !isWorthwhile(size)) {
            return;
        }
        var aim = pursuit.aim();
        boolean depth = aim.isAfter(Step.COVERAGE);
        long least = depth && horizon != null ? horizon.least(aim, size, now) : Long.MIN_VALUE;
        effort += left.length;
        var gain = gains[size];
        gain.measure(
                now,
                Arrays.stream(left).filter(next -> isEnough(next, now, least) && mayJoin(next, size, must)),
                open,
                depth,
                aim.leastCoverage(),
                aim.leastBoth());
        if (!aim.isWithinReach(gain.uncovered(), gain.coverage(), gain.both())) {
            return;
        }
        var next = gain.promising(
                adds -> aim.isWithinReach(0, now.coverage() + adds, Long.MAX_VALUE),
                adds -> aim.isWithinReach(0, Long.MAX_VALUE, now.both() + adds));
        int from = begun;
        for (int i = 0; i < next.length; i++) {
            long more = gain.sum(i, open);
            // what was found meanwhile raised what is sought
            if (!pursuit.aim()
                    .isWithinReach(
                            0,
                            depth ? Long.MAX_VALUE : now.coverage() + more,
                            depth ? now.both() + more : Long.MAX_VALUE)) {
                return;
            }
            if (depth && open > 1 && begun - from > pace.narrowing() && horizon != null) {
                branchNarrowed(size, Arrays.copyOfRange(next, i, next.length), horizon);
                return;
            }
            panel.seat(next[i], size);
            known[size + 1].become(now);
            known[size + 1].add(next[i].levels());
            descend(size + 1, Arrays.copyOfRange(next, i + 1, next.length));
            if (pursuit.isSettled() || isCut) {
                return;
            }
        }
    }

    /** Goes on with those left alone, who may come less far than all did. */
    private void branchNarrowed(int size, Contender[] left, Horizon horizon) {
        var wide = horizon.deep();
        branch(
                size,
                horizon.narrow(pursuit.aim(), size, known[size], Arrays.asList(left))
                        .toArray(Contender[]::new));
        horizon.widen(wide);
    }

    /**
     * Among panels level in everything else the one whose people come first by id: takes the first person who can be
     * the first of such a panel, then the second, and so on. The best panel known bounds how far to look.
     */
    private void settleIds() {
        pursuit.seek(Step.ID);
        candidates();
        var candidates = fewer().toArray(Contender[]::new);
        var byId = (horizon == null ? pool.stream().filter(pursuit.aim()::bears) : horizon.seated().stream())
                .sorted(BY_ID)
                .toArray(Contender[]::new);
        for (int seat = fixed; seat < seats; seat++) {
            var last =
                    pursuit.best().stream().skip(fixed).sorted(BY_ID).toList().get(seat - fixed);
            var taken = last;
            for (var next : byId) {
                if (next == last) {
                    break;
                }
                if (mayJoin(next, seat, panel.mustHave(seat)) && isFirst(next, seat, candidates)) {
                    taken = next;
                    break;
                }
            }
            settle(taken, seat);
        }
    }

    private boolean isFirst(Contender next, int seat, Contender[] candidates) {
        var before = panel.after();
        settle(next, seat);
        pursuit.seekOn();
        descend(seat + 1, candidates);
        panel.comeAfter(before);
        return pursuit.isSettled();
    }

    private void settle(Contender next, int seat) {
        panel.seatInOrder(next, seat);
        known[seat + 1].become(known[seat]);
        known[seat + 1].add(next.levels());
    }

    private boolean isEnough(Contender next, Knowledge now, long least) {
        return horizon == null || now.addsBoth(next.levels()) - horizon.price(next) >= least;
    }

    private boolean mayJoin(Contender next, int size, int must) {
        if ((next.traits() & must) != must || !panel.isFree(next, size, pursuit.aim())) {
            return false;
        }
        panel.seat(next, size);
        return isWorthwhile(size + 1);
    }

    /** Whether, below knowledge, the first of the panel can still become part of a better one. */
    private boolean isWorthwhile(int size) {
        return !pursuit.aim().isBelowKnowledge()
                || (horizon == null ? everybody : horizon.remainder(everybody))
                        .allows(pursuit.aim(), panel.people(), size);
    }
}
