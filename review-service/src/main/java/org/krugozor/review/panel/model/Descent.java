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

    private static final PanelOrder WORST = new PanelOrder(
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

    private final Demands demands;
    private final Quota quota;
    private final int seats;
    private final int fixed;
    private final Contenders contenders;
    private final Contender[] fillers;
    private final Pace pace;
    /** Among whom the best panel is, beside the fillers, as far as is known. */
    private List<Contender> pool = List.of();

    private Remainder everybody = new Remainder(List.of(), 0);
    private @Nullable Horizon horizon;

    private final Contender[] panel;
    private final Knowledge[] known;
    private final Gains[] gains;

    /** While ids are settled: nobody before this one comes any more. */
    private @Nullable UUID after;

    private Aim aim = Aim.of(Step.UNCOVERED, WORST);
    private boolean isSettled;
    private Contender[] best = {};
    /** Panels begun in a search. */
    private int begun;
    /** What it took, in people looked at, how much it may take, and whether it would have taken more. */
    private long effort;

    private long most = Long.MAX_VALUE;
    private boolean isCut;
    private int tried;

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
        this.fillers = contenders.fillers(seats).toArray(Contender[]::new);
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
        if (fixed == seats) {
            return Optional.of(found());
        }
        if (demands.count() > Reach.MOST) {
            lookAt(contenders.shortlist(seats));
        } else {
            lookAt(contenders.knowing(2));
            horizon = new Horizon(demands, quota, panel, fixed, known[fixed], contenders, pool, List.of(fillers));
            trySharing(horizon.leading());
        }
        improveBySwapping();
        for (var step : EnumSet.range(Step.UNCOVERED, Step.DEPTH)) {
            settle(step);
        }
        if (horizon != null) {
            horizon.settleKnowledge(Aim.of(Step.LOAD, aim.known()));
        }
        settle(Step.HEAVIEST_LOAD);
        if (horizon != null) {
            lookAt(horizon.level(Aim.of(Step.LOAD, aim.known())));
            improveBySwapping();
        }
        if (!settleRest()) {
            for (var step : EnumSet.range(Step.LOAD, Step.AFFINITY)) {
                settle(step);
            }
            settleIds();
        }
        return Optional.of(found());
    }

    private List<Contender> found() {
        return Collections.unmodifiableList(Arrays.asList(best));
    }

    private void lookAt(List<Contender> people) {
        pool = people;
        everybody = new Remainder(people, seats);
    }

    private void settle(Step step) {
        PanelOrder before;
        do {
            before = aim.known();
            aim = Aim.of(step, before);
            isSettled = false;
            if (!aim.isBelowKnowledge() || everybody.allows(aim, panel, fixed)) {
                search();
            }
            // where the worst one decides, fewer people are left to look at: the search begins anew among them
        } while (aim.isDecidedByOne() && aim.known() != before);
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
        aim = Aim.rest(aim.known());
        isSettled = false;
        tried = 0;
        search();
        return !isSettled;
    }

    /** Those who share the demands out best, if they may sit together: seldom is anything better. */
    private void trySharing(List<Contender> leading) {
        int size = fixed;
        for (var one : leading) {
            if (!quota.bears(panel, size, one.traits()) || isThere(one, size)) {
                return;
            }
            panel[size++] = one;
        }
        fill(size, 0, false);
    }

    /** Those who can add knowledge to a panel as it is sought at this step. */
    private List<Contender> candidates() {
        if (horizon != null) {
            return horizon.candidates(aim);
        }
        return aim.isBelowKnowledge()
                ? pool.stream().filter(aim::bears).toList()
                : Shortlist.knowing(pool, aim.step() == Step.DEPTH ? 2 : 1);
    }

    /** The few left of them with the tightest bounds. */
    private List<Contender> fewer() {
        return horizon == null ? candidates() : horizon.fewer(aim);
    }

    /** Whether those who come can still share out what the first of the panel leave over. */
    private boolean isWithinReach(int size) {
        return horizon == null || size == fixed || size == seats || horizon.isWithinReach(aim, size, known[size]);
    }

    private void descend(int size, Contender[] left) {
        begun++;
        effort += BEGINNING;
        isCut |= effort > most;
        if (isSettled || isCut || !isWithinReach(size)) {
            return;
        }
        var now = known[size];
        if (aim.isReached(now)) {
            if (aim.isBelowKnowledge()) {
                fill(size, 0, aim.step() != Step.HEAVIEST_LOAD);
                return;
            }
            // what fills the seats can only add knowledge, so whatever it finds is an improvement
            fill(size, 0, false);
        }
        branch(size, left);
    }

    private void branch(int size, Contender[] left) {
        var now = known[size];
        int open = seats - size;
        int must = quota.mustHave(panel, size, open);
        if (open == 0 || must < 0 || !isWorthwhile(size)) {
            return;
        }
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
            if (depth
                    ? !aim.isWithinReach(0, Long.MAX_VALUE, now.both() + more)
                    : !aim.isWithinReach(0, now.coverage() + more, Long.MAX_VALUE)) {
                return;
            }
            if (depth && open > 1 && begun - from > pace.narrowing() && horizon != null) {
                branchNarrowed(size, Arrays.copyOfRange(next, i, next.length), horizon);
                return;
            }
            panel[size] = next[i];
            known[size + 1].become(now);
            known[size + 1].add(next[i].levels());
            descend(size + 1, Arrays.copyOfRange(next, i + 1, next.length));
            if (isSettled || isCut) {
                return;
            }
        }
    }

    /** Goes on with those left alone, who may come less far than all did. */
    private void branchNarrowed(int size, Contender[] left, Horizon horizon) {
        var wide = horizon.deep();
        branch(size, horizon.narrow(aim, size, known[size], Arrays.asList(left)).toArray(Contender[]::new));
        horizon.widen(wide);
    }

    /**
     * Among panels level in everything else the one whose people come first by id: takes the first person who can be
     * the first of such a panel, then the second, and so on. The best panel known bounds how far to look.
     */
    private void settleIds() {
        aim = Aim.of(Step.ID, aim.known());
        candidates();
        var candidates = fewer().toArray(Contender[]::new);
        var byId = (horizon == null ? pool.stream().filter(aim::bears) : horizon.seated().stream())
                .sorted(BY_ID)
                .toArray(Contender[]::new);
        for (int seat = fixed; seat < seats; seat++) {
            var last = Arrays.stream(best, fixed, seats).sorted(BY_ID).toList().get(seat - fixed);
            var taken = last;
            for (var next : byId) {
                if (next == last) {
                    break;
                }
                if (mayJoin(next, seat, quota.mustHave(panel, seat, seats - seat)) && isFirst(next, seat, candidates)) {
                    taken = next;
                    break;
                }
            }
            settle(taken, seat);
        }
    }

    private boolean isFirst(Contender next, int seat, Contender[] candidates) {
        var before = after;
        settle(next, seat);
        isSettled = false;
        descend(seat + 1, candidates);
        after = before;
        return isSettled;
    }

    private void settle(Contender next, int seat) {
        panel[seat] = next;
        known[seat + 1].become(known[seat]);
        known[seat + 1].add(next.levels());
        after = next.candidate().id();
    }

    private boolean isEnough(Contender next, Knowledge now, long least) {
        return horizon == null || now.addsBoth(next.levels()) - horizon.price(next) >= least;
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
        return !aim.isBelowKnowledge()
                || (horizon == null ? everybody : horizon.remainder(everybody)).allows(aim, panel, size);
    }

    private boolean isFree(Contender next, int size) {
        return quota.bears(panel, size, next.traits())
                && !isThere(next, size)
                && (after == null || isAfter(next))
                && aim.bears(next);
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
        if (found.compareTo(aim.known()) > 0) {
            aim = aim.knowing(found);
            isSettled = aim.isDecidedByOne() || aim.step() == Step.ID;
            best = panel.clone();
        }
        if (aim.atOnce() && ++tried > pace.staging()) {
            isSettled = true;
        }
        return true;
    }

    /** Makes a good panel of any, so that bounds bite from the start. */
    private void improveBySwapping() {
        PanelOrder before;
        do {
            before = aim.known();
            for (int seat = fixed; seat < seats; seat++) {
                improve(seat);
            }
        } while (aim.known() != before);
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
                    && joining.compare(next, aim.known()) >= 0
                    && quota.bears(panel, seats - 1, next.traits())
                    && !isThere(next, seats - 1)) {
                panel[seats - 1] = next;
                take();
            }
        }
    }
}
