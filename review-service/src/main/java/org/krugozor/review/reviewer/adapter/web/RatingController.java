package org.krugozor.review.reviewer.adapter.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.reviewer.application.Ratings;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Editors rate submitted reviews. */
@RestController
class RatingController {

    private final KnowingEditors editors;
    private final ChangingCases cases;
    private final Ratings ratings;

    RatingController(KnowingEditors editors, ChangingCases cases, Ratings ratings) {
        this.editors = editors;
        this.cases = cases;
        this.ratings = ratings;
    }

    record Rating(@Nullable Integer rating) {}

    @PutMapping("/api/review/cases/{caseId}/seats/{seatId}/rating")
    Mono<Rating> rate(@PathVariable UUID caseId, @PathVariable UUID seatId, @RequestBody Rating body) {
        var rating = body.rating();
        new Inputs()
                .when(rating == null || rating < 1 || rating > 5, "/rating", "one-to-five")
                .refuse();
        return editors.current()
                .flatMap(editor -> cases.see(caseId, editor)
                        .flatMap(seen -> ratings.rate(caseId, seatId, Objects.requireNonNull(rating), editor.who())))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .map(Rating::new);
    }
}
