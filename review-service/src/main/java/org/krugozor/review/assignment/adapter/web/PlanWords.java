package org.krugozor.review.assignment.adapter.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Words;
import org.krugozor.review.assignment.application.Findings;
import org.krugozor.review.assignment.application.Findings.Hindrance;
import org.krugozor.review.assignment.application.Plan;
import org.krugozor.review.assignment.application.PlannedPanel;
import org.krugozor.review.assignment.application.ShowingPlans.ShownPanel;
import org.krugozor.review.assignment.application.ShowingPlans.ShownPlan;
import org.krugozor.review.casefile.model.LanguageMetadata;
import org.krugozor.review.casefile.model.Phase;
import org.krugozor.review.panel.application.Loads;
import org.krugozor.review.panel.model.Panel;
import org.krugozor.review.reviewer.model.Reviewer;
import org.krugozor.review.text.Phrases;
import org.krugozor.review.text.Texts;
import org.springframework.stereotype.Component;

/** Says a plan in numbers of manuscripts, names of people and sentences of the caller's language. */
@Component
class PlanWords {

    private static final int WORST = 5;
    private static final int NAMED = 12;

    private final Phrases phrases;
    private final Words problems;

    PlanWords(Phrases phrases, Words problems) {
        this.phrases = phrases;
        this.problems = problems;
    }

    /** {@code refused}: why rounds were not opened, by manuscript. */
    PlanView view(ShownPlan shown, Map<UUID, Failure> refused, String language) {
        var plan = shown.plan();
        var panels = shown.panels().stream()
                .map(panel -> panel(panel, plan, refused, shown.people(), language))
                .sorted(Comparator.comparingDouble(PlanView.PanelView::coverage))
                .toList();
        double coverage =
                panels.stream().mapToDouble(PlanView.PanelView::coverage).sum();
        var findings = plan.findings();
        var standing = plan.state() == Plan.State.WORKING ? plan.standing() : null;
        if (standing != null) {
            coverage = standing.coverage();
        }
        var bound = standing != null
                ? standing.bound()
                : findings == null || panels.isEmpty() ? null : (Double) findings.bound();
        return new PlanView(
                plan.id(),
                plan.version(),
                plan.state().name(),
                plan.state() == Plan.State.WORKING ? plan.progress() : 1,
                plan.createdAt(),
                PlanView.Terms.of(plan),
                coverage,
                standing == null ? panels.size() : plan.terms().manuscripts().size(),
                bound,
                bound == null || bound <= 0 ? null : Math.max(0, (bound - coverage) / bound),
                panels,
                panels.stream()
                        .limit(WORST)
                        .map(panel -> new PlanView.Named(panel.manuscriptId(), panel.number(), panel.coverage()))
                        .toList(),
                loads(shown, language),
                findings == null ? List.of() : obstacles(findings, shown, language));
    }

    private PlanView.PanelView panel(
            ShownPanel shown, Plan plan, Map<UUID, Failure> refused, Map<UUID, Reviewer> people, String language) {
        var file = shown.file();
        var panel = shown.panel();
        var ids = panel.members().stream().map(PlannedPanel.Member::reviewerId).toList();
        var score = shown.matrix().score(new Panel(ids));
        return new PlanView.PanelView(
                file.id(),
                file.manuscript().number(),
                Texts.pick(language, file.manuscript().metadata(), LanguageMetadata::title),
                score.total(),
                panel.members().stream()
                        .map(member -> new PlanView.MemberView(
                                member.reviewerId(),
                                name(member.reviewerId(), people, language),
                                shown.matrix().adds(without(ids, member.reviewerId()), member.reviewerId()),
                                member.overrideReason()))
                        .toList(),
                score.perField(),
                score.uncovered(),
                panel.byHand(),
                panel.appliedAt() != null,
                panel.underWay() && plan.state() == Plan.State.READY,
                panel.appliedAt() == null
                        && !panel.underWay()
                        && file.phase() == Phase.PANEL
                        && file.manuscript().current().versionId().equals(panel.versionId()),
                panel.application() == null ? null : panel.application().gapReason(),
                panel.appliedAt() == null ? refusal(refused.get(file.id()), language) : null);
    }

    private static Panel without(List<UUID> ids, UUID one) {
        return new Panel(ids.stream().filter(id -> !id.equals(one)).toList());
    }

    private static String name(UUID id, Map<UUID, Reviewer> people, String language) {
        var reviewer = people.get(id);
        return reviewer == null ? "?" : reviewer.nameIn(language);
    }

    private static List<PlanView.LoadView> loads(ShownPlan shown, String language) {
        var planned = new HashMap<UUID, Integer>();
        shown.panels().forEach(panel -> panel.panel()
                .members()
                .forEach(member ->
                        planned.merge(member.reviewerId(), panel.panel().appliedAt() == null ? 1 : 0, Integer::sum)));
        return planned.entrySet().stream()
                .map(one -> {
                    var reviewer = shown.people().get(one.getKey());
                    return new PlanView.LoadView(
                            one.getKey(),
                            name(one.getKey(), shown.people(), language),
                            one.getValue(),
                            shown.loads().getOrDefault(one.getKey(), Loads.NONE).open(),
                            reviewer == null ? 0 : reviewer.maxLoad());
                })
                .sorted(Comparator.comparingInt(PlanView.LoadView::planned)
                        .reversed()
                        .thenComparing(PlanView.LoadView::name))
                .toList();
    }

    private List<PlanView.ObstacleView> obstacles(Findings findings, ShownPlan shown, String language) {
        var hindrances = findings.failure() == null
                ? findings.hindrances().stream()
                : Stream.of(new Hindrance(findings.failure(), List.of(), List.of(), Map.of()));
        return hindrances
                .map(one -> {
                    var values = values(one, shown, language);
                    return new PlanView.ObstacleView(
                            one.code(),
                            phrases.say("assignment." + one.code(), language, values),
                            phrases.say("assignment." + one.code() + ".help", language, values));
                })
                .toList();
    }

    private static Map<String, String> values(Hindrance hindrance, ShownPlan shown, String language) {
        var values = new HashMap<String, String>();
        hindrance.numbers().forEach((name, number) -> values.put(name, String.valueOf(number)));
        if (!hindrance.manuscripts().isEmpty()) {
            values.put("which", some(hindrance.manuscripts(), id -> {
                var file = shown.files().get(id);
                return file == null ? "?" : file.manuscript().number();
            }));
        }
        if (!hindrance.reviewers().isEmpty()) {
            values.put("people", some(hindrance.reviewers(), id -> name(id, shown.people(), language)));
        }
        var seats = hindrance.numbers().get("seats");
        var places = hindrance.numbers().get("places");
        if (seats != null && places != null) {
            values.put("lacking", String.valueOf(seats - places));
        }
        return values;
    }

    private static String some(List<String> ids, Function<UUID, String> name) {
        var shown = ids.stream().limit(NAMED).map(UUID::fromString).map(name).collect(Collectors.joining(", "));
        return ids.size() <= NAMED ? shown : shown + " … +" + (ids.size() - NAMED);
    }

    private PlanView.@Nullable Refusal refusal(@Nullable Failure refused, String language) {
        return refused == null
                ? null
                : new PlanView.Refusal(refused.type(), said(refused, Locale.forLanguageTag(language)));
    }

    /** The sentence of the whole, and what each of its parts points at: there is no form beside it to show them in. */
    private String said(Failure refused, Locale language) {
        return Stream.concat(
                        Stream.of(
                                problems.say(refused.type() + ".detail", refused.details(), language, refused.type())),
                        refused.errors().stream()
                                .map(error ->
                                        problems.say("field." + error.code(), error.args(), language, error.code())))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
