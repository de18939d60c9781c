package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Suggests the best panel for one manuscript among all who may be asked: the first of all panels in the order of wishes
 * ({@link PanelOrder}), exactly, however many reviewers there are. The order in which they are given means nothing.
 */
public final class PanelSearch {

    private final Demands demands;
    private final PanelWishes wishes;
    private final Pace pace;
    private final People people;
    private final Set<UUID> lockedPersons = new HashSet<>();
    private final Set<UUID> contradictory = new TreeSet<>();
    private final List<PanelCandidate> locked = new ArrayList<>();
    private final Map<UUID, Set<Obstacle>> barred = new TreeMap<>();
    private final List<PanelCandidate> eligible = new ArrayList<>();
    private final Map<Obstacle, Integer> turnedAway = new EnumMap<>(Obstacle.class);
    private final Set<UUID> shared = new HashSet<>();
    private int persons;
    private @Nullable PanelAnswer answer;

    public PanelSearch(Demands demands, Collection<PanelCandidate> candidates, PanelWishes wishes) {
        this(demands, candidates, wishes, Pace.USUAL);
    }

    PanelSearch(Demands demands, Collection<PanelCandidate> candidates, PanelWishes wishes, Pace pace) {
        this.pace = pace;
        this.demands = demands;
        this.wishes = wishes;
        this.people = new People(candidates, PanelCandidate::id);
        var distinct = new ArrayList<PanelCandidate>(candidates.size());
        for (var candidate : candidates) {
            var before = people.add(candidate);
            if (before == null) {
                distinct.add(candidate);
            } else if (!before.equals(candidate)) {
                contradictory.add(candidate.id());
            }
        }
        lock();
        var byPerson = new People(distinct, PanelCandidate::person);
        distinct.forEach(candidate -> sort(candidate, byPerson));
    }

    private void lock() {
        for (var id : new TreeSet<>(wishes.locked())) {
            var candidate = people.get(id);
            if (candidate == null) {
                continue;
            }
            locked.add(candidate);
            var obstacles =
                    wishes.overridden().contains(id) ? EnumSet.noneOf(Obstacle.class) : copy(candidate.obstacles());
            if (wishes.excluded().contains(id)) {
                obstacles.add(Obstacle.EXCLUDED);
            }
            if (!lockedPersons.add(candidate.person())) {
                obstacles.add(Obstacle.SAME_PERSON);
            }
            if (!obstacles.isEmpty()) {
                barred.put(id, obstacles);
            }
        }
    }

    private void sort(PanelCandidate candidate, People byPerson) {
        if (wishes.locked().contains(candidate.id())) {
            return;
        }
        var obstacles = obstacles(candidate);
        if (obstacles.isEmpty()) {
            eligible.add(candidate);
            if (byPerson.add(candidate) == null) {
                persons++;
            } else {
                shared.add(candidate.person());
            }
        } else {
            obstacles.forEach(obstacle -> turnedAway.merge(obstacle, 1, Integer::sum));
        }
    }

    /** Why somebody not locked cannot be proposed. */
    private Set<Obstacle> obstacles(PanelCandidate candidate) {
        boolean excluded = wishes.excluded().contains(candidate.id());
        boolean same = !lockedPersons.isEmpty() && lockedPersons.contains(candidate.person());
        if (!excluded && !same) {
            return candidate.obstacles();
        }
        var obstacles = copy(candidate.obstacles());
        if (excluded) {
            obstacles.add(Obstacle.EXCLUDED);
        }
        if (same) {
            obstacles.add(Obstacle.SAME_PERSON);
        }
        return obstacles;
    }

    private static Set<Obstacle> copy(Set<Obstacle> obstacles) {
        var copy = EnumSet.noneOf(Obstacle.class);
        copy.addAll(obstacles);
        return copy;
    }

    /** The best panel with alternates and reasons, or why there is none. */
    public PanelAnswer suggest() {
        if (answer == null) {
            var none = impossible();
            answer = none == null ? answer(finding()) : none;
        }
        return answer;
    }

    private Finding finding() {
        return new Finding(demands, wishes, locked, eligible, shared, pace);
    }

    private PanelAnswer answer(Finding finding) {
        return finding.best()
                .<PanelAnswer>map(panel -> suggestion(panel, finding))
                .orElseGet(finding::unmet);
    }

    private @Nullable NoPanel impossible() {
        if (wishes.seats() < 1 || wishes.seats() > PanelWishes.MOST_SEATS) {
            return new NoPanel.SeatsOutOfRange(wishes.seats());
        }
        if (!demands.unusable().isEmpty()) {
            return new NoPanel.UnusableWeights(demands.unusable());
        }
        if (demands.fields().isEmpty()) {
            return new NoPanel.NothingDemanded();
        }
        if (!contradictory.isEmpty()) {
            return new NoPanel.Contradictory(List.copyOf(contradictory));
        }
        if (locked.size() < wishes.locked().size()) {
            return new NoPanel.LockedUnknown(wishes.locked().stream()
                    .filter(id -> people.get(id) == null)
                    .sorted()
                    .toList());
        }
        if (locked.size() > wishes.seats()) {
            return new NoPanel.TooManyLocked(locked.size(), wishes.seats());
        }
        if (!barred.isEmpty()) {
            return new NoPanel.LockedBarred(Map.copyOf(barred));
        }
        return choosable() < wishes.seats()
                ? new NoPanel.TooFew(choosable(), wishes.seats(), Map.copyOf(turnedAway))
                : null;
    }

    private int choosable() {
        return locked.size() + persons;
    }

    private Suggestion suggestion(List<PanelCandidate> panel, Finding finding) {
        var members = new ArrayList<Reason>();
        var substitutes = new LinkedHashMap<UUID, List<Suggestion.Alternate>>();
        for (var member : panel) {
            members.add(Reason.of(demands, without(member, panel), member, Set.of()));
        }
        // each list looks at everybody: they are made at the same time
        panel.stream()
                .filter(member -> !wishes.locked().contains(member.id()))
                .parallel()
                .map(member -> Map.entry(member.id(), finding.next(without(member, panel), member)))
                .toList()
                .forEach(entry -> substitutes.put(entry.getKey(), entry.getValue()));
        return new Suggestion(
                List.copyOf(members),
                PanelOrder.of(demands, panel),
                demands.score(panel.stream().map(PanelCandidate::levels).toList()),
                finding.next(panel, null),
                substitutes,
                choosable(),
                Map.copyOf(turnedAway));
    }

    private static List<PanelCandidate> without(PanelCandidate member, List<PanelCandidate> panel) {
        return panel.stream().filter(one -> one != member).toList();
    }

    /** Why this person is not on the suggested panel. */
    public WhyNot whyNot(UUID id) {
        var candidate = people.get(id);
        if (candidate == null) {
            return new WhyNot.Unknown();
        }
        var suggested = suggest();
        if (suggested instanceof NoPanel none) {
            return new WhyNot.Unfit(none);
        }
        var best = (Suggestion) suggested;
        if (best.ids().contains(id)) {
            return new WhyNot.OnPanel();
        }
        var obstacles = obstacles(candidate);
        if (!obstacles.isEmpty()) {
            return new WhyNot.Barred(Set.copyOf(obstacles));
        }
        if (locked.size() == wishes.seats()) {
            return new WhyNot.NoSeat();
        }
        var finding = finding().locking(candidate);
        return finding.best()
                .<WhyNot>map(panel -> worse(best.order(), panel, candidate))
                .orElseGet(() -> new WhyNot.Unfit(finding.unmet()));
    }

    private WhyNot worse(PanelOrder best, List<PanelCandidate> panel, PanelCandidate candidate) {
        var with = PanelOrder.of(demands, panel);
        var others = panel.stream().filter(one -> one != candidate).toList();
        var differences = Stream.of(PanelOrder.Step.values())
                .filter(step -> best.on(step) != with.on(step))
                .map(step -> new WhyNot.Difference(step, best.on(step), with.on(step)))
                .toList();
        return new WhyNot.Worse(
                best.decides(with),
                differences,
                panel.stream().map(PanelCandidate::id).toList(),
                with,
                Reason.of(demands, others, candidate, Set.of()));
    }
}
