package org.krugozor.review.review.adapter.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.web.Versions;
import org.krugozor.review.casefile.adapter.web.CaseAnswer;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.model.Recommendation;
import org.krugozor.review.file.SourceFiles;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.review.application.BlindSeats;
import org.krugozor.review.review.application.WritingReviews;
import org.krugozor.review.review.model.ReviewAnswers;
import org.krugozor.review.round.adapter.web.OnBehalfBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A review that came by letter or mail, entered whole by the secretary with its source attached. */
@RestController
class EnteredReviewController {

    private final ChangingCases cases;
    private final BlindSeats seats;
    private final WritingReviews writing;
    private final SourceFiles sources;
    private final KnowingEditors editors;
    private final Clock clock;

    EnteredReviewController(
            ChangingCases cases,
            BlindSeats seats,
            WritingReviews writing,
            SourceFiles sources,
            KnowingEditors editors,
            Clock clock) {
        this.cases = cases;
        this.seats = seats;
        this.writing = writing;
        this.sources = sources;
        this.editors = editors;
        this.clock = clock;
    }

    record EnteredReview(
            @Nullable Map<String, @Nullable Integer> scores,
            @Nullable Map<String, String> tickLines,
            @Nullable Map<String, Integer> expertise,
            @Nullable Recommendation recommendation,
            @Nullable String commentsToAuthors,
            @Nullable String confidentialComments,
            @Nullable String competingInterests,
            @Nullable OnBehalfBody onBehalf) {}

    @PutMapping("/api/review/cases/{id}/seats/{seatId}/review")
    Mono<ResponseEntity<CaseAnswer>> enter(
            @PathVariable UUID id,
            @PathVariable UUID seatId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody EnteredReview body) {
        long seen = Versions.required(ifMatch);
        new Inputs().required("/onBehalf", body.onBehalf()).refuse();
        var answers = ReviewAnswers.of(
                body.scores(),
                body.tickLines(),
                body.expertise(),
                body.recommendation(),
                body.commentsToAuthors(),
                body.confidentialComments(),
                body.competingInterests());
        return editors.current()
                .flatMap(editor -> cases.see(id, editor).flatMap(file -> {
                    if (!editor.secretary()) {
                        return Mono.error(new Refused(Failure.forbidden()));
                    }
                    if (file.version() != seen) {
                        return Mono.error(new Refused(Failure.staleVersion(file.version())));
                    }
                    var by = Objects.requireNonNull(body.onBehalf()).by(editor, clock.instant());
                    return sources.hold(id, List.of(by.sourceFile()))
                            .filter(there -> there)
                            .switchIfEmpty(Mono.error(
                                    () -> new Refused(Failure.invalid("/onBehalf/sourceFile", "unknown-file"))))
                            .then(seats.find(seatId))
                            .filter(seat -> seat.manuscriptId().equals(id))
                            .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                            .flatMap(seat -> writing.enter(seat, answers, by, editor.actor()));
                }))
                .then(Mono.defer(() -> cases.find(id)))
                .map(file ->
                        ResponseEntity.ok().eTag(Versions.etag(file.version())).body(CaseAnswer.of(file)));
    }
}
