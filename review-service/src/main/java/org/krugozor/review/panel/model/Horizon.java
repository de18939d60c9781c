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
    private final List<Contender> pool;
    private final List<Contender> fillers;
    private Reach reach;
    private @Nullable DepthReach deep;
    /** Of everybody, once gaps and coverage are settled. */
    private @Nullable Covering all;

    private @Nullable Remainder remainder;
    /** All who can be on a panel level in knowledge with the best one, once knowledge is settled. */
    private List<Contender> level = List.of();
    /** Those of them who can be on a panel as sought. */
    private List<Contender> seated = List.of();
    /** Those of them for whom there may be a seat although they add no knowledge. */
    private List<Contender> idle = List.of();

    /** Those on a panel with the best coverage, and how deep they can go. */
    private record Covering(List<Contender> people, DepthReach deep) {}

    /**
     * @param panel being put together; its first {@code fixed} are certain and know the {@code base}
     * @param pool everybody else
     * @param fillers those of them who can take a seat for which knowledge does not matter
     */
    Horizon(
            Demands demands,
            Quota quota,
            Contender[] panel,
            int fixed,
            Knowledge base,
            List<Contender> pool,
            List<Contender> fillers) {
        this.demands = demands;
        this.quota = quota;
        this.panel = panel;
        this.fixed = fixed;
        this.base = base;
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

    /**
     * Those who can add knowledge to a panel as sought.
     *
     * @param tight whether to take the time for prices
     */
    List<Contender> candidates(Aim aim, boolean tight) {
        return switch (aim.step()) {
            case UNCOVERED ->
                reach.isFewer(aim.known().uncovered())
                        ? Shortlist.knowing(reach.covering(pool, aim.mostGaps(), 0), 1)
                        : List.of();
            case COVERAGE -> Shortlist.knowing(reach.covering(pool, aim.mostGaps(), aim.leastCoverage()), 1);
            case DEPTH -> Shortlist.knowing(adding(pool, aim, tight), 2);
            case HEAVIEST_LOAD -> Shortlist.knowing(adding(level(aim), aim, tight), 2);
            default -> affordable(aim, tight);
        };
    }

    private List<Contender> adding(List<Contender> people, Aim aim, boolean tight) {
        var free = people == pool && all != null ? all : covering(people, aim);
        if (people == pool) {
            all = free;
        }
        deep = free.deep();
        var deepening = free.deep().deepening(free.people(), aim.leastBoth());
        if (!tight) {
            return deepening;
        }
        // whoever adds nothing counts for nothing here, so those who add something bound what all can come to
        var charged =
                deep(deepening, List.of(), pricing(aim, deepening, List.of()).charging(Prices.NONE));
        deep = charged;
        return charged.deepening(deepening, needed(aim, charged.prices(), fixed));
    }

    private Covering covering(List<Contender> people, Aim aim) {
        if (people != pool) {
            reach = reach(people);
        }
        var covering = reach.sparesASeat(aim.mostGaps(), aim.leastCoverage())
                ? people
                : reach.covering(people, aim.mostGaps(), aim.leastCoverage());
        return new Covering(covering, deep(covering, List.of(), Prices.NONE));
    }

    private Pricing pricing(Aim aim, List<Contender> adding, List<Contender> others) {
        return new Pricing(at -> deep(adding, others, at), at -> needed(aim, at, fixed));
    }

    private List<Contender> level(Aim aim) {
        if (level.isEmpty()) {
            level = together(adding(pool, aim, false), fillers);
        }
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

    private List<Contender> affordable(Aim aim, boolean tight) {
        var before = prices();
        var people = level(aim);
        var adding = adding(people, aim, tight);
        idle = spares(aim) ? fillers.stream().filter(aim::bears).toList() : List.of();
        var affordable = adding;
        if (tight) {
            var priced = deep(adding, idle, prices(aim, adding, prices().asking(before)));
            deep = priced;
            affordable = priced.deepening(adding, needed(aim, priced.prices(), fixed));
        }
        seated = together(affordable, idle);
        remainder = new Remainder(together(adding, idle), panel.length);
        return affordable;
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

    private Prices prices(Aim aim, List<Contender> adding, Prices before) {
        var pricing = pricing(aim, adding, idle);
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
