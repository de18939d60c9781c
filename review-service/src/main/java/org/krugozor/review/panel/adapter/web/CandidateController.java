package org.krugozor.review.panel.adapter.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.input.Limits;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.panel.application.FindingCandidates;
import org.krugozor.review.panel.application.Wanted;
import org.krugozor.review.panel.model.PanelScore;
import org.krugozor.review.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who might review a manuscript, best first, beside the panel put together so far. */
@RestController
class CandidateController {

    private final FindingCandidates finding;
    private final ChangingCases cases;
    private final KnowingEditors editors;
    private final PanelWords words;

    CandidateController(FindingCandidates finding, ChangingCases cases, KnowingEditors editors, PanelWords words) {
        this.finding = finding;
        this.cases = cases;
        this.editors = editors;
        this.words = words;
    }

    /**
     * A page of candidates.
     *
     * @param panel how the panel covers the manuscript
     * @param around the panel itself, who would come next and who could take whose seat
     */
    record CandidatePage(
            List<CandidateView> items, @Nullable String next, Count count, PanelScore panel, PanelView around) {}

    @GetMapping("/api/review/cases/{id}/candidates")
    Mono<CandidatePage> candidates(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable List<UUID> panel,
            @RequestParam(required = false) @Nullable List<UUID> excluded,
            @RequestParam(required = false) @Nullable Integer seats,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestHeader HttpHeaders headers) {
        var language = Language.of(headers);
        int size = Limits.of(limit);
        var chosen = panel == null ? List.<UUID>of() : panel.stream().distinct().toList();
        var wanted = new Wanted(seats, Set.of(), Set.of(), excluded == null ? Set.of() : Set.copyOf(excluded));
        return editors.current()
                .flatMap(editor -> cases.see(id, editor))
                .flatMap(file -> finding.find(file, chosen, wanted, q, after, size, language))
                .map(found -> new CandidatePage(
                        words.views(found.page().items(), language),
                        found.page().next(),
                        found.page().count(),
                        found.around().score(),
                        words.view(found.around(), language)));
    }
}
