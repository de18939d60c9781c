package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.panel.model.Suggestion.Alternate;

/** One search: some people fixed, the others shortlisted, then the best panel and whoever comes next to it. */
final class Finding {

    /** How many are named as next in line. */
    private static final int NEXT = 5;

    private final Demands demands;
    private final PanelWishes wishes;
    private final List<PanelCandidate> locked;
    private final Collection<PanelCandidate> eligible;
    private final Set<UUID> shared;
    private final Pace pace;
    private final Quota quota;
    private final Contenders contenders;

    /**
     * @param locked on the panel for certain
     * @param eligible all who may be asked; those who are locked, under this or another profile, are left out here
     * @param shared persons with several eligible profiles
     */
    Finding(
            Demands demands,
            PanelWishes wishes,
            List<PanelCandidate> locked,
            Collection<PanelCandidate> eligible,
            Set<UUID> shared,
            Pace pace) {
        this.demands = demands;
        this.wishes = wishes;
        this.locked = locked;
        this.eligible = eligible;
        this.shared = shared;
        this.pace = pace;
        this.quota = new Quota(
                wishes,
                locked.stream()
                        .filter(one -> wishes.overridden().contains(one.id()))
                        .toList());
        var taken = locked.stream().map(PanelCandidate::person).collect(Collectors.toSet());
        var free = new ArrayList<Contender>(eligible.size());
        for (var candidate : eligible) {
            if (!taken.contains(candidate.person())) {
                free.add(contender(candidate));
            }
        }
        this.contenders = new Contenders(free);
    }

    Finding locking(PanelCandidate one) {
        var more = new ArrayList<>(locked);
        more.add(one);
        return new Finding(demands, wishes.lockingToo(one.id()), more, eligible, shared, pace);
    }

    Finding asking(PanelWishes others) {
        return new Finding(demands, others, locked, eligible, shared, pace);
    }

    private Contender contender(PanelCandidate candidate) {
        return Contender.of(
                candidate, quota.traits(candidate), !shared.isEmpty() && shared.contains(candidate.person()));
    }

    /** The locked first, then the others by what they add; empty if no panel is as wished. */
    Optional<List<PanelCandidate>> best() {
        int seats = wishes.seats();
        return new Descent(
                        demands,
                        quota,
                        seats,
                        locked.stream().map(this::contender).toList(),
                        contenders,
                        pace)
                .find()
                .map(this::inOrder);
    }

    private List<PanelCandidate> inOrder(List<Contender> found) {
        var panel = new ArrayList<>(locked);
        var known = new Knowledge(demands);
        locked.forEach(one -> known.add(one.levels()));
        var left = new ArrayList<>(found.subList(locked.size(), found.size()));
        left.sort(Contender.BY_KEY);
        while (!left.isEmpty()) {
            var next = left.get(0);
            for (var other : left) {
                if (adds(known, other) > adds(known, next)) {
                    next = other;
                }
            }
            left.remove(next);
            known.add(next.levels());
            panel.add(next.candidate());
        }
        return List.copyOf(panel);
    }

    private static long adds(Knowledge known, Contender contender) {
        return known.addsCoverage(contender.levels());
    }

    /**
     * Who would join these people best.
     *
     * @param falls whose seat it would be, so that the panel must be as wished again; null for one seat more
     */
    List<Alternate> next(List<PanelCandidate> people, @Nullable PanelCandidate falls) {
        var panel = Stream.concat(people.stream(), Stream.ofNullable(falls))
                .map(PanelCandidate::person)
                .collect(Collectors.toSet());
        var others = people.stream().map(this::contender).toArray(Contender[]::new);
        int must = falls == null ? 0 : quota.mustHave(others, others.length, 1);
        var best = new NextInLine(demands, people, NEXT);
        for (var alike : contenders.groups()) {
            if (must >= 0
                    && (alike.traits() & must) == must
                    && best.isWorthwhile(alike.levels())
                    && quota.bears(others, others.length, alike.traits())) {
                for (var contender : alike.people()) {
                    if (best.isWorthwhile(contender)
                            && !panel.contains(contender.candidate().person())) {
                        best.offer(contender.candidate());
                    }
                }
            }
        }
        return best.inOrder();
    }

    /** The wishes, any one of which could be given up for a panel; all that ask anything if no single one will do. */
    NoPanel unmet() {
        var asking =
                Arrays.stream(PanelWishes.Wish.values()).filter(wishes::asks).toList();
        var enough = asking.stream()
                .filter(wish -> asking(wishes.without(wish)).best().isPresent())
                .toList();
        return new NoPanel.WishesUnmet(Set.copyOf(enough.isEmpty() ? asking : enough));
    }
}
