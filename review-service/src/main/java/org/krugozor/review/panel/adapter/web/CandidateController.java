package org.krugozor.review.panel.adapter.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.application.Right;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.LanguageMetadata;
import org.krugozor.review.casefile.model.WorkingTranslation;
import org.krugozor.review.input.Limits;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.office.model.Settings;
import org.krugozor.review.panel.application.FindingCandidates;
import org.krugozor.review.panel.application.Readers;
import org.krugozor.review.panel.application.Wanted;
import org.krugozor.review.panel.model.PanelScore;
import org.krugozor.review.text.Language;
import org.krugozor.review.text.Texts;
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
    private final Offices offices;
    private final PanelWords words;
    private final Clock clock;

    CandidateController(
            FindingCandidates finding,
            ChangingCases cases,
            KnowingEditors editors,
            Offices offices,
            PanelWords words,
            Clock clock) {
        this.finding = finding;
        this.cases = cases;
        this.editors = editors;
        this.offices = offices;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A page of candidates.
     *
     * @param number of the manuscript, and its title in the caller's language
     * @param panel how the panel covers the manuscript
     * @param around the panel itself, who would come next and who could take whose seat
     * @param translation what a working translation could do, and whether one is asked for
     * @param days how long people have unless an editor says otherwise
     */
    record CandidatePage(
            String number,
            @Nullable String title,
            List<CandidateView> items,
            @Nullable String next,
            Count count,
            PanelScore panel,
            PanelView around,
            TranslationView translation,
            Days days) {}

    /** By the journal's settings. */
    record Days(int toAnswer, int toReview) {

        static Days of(Settings settings) {
            return new Days(settings.answerDays(), settings.reviewDays());
        }
    }

    /**
     * @param possible whether it may be asked for now: too few can be asked, and reviewers are sought
     * @param below with fewer eligible people it may be asked for
     * @param more by language, how many more could be asked
     * @param asked the latest asked for the current version, null if none is
     * @param earlier those into other languages, at hand when it was asked
     */
    record TranslationView(
            boolean possible,
            int eligible,
            int below,
            Map<String, Integer> more,
            @Nullable WorkingTranslation asked,
            List<WorkingTranslation> earlier) {

        static TranslationView of(Case file, boolean handles, Readers readers, int below, Instant now) {
            var version = file.manuscript().current().versionId();
            var asked = file.translation();
            return new TranslationView(
                    handles
                            && readers.eligible() < below
                            && file.translating(now).isPossible(),
                    readers.eligible(),
                    below,
                    readers.more(),
                    asked != null && asked.versionId().equals(version) ? asked : null,
                    file.earlierTranslations().stream()
                            .filter(one -> one.versionId().equals(version))
                            .toList());
        }
    }

    private record Seen(Editor editor, Case file) {

        boolean handles() {
            return Right.TO_HANDLE.has(editor, file);
        }
    }

    @GetMapping("/api/review/cases/{id}/candidates")
    Mono<CandidatePage> candidates(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable List<UUID> panel,
            @RequestParam(required = false) @Nullable List<UUID> excluded,
            @RequestParam(required = false) @Nullable Integer seats,
            @RequestParam(required = false) @Nullable Integer near,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestHeader HttpHeaders headers) {
        var language = Language.of(headers);
        int size = Limits.of(limit);
        var chosen = panel == null ? List.<UUID>of() : panel.stream().distinct().toList();
        var wanted = new Wanted(seats, Set.of(), Set.of(), excluded == null ? Set.of() : Set.copyOf(excluded));
        var filter = new FindingCandidates.Filter(q, near == null ? 0 : near);
        return Mono.zip(
                        editors.current()
                                .flatMap(editor -> cases.see(id, editor).map(file -> new Seen(editor, file))),
                        offices.get())
                .flatMap(both -> finding.find(both.getT1().file(), chosen, wanted, filter, after, size, language)
                        .map(found -> new CandidatePage(
                                both.getT1().file().manuscript().number(),
                                Texts.pick(
                                        language,
                                        both.getT1().file().manuscript().metadata(),
                                        LanguageMetadata::title),
                                words.views(found.page().items(), language),
                                found.page().next(),
                                found.page().count(),
                                found.around().score(),
                                words.view(found.around(), language),
                                TranslationView.of(
                                        both.getT1().file(),
                                        both.getT1().handles(),
                                        found.readers(),
                                        both.getT2().settings().panel().translationBelow(),
                                        clock.instant()),
                                Days.of(both.getT2().settings()))));
    }
}
