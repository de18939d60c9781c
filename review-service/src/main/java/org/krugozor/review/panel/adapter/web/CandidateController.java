package org.krugozor.review.panel.adapter.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.conflict.Conflict;
import org.krugozor.review.input.Limits;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.panel.application.FindingCandidates;
import org.krugozor.review.panel.application.FindingCandidates.Candidate;
import org.krugozor.review.panel.model.PanelScore;
import org.krugozor.review.text.Language;
import org.krugozor.review.text.Phrases;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who might review a manuscript, best first, with reasons in the caller's language. */
@RestController
class CandidateController {

    private static final long DAYS_A_MONTH = 30;

    private final FindingCandidates finding;
    private final ChangingCases cases;
    private final KnowingEditors editors;
    private final Phrases phrases;
    private final Clock clock;

    CandidateController(
            FindingCandidates finding, ChangingCases cases, KnowingEditors editors, Phrases phrases, Clock clock) {
        this.finding = finding;
        this.cases = cases;
        this.editors = editors;
        this.phrases = phrases;
        this.clock = clock;
    }

    record Load(int open, int max) {}

    record CandidateView(
            UUID reviewerId,
            String name,
            String affiliation,
            String degree,
            List<String> languages,
            double coverage,
            double adds,
            Map<String, Double> fields,
            Load load,
            @Nullable Instant lastAskedAt,
            List<Conflict> conflicts,
            boolean eligible,
            List<String> obstacles,
            List<String> reasons) {}

    record CandidatePage(
            List<CandidateView> items, @Nullable String next, Count count, PanelScore panel) {}

    @GetMapping("/api/review/cases/{id}/candidates")
    Mono<CandidatePage> candidates(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable List<UUID> panel,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestHeader HttpHeaders headers) {
        var language = Language.of(headers);
        int size = Limits.of(limit);
        return editors.current()
                .flatMap(editor -> cases.see(id, editor))
                .flatMap(file -> finding.find(file, panel == null ? List.of() : panel, q, after, size, language))
                .map(found -> new CandidatePage(
                        found.page().items().stream()
                                .map(candidate -> view(candidate, language))
                                .toList(),
                        found.page().next(),
                        found.page().count(),
                        found.panel()));
    }

    private CandidateView view(Candidate candidate, String language) {
        return new CandidateView(
                candidate.reviewerId(),
                candidate.name(),
                candidate.affiliation(),
                candidate.degree(),
                candidate.languages(),
                candidate.coverage(),
                candidate.adds(),
                candidate.fields(),
                new Load(candidate.open(), candidate.maxLoad()),
                candidate.lastAskedAt(),
                candidate.conflicts(),
                candidate.eligible(),
                candidate.obstacles(),
                reasons(candidate, language));
    }

    private List<String> reasons(Candidate candidate, String language) {
        var reasons = new ArrayList<String>();
        if (candidate.addsFields().isEmpty()) {
            reasons.add(phrases.say("candidate.adds-nothing", language, Map.of()));
        } else {
            reasons.add(phrases.say(
                    "candidate.adds", language, Map.of("fields", String.join(", ", candidate.addsFields()))));
        }
        reasons.add(phrases.say(
                "candidate.reads", language, Map.of("languages", String.join(", ", candidate.languages()))));
        reasons.add(phrases.say(
                "candidate.load",
                language,
                Map.of("open", String.valueOf(candidate.open()), "max", String.valueOf(candidate.maxLoad()))));
        reasons.add(asked(candidate.lastAskedAt(), language));
        candidate.obstacles().forEach(code -> reasons.add(phrases.say("obstacle." + code, language, Map.of())));
        candidate
                .conflicts()
                .forEach(conflict -> reasons.add(phrases.say(
                        "conflict."
                                + conflict.type()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        language,
                        Map.of())));
        return List.copyOf(reasons);
    }

    private String asked(@Nullable Instant lastAsked, String language) {
        if (lastAsked == null) {
            return phrases.say("candidate.never-asked", language, Map.of());
        }
        long days = Math.max(0, Duration.between(lastAsked, clock.instant()).toDays());
        return days < 2 * DAYS_A_MONTH
                ? phrases.say("candidate.asked-days", language, Map.of("days", String.valueOf(days)))
                : phrases.say(
                        "candidate.asked-months", language, Map.of("months", String.valueOf(days / DAYS_A_MONTH)));
    }
}
