package org.krugozor.review.reviewer.adapter.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.web.Versions;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.person.Person;
import org.krugozor.review.reviewer.application.Histories;
import org.krugozor.review.reviewer.application.KeepingReviewers;
import org.krugozor.review.reviewer.application.MergingReviewers;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.reviewer.model.History;
import org.krugozor.review.reviewer.model.Reviewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the office does with a reviewer beside the profile: take in, merge, look back. */
@RestController
class ReviewerActsController {

    private static final int ENTRIES = 100;

    private final Reviewers reviewers;
    private final KeepingReviewers keeping;
    private final MergingReviewers merging;
    private final Histories histories;
    private final KnowingEditors editors;

    ReviewerActsController(
            Reviewers reviewers,
            KeepingReviewers keeping,
            MergingReviewers merging,
            Histories histories,
            KnowingEditors editors) {
        this.reviewers = reviewers;
        this.keeping = keeping;
        this.merging = merging;
        this.histories = histories;
        this.editors = editors;
    }

    record MergeBody(@Nullable UUID reviewerId) {}

    /** A history with whose it is, so that a page of it asks once. */
    record Told(
            Map<String, Person.@Nullable Name> names,
            @JsonUnwrapped History history) {}

    /** Takes in somebody who offered themselves. */
    @PostMapping("/api/review/reviewers/{id}/admission")
    Mono<ResponseEntity<Reviewer>> admit(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return keeping.change(id, Versions.required(ifMatch), Reviewer::admitted)
                .map(ReviewerActsController::shown);
    }

    /** Makes another profile of the same person part of this one. */
    @PostMapping("/api/review/reviewers/{id}/merging")
    Mono<ResponseEntity<Reviewer>> merge(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody MergeBody body) {
        new Inputs().required("/reviewerId", body.reviewerId()).refuse();
        long seen = Versions.required(ifMatch);
        return editors.current()
                .flatMap(editor -> merging.merge(
                        id,
                        seen,
                        Objects.requireNonNull(body.reviewerId()),
                        Objects.requireNonNullElse(editor.actor().personId(), editor.account())))
                .map(ReviewerActsController::shown);
    }

    @GetMapping("/api/review/reviewers/{id}/history")
    Mono<Told> history(@PathVariable UUID id) {
        return editors.current().flatMap(editor -> reviewers
                .get(id)
                .flatMap(known -> histories.of(id, editor, ENTRIES).map(history -> new Told(known.names(), history))));
    }

    private static ResponseEntity<Reviewer> shown(Reviewer reviewer) {
        return ResponseEntity.ok().eTag(Versions.etag(reviewer.version())).body(reviewer);
    }
}
