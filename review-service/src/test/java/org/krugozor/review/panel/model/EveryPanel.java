package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.panel.model.PanelCandidate.Traits;

/** The plainest way to the best panel: look at every one. It reads the wishes from their words, not from the search. */
final class EveryPanel {

    private final Demands demands;
    private final List<PanelCandidate> candidates;
    private final PanelWishes wishes;

    EveryPanel(Demands demands, List<PanelCandidate> candidates, PanelWishes wishes) {
        this.demands = demands;
        this.candidates = candidates;
        this.wishes = wishes;
    }

    Optional<PanelOrder> best() {
        var best = new PanelOrder[1];
        walk(wishes.seats(), 0, new ArrayList<>(), panel -> {
            var order = PanelOrder.of(demands, panel);
            if (best[0] == null || order.compareTo(best[0]) > 0) {
                best[0] = order;
            }
        });
        return Optional.ofNullable(best[0]);
    }

    /** Of all who could join these people, the best first; whose seat it is, or null for one seat more. */
    List<PanelOrder> next(List<PanelCandidate> others, @Nullable PanelCandidate falls) {
        return candidates.stream()
                .filter(one -> one != falls && !others.contains(one) && mayCome(one))
                .filter(one -> falls == null || !one.person().equals(falls.person()))
                .map(one -> {
                    var panel = new ArrayList<>(others);
                    panel.add(one);
                    return panel;
                })
                .filter(this::isDistinct)
                .filter(panel -> isBorne(panel) && (falls != null ? isEnough(panel) : true))
                .map(panel -> PanelOrder.of(demands, panel))
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    private void walk(int open, int from, List<PanelCandidate> panel, Consumer<List<PanelCandidate>> seen) {
        if (open == 0) {
            var ids = panel.stream().map(PanelCandidate::id).collect(Collectors.toSet());
            if (ids.containsAll(wishes.locked()) && isDistinct(panel) && isBorne(panel) && isEnough(panel)) {
                seen.accept(panel);
            }
            return;
        }
        for (int i = from; i <= candidates.size() - open; i++) {
            if (mayCome(candidates.get(i))) {
                panel.add(candidates.get(i));
                walk(open - 1, i + 1, panel, seen);
                panel.remove(panel.size() - 1);
            }
        }
    }

    private boolean mayCome(PanelCandidate one) {
        boolean passed =
                wishes.locked().contains(one.id()) && wishes.overridden().contains(one.id());
        return !wishes.excluded().contains(one.id())
                && (passed || one.obstacles().isEmpty());
    }

    private boolean isDistinct(List<PanelCandidate> panel) {
        return panel.stream().map(PanelCandidate::person).distinct().count() == panel.size();
    }

    private boolean isEnough(List<PanelCandidate> panel) {
        return count(panel, Traits::degree) >= wishes.degrees()
                && count(panel, Traits::board) >= wishes.boardAtLeast()
                && count(panel, Traits::outside) >= wishes.outside();
    }

    private boolean isBorne(List<PanelCandidate> panel) {
        var passed = panel.stream()
                .filter(one -> wishes.locked().contains(one.id())
                        && wishes.overridden().contains(one.id()))
                .toList();
        return isBorne(panel, passed, Traits::board, wishes.boardAtMost())
                && isBorne(panel, passed, Traits::ownInstitution, wishes.ownInstitution());
    }

    /** A limit of as many as there are seats limits nothing, nor whoever is one more. */
    private boolean isBorne(
            List<PanelCandidate> panel, List<PanelCandidate> passed, Predicate<Traits> trait, int atMost) {
        return atMost >= wishes.seats() || count(panel, trait) <= Math.max(atMost, count(passed, trait));
    }

    private static long count(List<PanelCandidate> panel, Predicate<Traits> trait) {
        return panel.stream().map(PanelCandidate::traits).filter(trait).count();
    }
}
