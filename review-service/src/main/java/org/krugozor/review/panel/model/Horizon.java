package org.krugozor.review.panel.model;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.panel.model.PanelOrder.Step;

/** How far the search for a panel can come with those it has, and who can take part in what is sought. */
final class Horizon {

    private final Demands demands;
    private final Quota quota;
    private final Contender[] panel;
    private final int fixed;
    private final Knowledge base;
    /** Everybody else who may be on the best panel, as far as is known. */
    private Contenders contenders;

    private final List<Contender> pool;
    private final List<Contender> fillers;
    private Reach reach;
    private @Nullable DepthReach deep;
    /** Of everybody, once gaps and coverage are settled. */
    private @Nullable Covering all;

    /** Those with lighter desks than the best panel known has. */
    private @Nullable Contenders lighter;

    /** What desks and days last asked were found to cost best. */
    private Prices asking = Prices.NONE;

    private @Nullable Remainder remainder;
    /** Those who can add knowledge to a panel as sought. */
    private List<Contender> candidates = List.of();
    /** All who can be on a panel level in knowledge with the best one. */
    private List<Contender> level = List.of();
    /** Those of them who can be on a panel as sought. */
    private List<Contender> seated = List.of();
    /** Those of them for whom there may be a seat although they add no knowledge. */
    private List<Contender> idle = List.of();

    /** Those on a panel with the best coverage, and how deep they can go. */
    private record Covering(List<Contender> people, DepthReach deep) {}

    /**
     * @param panel being put together; its first {@code fixed} are certain and know the {@code base}
     * @param contenders everybody else
     * @param pool those of them who matter while only knowledge counts
     * @param fillers those of them who can take a seat for which knowledge does not matter
     */
    Horizon(
            Demands demands,
            Quota quota,
            Contender[] panel,
            int fixed,
            Knowledge base,
            Contenders contenders,
            List<Contender> pool,
            List<Contender> fillers) {
        this.demands = demands;
        this.quota = quota;
        this.panel = panel;
        this.fixed = fixed;
        this.base = base;
        this.contenders = contenders;
        this.pool = pool;
        this.fillers = fillers;
        this.reach = reach(pool);
    }

    private Reach reach(List<Contender> people) {
        return new Reach(demands, quota, panel, fixed, base, people);
    }

    private DepthReach deep(List<Contender> people, List<Contender> others, Prices at) {
        return new DepthReach(demands, panel.length - fixed, base, people, others, at);
    }

    /** Those who lead in the best sharing of the demands. */
    List<Contender> leading() {
        return reach.leading();
    }

    /** Those who can add knowledge to a panel as sought, as far as can be told at once. */
    List<Contender> candidates(Aim aim) {
        candidates = switch (aim.step()) {
            case UNCOVERED ->
                reach.isFewer(aim.known().uncovered())
                        ? Shortlist.knowing(reach.covering(pool, aim.mostGaps(), 0), 1)
                        : List.of();
            case COVERAGE -> Shortlist.knowing(reach.covering(pool, aim.mostGaps(), aim.leastCoverage()), 1);
            case DEPTH -> adding(pool, aim);
            case HEAVIEST_LOAD -> {
                lighter = (lighter == null ? contenders : lighter).only(aim::bears);
                yield adding(lighter.knowing(2), aim);
            }
            default -> affordable(aim);
        };
        return candidates;
    }

    /** The few of them who are left when the time is taken for prices. */
    List<Contender> fewer(Aim aim) {
        if (!aim.isAfter(Step.COVERAGE)) {
            return candidates;
        }
        candidates = within(pricing(aim, fillers).charging(Prices.NONE), aim);
        if (!aim.isAfter(Step.HEAVIEST_LOAD)) {
            return candidates;
        }
        findIdle(aim);
        var fewer = within(priced(aim, prices().asking(asking)), aim);
        asking = prices();
        seated = together(fewer, idle);
        return fewer;
    }

    private List<Contender> within(DepthReach tight, Aim aim) {
        deep = tight;
        return tight.deepening(candidates, needed(aim, tight.prices(), fixed));
    }

    private Pricing pricing(Aim aim, List<Contender> others) {
        return new Pricing(at -> deep(candidates, others, at), at -> needed(aim, at, fixed));
    }

    private List<Contender> adding(List<Contender> people, Aim aim) {
        var free = people == pool && all != null ? all : covering(people, aim);
        if (people == pool) {
            all = free;
        }
        deep = free.deep();
        return free.deep().deepening(free.people(), aim.leastBoth());
    }

    private Covering covering(List<Contender> people, Aim aim) {
        if (people != pool) {
            reach = reach(people);
        }
        var covering = ableToCover(people, aim);
        return new Covering(covering, deep(covering, List.of(), Prices.NONE));
    }

    private List<Contender> ableToCover(List<Contender> people, Aim aim) {
        return reach.sparesASeat(aim.mostGaps(), aim.leastCoverage())
                ? people
                : reach.covering(people, aim.mostGaps(), aim.leastCoverage());
    }

    /** Leaves those who can be on a panel level in knowledge with the best one and with desks no fuller. */
    void settleKnowledge(Aim aim) {
        var bearable = contenders.only(aim::bears);
        var knowing = ableToCover(bearable.first(), aim);
        contenders = bearable.of(all == null ? knowing : all.deep().deepening(knowing, aim.leastBoth()));
    }

    /** All who can be on a panel as good as the best one, up to the fullest desk; sorted by key. */
    List<Contender> level(Aim aim) {
        level = together(
                contenders.only(aim::bears).shortlist(panel.length),
                fillers.stream().filter(aim::bears).toList());
        return level;
    }

    private List<Contender> bearable(Aim aim) {
        return level.stream().filter(aim::bears).toList();
    }

    /** Sorted by key again. */
    private static List<Contender> together(List<Contender> some, List<Contender> others) {
        if (others.isEmpty()) {
            return some;
        }
        var those = Collections.<Contender>newSetFromMap(new IdentityHashMap<>());
        those.addAll(some);
        those.addAll(others);
        return those.stream().sorted(Contender.BY_KEY).toList();
    }

    private List<Contender> affordable(Aim aim) {
        var adding = adding(bearable(aim), aim);
        findIdle(aim);
        seated = together(adding, idle);
        remainder = new Remainder(seated, panel.length);
        return adding;
    }

    private void findIdle(Aim aim) {
        idle = spares(aim) ? fillers.stream().filter(aim::bears).toList() : List.of();
    }

    private long needed(Aim aim, Prices at, int size) {
        return aim.worth(at) + at.of(panel, size);
    }

    private Prices prices() {
        return deep == null ? Prices.NONE : deep.prices();
    }

    private boolean spares(Aim aim) {
        return deep != null && deep.sparesASeat(needed(aim, deep.prices(), fixed));
    }

    private DepthReach priced(Aim aim, Prices before) {
        var pricing = pricing(aim, idle);
        var tightest =
                switch (aim.step()) {
                    case LOAD -> pricing.tightest(price -> before.asking(price, 0, 0));
                    case ASKED -> pricing.tightest(price -> before.asking(before.share(), price, 0));
                    case AFFINITY -> pricing.tightest(price -> before.asking(before.share(), before.asked(), price));
                    default -> before;
                };
        return pricing.charging(tightest);
    }

    /** Everybody who can sit on a panel as sought, adding knowledge or not. */
    List<Contender> seated() {
        return seated;
    }

    Remainder remainder(Remainder otherwise) {
        return remainder == null ? otherwise : remainder;
    }

    /** Whether the first of the panel, who know this, can still become one as sought. */
    boolean isWithinReach(Aim aim, int size, Knowledge now) {
        return reach.isReached(panel, size, now, aim.mostGaps(), aim.leastCoverage())
                && (deep == null
                        || !aim.isAfter(Step.COVERAGE)
                        || deep.isReached(now, panel.length - size, needed(aim, deep.prices(), size)));
    }

    /** What the next person must at least add to this knowledge, their price taken off, the others adding all they can. */
    long least(Aim aim, int size, Knowledge now) {
        return deep == null
                ? Long.MIN_VALUE
                : needed(aim, deep.prices(), size) - now.both() - deep.most(panel.length - size - 1);
    }

    long price(Contender one) {
        return prices().of(one);
    }

    /** What bounds knowledge in depth now. */
    @Nullable
    DepthReach deep() {
        return deep;
    }

    /** Bounds it by those left alone, beside the first of the panel. */
    List<Contender> narrow(Aim aim, int size, Knowledge now, List<Contender> left) {
        var prices = prices().among(left);
        var narrow = new DepthReach(demands, panel.length - size, now, left, idle, prices);
        deep = narrow;
        return narrow.deepening(left, needed(aim, prices, size));
    }

    void widen(@Nullable DepthReach wide) {
        deep = wide;
    }
}
