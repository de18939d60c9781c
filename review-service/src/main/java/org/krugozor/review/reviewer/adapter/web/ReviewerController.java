package org.krugozor.review.reviewer.adapter.web;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.web.Versions;
import org.krugozor.review.call.Calls;
import org.krugozor.review.input.Limits;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.reviewer.application.KeepingReviewers;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.reviewer.model.Admission;
import org.krugozor.review.reviewer.model.Reviewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The office's reviewers. */
@RestController
@RequestMapping("/api/review/reviewers")
class ReviewerController {

    private final Reviewers reviewers;
    private final KeepingReviewers keeping;
    private final Offices offices;
    private final Calls calls;

    ReviewerController(Reviewers reviewers, KeepingReviewers keeping, Offices offices, Calls calls) {
        this.reviewers = reviewers;
        this.keeping = keeping;
        this.offices = offices;
        this.calls = calls;
    }

    @GetMapping
    Mono<Page<ReviewerLine>> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Admission admission,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reviewers
                .page(new Reviewers.Search(q, field, language, admission), after, Limits.of(limit))
                .map(page ->
                        new Page<>(page.items().stream().map(ReviewerLine::of).toList(), page.next(), page.count()));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<Reviewer>> get(@PathVariable UUID id) {
        return reviewers.get(id).map(reviewer -> ResponseEntity.ok()
                .eTag(Versions.etag(reviewer.version()))
                .body(reviewer));
    }

    @PostMapping
    Mono<ResponseEntity<Reviewer>> add(@RequestBody ReviewerBody body) {
        return Mono.zip(offices.get(), calls.fields())
                .map(known -> body.profile(
                        Ids.random(), known.getT1().settings().maxLoad(), Admission.ADMITTED, known.getT2()))
                .flatMap(keeping::add)
                .map(reviewer -> ResponseEntity.created(URI.create("/api/review/reviewers/" + reviewer.reviewerId()))
                        .eTag(Versions.etag(reviewer.version()))
                        .body(reviewer));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<Reviewer>> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ReviewerBody body) {
        long seen = Versions.required(ifMatch);
        return Mono.zip(offices.get(), calls.fields())
                .flatMap(known -> keeping.change(
                        id,
                        seen,
                        present -> body.over(present, known.getT1().settings().maxLoad(), known.getT2())))
                .map(reviewer -> ResponseEntity.ok()
                        .eTag(Versions.etag(reviewer.version()))
                        .body(reviewer));
    }
}
