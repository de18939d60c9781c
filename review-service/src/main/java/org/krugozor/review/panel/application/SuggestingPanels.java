package org.krugozor.review.panel.application;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.conflict.Conflict;
import org.krugozor.review.panel.application.Composition.Recruit;
import org.krugozor.review.panel.model.NoPanel;
import org.krugozor.review.panel.model.Obstacle;
import org.krugozor.review.panel.model.Panel;
import org.krugozor.review.panel.model.PanelOrder;
import org.krugozor.review.panel.model.PanelOrder.Step;
import org.krugozor.review.panel.model.PanelScore;
import org.krugozor.review.panel.model.PanelWishes;
import org.krugozor.review.panel.model.Suggestion;
import org.krugozor.review.panel.model.WhyNot;
import org.krugozor.review.reviewer.application.Merges;
import org.krugozor.review.reviewer.application.Reviewers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Suggests the best panel for a manuscript and answers why somebody is not on it. Everybody is read once, in a number
 * of statements that does not grow with them, and compared on threads of their own.
 */
@Component
public class SuggestingPanels {

    private final Reviewers reviewers;
    private final JudgingReviewers judging;
    private final SeekingRecruits recruits;
    private final EarlierReviews earlier;
    private final Merges merges;
    private final Computing computing;

    SuggestingPanels(
            Reviewers reviewers,
            JudgingReviewers judging,
            SeekingRecruits recruits,
            EarlierReviews earlier,
            Merges merges,
            Computing computing) {
        this.reviewers = reviewers;
        this.judging = judging;
        this.recruits = recruits;
        this.earlier = earlier;
        this.merges = merges;
        this.computing = computing;
    }

    /** A panel, or why there is none and whom to win so that there is one. */
    public record Answer(
            @Nullable Composition panel, @Nullable NoPanel none, List<Recruit> recruits, Map<UUID, String> names) {}

    /**
     * Why somebody is not on the suggested panel.
     *
     * @param joining what they would add to the panel shown; null if nobody is known by the id
     * @param names of everybody the reason mentions
     * @param remarks what else keeps them from sight, or would help
     */
    public record Reasoned(
            @Nullable Candidate joining, WhyNot because, Map<UUID, String> names, List<Remark> remarks) {}

    /** Everybody the office knows, with this manuscript in mind. */
    Mono<Candidacy> gather(Case file) {
        return Mono.zip(reviewers.matching(null).collectList(), earlier.titlesBeside(file.id()))
                .flatMap(known -> judging.judge(file, known.getT1())
                        .map(judgement -> Candidacy.of(judgement, known.getT1(), known.getT2())));
    }

    public Mono<Answer> suggest(Case file, Wanted wanted, String language) {
        return gather(file)
                .flatMap(all -> computing.of(() -> all.search(wanted).suggest()).flatMap(found -> {
                    var describing = new Describing(all, language);
                    if (found instanceof NoPanel none) {
                        return recruits.seek(
                                        all,
                                        none instanceof NoPanel.TooFew
                                                ? all.demands().fields()
                                                : List.of(),
                                        language)
                                .map(people -> new Answer(null, none, people, names(all, language)));
                    }
                    int seats = wanted.seats() == null ? all.usualSeats() : wanted.seats();
                    return completed(composition((Suggestion) found, describing, seats), describing)
                            .map(panel -> new Answer(panel, null, panel.recruits(), Map.of()));
                }));
    }

    /** The panel an editor has put together so far, and who else could be on it. */
    Mono<Composition> around(Candidacy all, List<UUID> picks, Wanted wanted, String language) {
        var describing = new Describing(all, language);
        return computing
                .of(() -> standing(all, picks, wanted, describing))
                .flatMap(panel -> completed(panel, describing));
    }

    private static Composition standing(Candidacy all, List<UUID> picks, Wanted wanted, Describing describing) {
        var panel = Candidacy.with(all.seated(), picks);
        panel.retainAll(all.reviewers().keySet());
        int seats = wanted.seats() == null ? Math.max(all.usualSeats(), panel.size()) : wanted.seats();
        if (panel.isEmpty()
                || panel.size() > PanelWishes.MOST_SEATS
                || all.demands().fields().isEmpty()) {
            return empty(all, panel, seats, describing);
        }
        var search = all.searchAround(panel, panel.size(), wanted.excluded());
        if (!(search.suggest() instanceof Suggestion as)) {
            return empty(all, panel, seats, describing);
        }
        var substitutes = new LinkedHashMap<UUID, List<Suggestion.Alternate>>();
        for (var member : as.ids()) {
            if (!all.seated().contains(member)) {
                substitutes.put(member, substitutes(all, panel, member, wanted.excluded()));
            }
        }
        return composition(
                new Suggestion(
                        as.panel(),
                        as.order(),
                        as.score(),
                        as.alternates(),
                        substitutes,
                        as.eligible(),
                        as.turnedAway()),
                describing,
                seats);
    }

    /** Without the member the search fills the seat anew: whoever it finds, and those next for that seat. */
    private static List<Suggestion.Alternate> substitutes(
            Candidacy all, Set<UUID> panel, UUID member, Set<UUID> excluded) {
        var others = new LinkedHashSet<>(panel);
        others.remove(member);
        if (!(all.searchAround(others, panel.size(), Candidacy.with(excluded, Set.of(member)))
                        .suggest()
                instanceof Suggestion best)) {
            return List.of();
        }
        return best.panel().stream()
                .filter(reason -> !others.contains(reason.candidate()))
                .findFirst()
                .map(first -> Stream.concat(
                                Stream.of(new Suggestion.Alternate(first, best.order())),
                                best.substitutes().getOrDefault(first.candidate(), List.of()).stream())
                        .toList())
                .orElse(List.of());
    }

    private static Composition empty(Candidacy all, Set<UUID> panel, int seats, Describing describing) {
        var score = all.judgement().matrix().score(new Panel(List.copyOf(panel)));
        return new Composition(
                panel.stream()
                        .map(id -> describing.joining(
                                Objects.requireNonNull(all.reviewers().get(id)),
                                new Panel(panel.stream()
                                        .filter(other -> !other.equals(id))
                                        .toList())))
                        .toList(),
                score,
                Map.of(),
                List.of(),
                Map.of(),
                (int) all.candidates().stream().filter(one -> one.isEligible()).count(),
                Map.of(),
                List.of(),
                titles(score, describing),
                seats,
                all.judgement().office().settings().askBeforeAlternate());
    }

    private static Composition composition(Suggestion found, Describing describing, int seats) {
        var all = describing.all();
        var substitutes = new LinkedHashMap<UUID, List<Candidate>>();
        found.substitutes().forEach((member, others) -> {
            if (!all.seated().contains(member)) {
                substitutes.put(
                        member,
                        describing.next(
                                others,
                                found.ids().stream()
                                        .filter(id -> !id.equals(member))
                                        .toList()));
            }
        });
        return new Composition(
                found.panel().stream()
                        .map(reason -> describing.member(reason, found.ids()))
                        .toList(),
                found.score(),
                steps(found.order()),
                describing.next(found.alternates(), found.ids()),
                substitutes,
                found.eligible(),
                byCode(found.turnedAway()),
                List.of(),
                titles(found.score(), describing),
                seats,
                all.judgement().office().settings().askBeforeAlternate());
    }

    private Mono<Composition> completed(Composition panel, Describing describing) {
        return recruits.seek(describing.all(), lacking(panel, describing), describing.language())
                .map(people -> new Composition(
                        panel.panel(),
                        panel.score(),
                        panel.order(),
                        panel.alternates(),
                        panel.substitutes(),
                        panel.eligible(),
                        panel.turnedAway(),
                        people,
                        panel.fields(),
                        panel.seats(),
                        panel.askBeforeAlternate()));
    }

    /** The fields the panel does not know well; all of them where too few can be asked for the seats. */
    private static List<String> lacking(Composition panel, Describing describing) {
        if (panel.eligible() < panel.seats()) {
            return describing.all().demands().fields();
        }
        return panel.panel().isEmpty()
                ? List.of()
                : Stream.concat(panel.score().uncovered().stream(), panel.score().thin().stream())
                        .toList();
    }

    private static Map<String, String> titles(PanelScore score, Describing describing) {
        var titles = new LinkedHashMap<String, String>();
        score.perField().forEach(field -> titles.put(field.code(), describing.title(field.code())));
        return titles;
    }

    private static Map<Step, Double> steps(PanelOrder order) {
        var steps = new EnumMap<Step, Double>(Step.class);
        Stream.of(Step.values()).filter(step -> step != Step.ID).forEach(step -> steps.put(step, order.on(step)));
        return steps;
    }

    /** By their stable names. */
    public static Map<String, Integer> byCode(Map<Obstacle, Integer> turnedAway) {
        var codes = new TreeMap<String, Integer>();
        turnedAway.forEach((obstacle, count) -> codes.put(obstacle.code(), count));
        return codes;
    }

    /**
     * Why the reviewer is not on the best panel as wanted.
     *
     * @param panel the people shown now
     * @param near at least so near must be the texts of those listed, 0 to 1000
     */
    public Mono<Reasoned> whyNot(Case file, UUID reviewer, List<UUID> panel, Wanted wanted, int near, String language) {
        return gather(file).flatMap(all -> kept(all, reviewer)
                .flatMap(id ->
                        computing.of(() -> reasoned(all, id, !id.equals(reviewer), panel, wanted, near, language)))
                .switchIfEmpty(Mono.fromSupplier(() -> new Reasoned(null, new WhyNot.Unknown(), Map.of(), List.of()))));
    }

    /** The profile itself, or the one it was made part of; empty if there is neither. */
    private Mono<UUID> kept(Candidacy all, UUID reviewer) {
        return all.reviewers().containsKey(reviewer)
                ? Mono.just(reviewer)
                : merges.partOf(reviewer).filter(all.reviewers()::containsKey);
    }

    private static Reasoned reasoned(
            Candidacy all, UUID reviewer, boolean merged, List<UUID> panel, Wanted wanted, int near, String language) {
        var describing = new Describing(all, language);
        var others = Candidacy.with(all.seated(), panel).stream()
                .filter(id -> !id.equals(reviewer))
                .toList();
        var joining = describing.joining(Objects.requireNonNull(all.reviewers().get(reviewer)), new Panel(others));
        return new Reasoned(
                joining, because(all, reviewer, wanted), names(all, language), remarks(joining, merged, near));
    }

    /** What stands between them and the manuscript is told even where there is no panel to compare them with. */
    private static WhyNot because(Candidacy all, UUID reviewer, Wanted wanted) {
        var search = all.search(wanted);
        var because = search.whyNot(reviewer);
        if (!(because instanceof WhyNot.Unfit)) {
            return because;
        }
        var obstacles = all.obstacles(reviewer, wanted);
        if (!obstacles.isEmpty() && !wanted.locked().contains(reviewer)) {
            return new WhyNot.Barred(obstacles);
        }
        return search.suggest() instanceof NoPanel none ? new WhyNot.NoneAtAll(none) : because;
    }

    private static List<Remark> remarks(Candidate joining, boolean merged, int near) {
        var remarks = new ArrayList<Remark>();
        if (merged) {
            remarks.add(new Remark.Merged(joining.name()));
        }
        var blocking = joining.conflicts().stream().filter(Conflict::blocks).toList();
        if (!blocking.isEmpty()) {
            remarks.add(new Remark.InConflict(!blocking.stream().allMatch(Conflict::mayBeSetAside)));
        }
        if (joining.affinity() < near) {
            remarks.add(new Remark.NotNear(joining.affinity(), near));
        }
        return List.copyOf(remarks);
    }

    private static Map<UUID, String> names(Candidacy all, String language) {
        var names = new LinkedHashMap<UUID, String>();
        all.reviewers().forEach((id, reviewer) -> names.put(id, reviewer.nameIn(language)));
        return names;
    }
}
