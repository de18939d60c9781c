package org.krugozor.review.assignment.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.panel.application.JudgingReviewers;
import org.krugozor.review.panel.application.Loads;
import org.krugozor.review.panel.model.CoverageMatrix;
import org.krugozor.review.panel.model.Taxonomy;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.reviewer.model.Reviewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts together what an editor looks at a plan by, in a number of statements that does not grow with it. */
@Component
public class ShowingPlans {

    private final PlanningBacklog planning;
    private final Reviewers reviewers;
    private final Loads loads;
    private final JudgingReviewers judging;

    ShowingPlans(PlanningBacklog planning, Reviewers reviewers, Loads loads, JudgingReviewers judging) {
        this.planning = planning;
        this.reviewers = reviewers;
        this.loads = loads;
        this.judging = judging;
    }

    /** A panel with its case and what its people know of it. */
    public record ShownPanel(Case file, PlannedPanel panel, CoverageMatrix matrix) {}

    /**
     * A plan with all it speaks of.
     *
     * @param files the cases of the plan the editor handles still
     */
    public record ShownPlan(
            Plan plan,
            Map<UUID, Case> files,
            List<ShownPanel> panels,
            Map<UUID, Reviewer> people,
            Map<UUID, Loads.Load> loads) {}

    public Mono<ShownPlan> show(UUID id, Editor editor) {
        return planning.find(id, editor).flatMap(plan -> planning.handled(
                        plan.terms().manuscripts(), editor)
                .flatMap(files -> {
                    var people = people(plan);
                    return Mono.zip(reviewers.byIds(people), loads.of(people), judging.taxonomies(files.values()))
                            .map(known -> new ShownPlan(
                                    plan,
                                    files,
                                    panels(plan, files, known.getT1(), known.getT3()),
                                    known.getT1(),
                                    known.getT2()));
                }));
    }

    private static List<UUID> people(Plan plan) {
        var findings = plan.findings();
        return Stream.concat(
                        plan.panels().stream()
                                .flatMap(panel -> panel.members().stream())
                                .map(PlannedPanel.Member::reviewerId),
                        findings == null
                                ? Stream.empty()
                                : findings.hindrances().stream()
                                        .flatMap(one -> one.reviewers().stream())
                                        .map(UUID::fromString))
                .distinct()
                .toList();
    }

    private static List<ShownPanel> panels(
            Plan plan, Map<UUID, Case> files, Map<UUID, Reviewer> people, Map<UUID, Taxonomy> taxonomies) {
        return plan.panels().stream()
                .filter(panel -> files.containsKey(panel.manuscriptId()))
                .map(panel -> {
                    var file = Objects.requireNonNull(files.get(panel.manuscriptId()));
                    var seated = panel.members().stream()
                            .map(member -> people.get(member.reviewerId()))
                            .filter(Objects::nonNull)
                            .toList();
                    return new ShownPanel(
                            file,
                            panel,
                            JudgingReviewers.matrix(
                                    file, taxonomies.getOrDefault(file.id(), new Taxonomy(List.of())), seated));
                })
                .toList();
    }
}
