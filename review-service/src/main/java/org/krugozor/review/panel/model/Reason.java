package org.krugozor.review.panel.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody, or why not: what they bring to some others, and how they stand. Data; the words are elsewhere.
 *
 * @param adds the fields in which they raise what the others know
 * @param gain by how much they raise the coverage, 0 to 1
 * @param depthGain by how much they raise the depth; may be the only thing they raise
 */
public record Reason(
        UUID candidate,
        List<Addition> adds,
        double gain,
        double depthGain,
        int open,
        int limit,
        @Nullable Instant lastAsked,
        List<String> languages,
        Set<Obstacle> obstacles) {

    /** A field raised from what the others know to what they know with this one, each 0 to 1. */
    public record Addition(String field, double from, double to) {}

    private static final double NOTICEABLE = 1e-9;

    static Reason of(
            Demands demands, Collection<PanelCandidate> others, PanelCandidate candidate, Set<Obstacle> obstacles) {
        var levels = new ArrayList<>(others.stream().map(PanelCandidate::levels).toList());
        var before = new Knowledge(demands);
        levels.forEach(before::add);
        var after = new Knowledge(demands);
        after.become(before);
        after.add(candidate.levels());
        var without = demands.score(levels).perField();
        levels.add(candidate.levels());
        var with = demands.score(levels).perField();
        var adds = new ArrayList<Addition>();
        for (int i = 0; i < with.size(); i++) {
            var field = with.get(i);
            double from = without.get(i).best();
            if (field.best() > from + NOTICEABLE) {
                adds.add(new Addition(field.code(), from, field.best()));
            }
        }
        return new Reason(
                candidate.id(),
                List.copyOf(adds),
                Demands.share(after.coverage() - before.coverage()),
                Demands.share(after.depth() - before.depth()),
                candidate.open(),
                candidate.limit(),
                candidate.lastAsked(),
                candidate.languages(),
                obstacles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(obstacles)));
    }
}
