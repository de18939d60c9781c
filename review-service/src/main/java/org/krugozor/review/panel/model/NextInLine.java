package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.krugozor.review.panel.model.Suggestion.Alternate;

/** The few who would join some people best. Most of many are seen to come later by their numbers alone. */
final class NextInLine {

    private final Demands demands;
    private final Collection<PanelCandidate> people;
    private final int length;
    private final List<Alternate> list = new ArrayList<>();
    private final Joining joining;

    NextInLine(Demands demands, Collection<PanelCandidate> people, int length) {
        this.demands = demands;
        this.people = people;
        this.length = length;
        this.joining = new Joining(demands, people);
    }

    /** Whether the person comes no later than the last of the list by all but their id. */
    boolean isWorthwhile(Contender one) {
        return list.size() < length || joining.compare(one, list.get(length - 1).order()) >= 0;
    }

    /** Whether somebody who knows this may come no later than the last of the list. */
    boolean isWorthwhile(Levels levels) {
        return list.size() < length
                || joining.compare(levels, list.get(length - 1).order()) >= 0;
    }

    void offer(PanelCandidate candidate) {
        var panel = new ArrayList<>(people);
        panel.add(candidate);
        var order = PanelOrder.of(demands, panel);
        int at = list.size();
        while (at > 0 && list.get(at - 1).order().compareTo(order) < 0) {
            at--;
        }
        if (at < length) {
            list.add(at, new Alternate(Reason.of(demands, people, candidate, Set.of()), order));
            if (list.size() > length) {
                list.remove(length);
            }
        }
    }

    /** The best first. */
    List<Alternate> inOrder() {
        return List.copyOf(list);
    }
}
