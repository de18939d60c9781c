package org.krugozor.review.panel.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Where some people would stand in the order of wishes with one more person, without making a panel of each: nearly all
 * of many are told from the best by their numbers alone.
 */
final class Joining {

    private final Knowledge known;
    private final Knowledge with;
    private final int gaps;
    private final PanelOrder without;
    private final Set<String> institutions;

    Joining(Demands demands, Collection<PanelCandidate> people) {
        this.known = new Knowledge(demands);
        people.forEach(one -> known.add(one.levels()));
        this.with = new Knowledge(demands);
        this.gaps = known.uncovered();
        this.without = PanelOrder.of(demands, people);
        this.institutions = new HashSet<>();
        people.stream()
                .map(PanelCandidate::institution)
                .filter(Objects::nonNull)
                .forEach(institutions::add);
    }

    /** Above 0 if they stand before the other with this person, below 0 if behind, 0 if at most the ids differ. */
    long compare(Contender one, PanelOrder other) {
        long difference = compare(one.levels(), other);
        if (difference != 0) {
            return difference;
        }
        difference = other.heaviest() - Math.max(without.heaviest(), one.share());
        if (difference != 0) {
            return difference;
        }
        difference = other.load() - without.load() - one.share();
        if (difference != 0) {
            return difference;
        }
        int joined = one.institution() == null || institutions.contains(one.institution()) ? 0 : 1;
        difference = without.institutions() + joined - other.institutions();
        if (difference != 0) {
            return difference;
        }
        difference = other.latest() - Math.max(without.latest(), one.asked());
        if (difference != 0) {
            return difference;
        }
        difference = other.asked() - without.asked() - one.asked();
        return difference == 0 ? without.affinity() + one.nearness() - other.affinity() : difference;
    }

    /** Below 0 if they would know less together with somebody who knows this, above if more. */
    long compare(Levels levels, PanelOrder other) {
        if (gaps > 0) {
            with.become(known);
            with.add(levels);
            int fewer = other.uncovered() - with.uncovered();
            if (fewer != 0) {
                return fewer;
            }
        } else if (other.uncovered() > 0) {
            return 1;
        }
        long coverage = known.coverage() + known.addsCoverage(levels);
        if (coverage != other.coverage()) {
            return coverage - other.coverage();
        }
        return known.both() + known.addsBoth(levels) - coverage - other.depth();
    }
}
