package org.krugozor.review.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.platform.persistence.Page;
import org.krugozor.review.casefile.model.Field;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.input.Limits;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.panel.application.JudgingReviewers;
import org.krugozor.review.panel.model.Diversity;
import org.krugozor.review.panel.model.Taxonomy;
import org.krugozor.review.person.Person;
import org.krugozor.review.text.Language;
import org.krugozor.review.text.Texts;
import org.krugozor.standing.Standing;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The list of cases an editor sees. */
@RestController
class DeskController {

    /** Distances in a list go by the codes' digits: that needs no call to be read for each row. */
    private static final Taxonomy BY_DIGITS = new Taxonomy(List.of());

    private final DeskRows desk;
    private final KnowingEditors editors;
    private final JsonMapper mapper;
    private final Clock clock;

    DeskController(DeskRows desk, KnowingEditors editors, JsonMapper mapper, Clock clock) {
        this.desk = desk;
        this.editors = editors;
        this.mapper = mapper;
        this.clock = clock;
    }

    record Named(UUID personId, String name) {}

    record Item(
            UUID manuscriptId,
            long version,
            String number,
            String title,
            @Nullable String section,
            String language,
            String itemType,
            List<Field> fields,
            double effectiveFields,
            @Nullable Named sectionEditor,
            Standing standing,
            DeskRows.@Nullable RoundNumbers round,
            boolean overdue,
            Instant receivedAt,
            long daysInStage) {}

    record DeskPage(List<Item> items, @Nullable String next, Count count, Map<String, Count> views) {}

    @GetMapping("/api/review/cases")
    Mono<DeskPage> list(
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestHeader HttpHeaders headers) {
        new Inputs().atMost("/q", q, 200).refuse();
        var query = new DeskRows.Query(View.of(view), q, section, after, Limits.of(limit));
        var language = Language.of(headers);
        var now = clock.instant();
        return editors.current()
                .flatMap(editor -> Mono.zip(desk.rows(query, editor, now), desk.counts(query, editor, now)))
                .map(found -> {
                    var counts = new LinkedHashMap<>(found.getT2());
                    var count = Objects.requireNonNull(counts.remove("found"));
                    var page = Page.of(found.getT1(), query.size(), count, last -> DeskRows.after(query, last));
                    return new DeskPage(
                            page.items().stream()
                                    .map(row -> item(row, language, now))
                                    .toList(),
                            page.next(),
                            page.count(),
                            counts);
                });
    }

    private Item item(DeskRows.Row row, String language, Instant now) {
        var attention = row.attentionAt();
        return new Item(
                row.id(),
                row.version(),
                row.number(),
                Texts.in(language, row.summary().titles()),
                row.section(),
                row.language(),
                row.itemType(),
                row.summary().fields(),
                Diversity.effectiveFields(JudgingReviewers.weights(row.summary().fields()), BY_DIGITS::distance),
                named(row, language),
                row.standing(),
                row.summary().round(),
                attention != null && attention.isBefore(now),
                row.receivedAt(),
                Math.max(0, Duration.between(row.since(), now).toDays()));
    }

    private @Nullable Named named(DeskRows.Row row, String language) {
        var id = row.sectionEditor();
        if (id == null) {
            return null;
        }
        var names = row.sectionEditorNames();
        return new Named(
                id,
                names == null
                        ? ""
                        : Person.nameIn(
                                mapper.readValue(names, new TypeReference<Map<String, Person.Name>>() {}), language));
    }
}
