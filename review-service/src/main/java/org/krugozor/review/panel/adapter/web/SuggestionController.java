package org.krugozor.review.panel.adapter.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.panel.application.SuggestingPanels;
import org.krugozor.review.panel.application.SuggestingPanels.Reasoned;
import org.krugozor.review.panel.application.Wanted;
import org.krugozor.review.panel.model.Obstacle;
import org.krugozor.review.panel.model.PanelOrder.Step;
import org.krugozor.review.panel.model.WhyNot;
import org.krugozor.review.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The best panel for a manuscript, and why somebody is not on it. Changes nothing. */
@RestController
@RequestMapping("/api/review/cases/{id}")
class SuggestionController {

    private static final int MOST = 200;

    private final SuggestingPanels suggesting;
    private final ChangingCases cases;
    private final KnowingEditors editors;
    private final PanelWords words;
    private final NoPanelWords none;
    private final WhyNotWords whyNot;

    SuggestionController(
            SuggestingPanels suggesting,
            ChangingCases cases,
            KnowingEditors editors,
            PanelWords words,
            NoPanelWords none,
            WhyNotWords whyNot) {
        this.suggesting = suggesting;
        this.cases = cases;
        this.editors = editors;
        this.words = words;
        this.none = none;
        this.whyNot = whyNot;
    }

    /** As {@link Wanted}, all of it optional. */
    record SuggestionBody(
            @Nullable Integer seats,
            @Nullable List<UUID> locked,
            @Nullable List<UUID> overridden,
            @Nullable List<UUID> excluded) {}

    /**
     * Why somebody is not on the best panel.
     *
     * @param because on-panel, unknown, barred, no-seat, none-at-all, unfit or worse
     * @param decides the first step on which the best panel with them falls behind
     * @param bestWith the best panel with them
     * @param remarks what else keeps them from sight or would help, in sentences
     * @param joining what they would add to the panel shown; null if nobody is known by the id
     */
    record WhyNotView(
            UUID reviewerId,
            String name,
            String because,
            String sentence,
            List<String> obstacles,
            @Nullable Step decides,
            List<WhyNot.Difference> differences,
            List<String> said,
            List<String> remarks,
            List<Person> bestWith,
            @Nullable CandidateView joining) {}

    record Person(UUID reviewerId, String name) {}

    @PostMapping("/panel/suggestion")
    Mono<PanelView> suggest(
            @PathVariable UUID id, @RequestBody SuggestionBody body, @RequestHeader HttpHeaders headers) {
        var language = Language.of(headers);
        new Inputs()
                .atMost("/locked", body.locked(), MOST)
                .atMost("/overridden", body.overridden(), MOST)
                .atMost("/excluded", body.excluded(), MOST)
                .refuse();
        var wanted = new Wanted(body.seats(), set(body.locked()), set(body.overridden()), set(body.excluded()));
        return editors.current()
                .flatMap(editor -> cases.see(id, editor))
                .flatMap(file -> suggesting.suggest(file, wanted, language))
                .map(answer -> {
                    if (answer.none() != null) {
                        throw new Refused(none.failure(answer.none(), answer.names(), answer.recruits(), language));
                    }
                    return words.view(Objects.requireNonNull(answer.panel()), language);
                });
    }

    @GetMapping("/candidates/{reviewerId}/why-not")
    Mono<WhyNotView> whyNot(
            @PathVariable UUID id,
            @PathVariable UUID reviewerId,
            @RequestParam(required = false) @Nullable List<UUID> panel,
            @RequestParam(required = false) @Nullable List<UUID> locked,
            @RequestParam(required = false) @Nullable List<UUID> excluded,
            @RequestParam(required = false) @Nullable Integer seats,
            @RequestParam(required = false) @Nullable Integer near,
            @RequestHeader HttpHeaders headers) {
        var language = Language.of(headers);
        var wanted = new Wanted(seats, set(locked), set(locked), set(excluded));
        return editors.current()
                .flatMap(editor -> cases.see(id, editor))
                .flatMap(file -> suggesting.whyNot(
                        file, reviewerId, List.copyOf(set(panel)), wanted, near == null ? 0 : near, language))
                .map(reasoned -> view(reviewerId, reasoned, language));
    }

    private WhyNotView view(UUID asked, Reasoned reasoned, String language) {
        var joining = reasoned.joining();
        var because = reasoned.because();
        var worse = because instanceof WhyNot.Worse found ? found : null;
        return new WhyNotView(
                joining == null ? asked : joining.reviewerId(),
                joining == null ? "" : joining.name(),
                WhyNotWords.code(because),
                whyNot.sentence(reasoned, language),
                because instanceof WhyNot.Barred barred
                        ? barred.obstacles().stream()
                                .map(Obstacle::code)
                                .sorted()
                                .toList()
                        : List.of(),
                worse == null ? null : worse.decides(),
                worse == null ? List.of() : worse.differences(),
                worse == null ? List.of() : whyNot.differences(worse, language),
                whyNot.remarks(reasoned, language),
                worse == null
                        ? List.of()
                        : worse.bestWith().stream()
                                .map(one -> new Person(one, reasoned.names().getOrDefault(one, "")))
                                .toList(),
                joining == null ? null : words.view(joining, language));
    }

    private static Set<UUID> set(@Nullable List<UUID> ids) {
        var set = new LinkedHashSet<UUID>();
        if (ids != null) {
            ids.stream().filter(Objects::nonNull).limit(MOST).forEach(set::add);
        }
        return set;
    }
}
