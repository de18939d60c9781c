package org.krugozor.review.panel.model;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Where a panel stands in the journal's order of wishes. The first step on which two panels differ decides; no two
 * panels are level, since the last step is who is on them. Greater is better.
 *
 * @param uncovered fields with a weight on whose weakest side nobody knows a quarter
 * @param coverage Σ of weight · best expertise, in billionths of eighths
 * @param depth Σ of weight · second-best expertise, likewise; 0 for a panel of one
 * @param heaviest the fullest desk, this manuscript included
 * @param load all desks together
 * @param institutions different known institutions; an unknown one counts as none
 * @param latest the day on which one of them was last asked most recently
 * @param asked those days together
 * @param affinity nearness of their texts to the manuscript's together
 * @param ids who they are, in the order of ids
 */
public record PanelOrder(
        int uncovered,
        long coverage,
        long depth,
        long heaviest,
        long load,
        int institutions,
        long latest,
        long asked,
        int affinity,
        List<UUID> ids)
        implements Comparable<PanelOrder> {

    /** The steps of the order, the first first. */
    public enum Step {
        UNCOVERED,
        COVERAGE,
        DEPTH,
        HEAVIEST_LOAD,
        LOAD,
        INSTITUTIONS,
        LATEST_ASKED,
        ASKED,
        AFFINITY,
        ID
    }

    private static final Step[] STEPS = Step.values();

    static PanelOrder of(Demands demands, Collection<PanelCandidate> panel) {
        var known = new Knowledge(demands);
        long heaviest = 0;
        long load = 0;
        long latest = 0;
        long asked = 0;
        int affinity = 0;
        for (var member : panel) {
            known.add(member.levels());
            heaviest = Math.max(heaviest, member.deskShare());
            load += member.deskShare();
            latest = Math.max(latest, member.askedOn());
            asked += member.askedOn();
            affinity += member.nearness();
        }
        int institutions = (int) panel.stream()
                .map(PanelCandidate::institution)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        var ids = panel.stream().map(PanelCandidate::id).sorted().toList();
        return new PanelOrder(
                known.uncovered(),
                known.coverage(),
                known.depth(),
                heaviest,
                load,
                institutions,
                latest,
                asked,
                affinity,
                ids);
    }

    @Override
    public int compareTo(PanelOrder other) {
        for (var step : STEPS) {
            int better = compare(step, other);
            if (better != 0) {
                return better;
            }
        }
        return 0;
    }

    /** The first step on which the two differ; {@link Step#ID} for the same panel. */
    public Step decides(PanelOrder other) {
        for (var step : STEPS) {
            if (compare(step, other) != 0) {
                return step;
            }
        }
        return Step.ID;
    }

    private int compare(Step step, PanelOrder other) {
        return switch (step) {
            case UNCOVERED -> Integer.compare(other.uncovered, uncovered);
            case COVERAGE -> Long.compare(coverage, other.coverage);
            case DEPTH -> Long.compare(depth, other.depth);
            case HEAVIEST_LOAD -> Long.compare(other.heaviest, heaviest);
            case LOAD -> Long.compare(other.load, load);
            case INSTITUTIONS -> Integer.compare(institutions, other.institutions);
            case LATEST_ASKED -> Long.compare(other.latest, latest);
            case ASKED -> Long.compare(other.asked, asked);
            case AFFINITY -> Integer.compare(affinity, other.affinity);
            case ID -> compare(other.ids, ids);
        };
    }

    /** The panel whose people come first by id goes before; a shorter one before a longer it begins. */
    static int compare(List<UUID> one, List<UUID> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int differs = one.get(i).compareTo(other.get(i));
            if (differs != 0) {
                return differs;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /**
     * What the panel has on a step, for people to read: counts, shares of the manuscript's fields (0 to 1), desks
     * (1 for a full one), days since 1970, nearness (0 to 1 each). 0 for {@link Step#ID}.
     */
    public double on(Step step) {
        return switch (step) {
            case UNCOVERED -> uncovered;
            case COVERAGE -> Demands.share(coverage);
            case DEPTH -> Demands.share(depth);
            case HEAVIEST_LOAD -> (double) heaviest / PanelCandidate.FULL_DESK;
            case LOAD -> (double) load / PanelCandidate.FULL_DESK;
            case INSTITUTIONS -> institutions;
            case LATEST_ASKED -> latest;
            case ASKED -> asked;
            case AFFINITY -> affinity / 1000.0;
            case ID -> 0;
        };
    }
}
