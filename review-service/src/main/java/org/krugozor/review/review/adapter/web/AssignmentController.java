package org.krugozor.review.review.adapter.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.web.Versions;
import org.krugozor.review.casefile.model.Recommendation;
import org.krugozor.review.file.Downloads;
import org.krugozor.review.file.Uploads;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.review.application.AnnotatingReviews;
import org.krugozor.review.review.application.BlindSeats;
import org.krugozor.review.review.application.BlindSide;
import org.krugozor.review.review.application.Reviews;
import org.krugozor.review.review.application.WritingReviews;
import org.krugozor.review.review.model.BlindSeat;
import org.krugozor.review.review.model.Review;
import org.krugozor.review.review.model.ReviewAnswers;
import org.krugozor.review.round.application.AnsweringInvitations;
import org.krugozor.review.round.application.Sheets;
import org.krugozor.review.round.application.SuggestedReviewers;
import org.krugozor.review.round.application.SuggestedReviewers.Colleague;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One assignment, as its reviewer sees and fills it: the same under the link's token and under the account. A GET
 * changes nothing.
 */
@RestController
@RequestMapping({"/api/review/invitations/{key}", "/api/review/assignments/{key}"})
class AssignmentController {

    private final OwnSeats own;
    private final BlindSeats seats;
    private final BlindSide blind;
    private final Reviews reviews;
    private final Sheets sheets;
    private final WritingReviews writing;
    private final AnnotatingReviews annotating;
    private final AnsweringInvitations answering;
    private final SuggestedReviewers suggestions;
    private final Uploads uploads;
    private final Downloads downloads;
    private final DocumentStore store;
    private final Clock clock;

    AssignmentController(
            OwnSeats own,
            BlindSeats seats,
            BlindSide blind,
            Reviews reviews,
            Sheets sheets,
            WritingReviews writing,
            AnnotatingReviews annotating,
            AnsweringInvitations answering,
            SuggestedReviewers suggestions,
            Uploads uploads,
            Downloads downloads,
            DocumentStore store,
            Clock clock) {
        this.own = own;
        this.seats = seats;
        this.blind = blind;
        this.reviews = reviews;
        this.sheets = sheets;
        this.writing = writing;
        this.annotating = annotating;
        this.answering = answering;
        this.suggestions = suggestions;
        this.uploads = uploads;
        this.downloads = downloads;
        this.store = store;
        this.clock = clock;
    }

    record Answered(AssignmentView assignment) {}

    record DeclinationBody(
            @Nullable String reason, @Nullable List<Colleague> suggested) {}

    record ObjectionBody(@Nullable String text) {}

    record ReviewBody(
            @Nullable Map<String, @Nullable Integer> scores,
            @Nullable Map<String, String> tickLines,
            @Nullable Map<String, Integer> expertise,
            @Nullable Recommendation recommendation,
            @Nullable String commentsToAuthors,
            @Nullable String confidentialComments,
            @Nullable String competingInterests) {

        ReviewAnswers answers() {
            return ReviewAnswers.of(
                    scores,
                    tickLines,
                    expertise,
                    recommendation,
                    commentsToAuthors,
                    confidentialComments,
                    competingInterests);
        }
    }

    /** What a save answers: small, since it is sent as the reviewer types. */
    record Saved(long version, String state, java.time.Instant savedAt) {}

    @GetMapping
    Mono<ResponseEntity<Answered>> get(@PathVariable String key, ServerWebExchange exchange) {
        return own.seat(key, exchange).flatMap(this::answer);
    }

    @PostMapping("/agreement")
    Mono<ResponseEntity<Answered>> agree(@PathVariable String key, ServerWebExchange exchange) {
        return own.seat(key, exchange)
                .flatMap(seat ->
                        answering.agree(seat.manuscriptId(), seat.seatId()).then(again(seat)));
    }

    @PostMapping("/declination")
    Mono<ResponseEntity<Answered>> decline(
            @PathVariable String key, @RequestBody DeclinationBody body, ServerWebExchange exchange) {
        var suggested = Objects.requireNonNullElse(body.suggested(), List.<Colleague>of());
        var inputs = new Inputs().atMost("/reason", body.reason(), 2000);
        SuggestedReviewers.check(inputs, suggested);
        inputs.refuse();
        return own.seat(key, exchange).flatMap(seat -> suggestions
                .keepAfter(
                        answering.decline(seat.manuscriptId(), seat.seatId(), body.reason()),
                        seat.manuscriptId(),
                        seat.seatId(),
                        suggested)
                .then(again(seat)));
    }

    @PostMapping("/extension")
    Mono<ResponseEntity<Answered>> extend(@PathVariable String key, ServerWebExchange exchange) {
        return own.seat(key, exchange)
                .flatMap(seat ->
                        answering.extend(seat.manuscriptId(), seat.seatId()).then(again(seat)));
    }

    /** What the office entered for the reviewer is not so. */
    @PostMapping("/objection")
    Mono<ResponseEntity<Answered>> object(
            @PathVariable String key, @RequestBody ObjectionBody body, ServerWebExchange exchange) {
        new Inputs()
                .required("/text", body.text())
                .atMost("/text", body.text(), 2000)
                .refuse();
        return own.seat(key, exchange).flatMap(seat -> answering
                .object(seat.manuscriptId(), seat.seatId(), Objects.requireNonNull(body.text()))
                .then(again(seat)));
    }

    @PutMapping("/review")
    Mono<ResponseEntity<Saved>> save(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ReviewBody body,
            ServerWebExchange exchange) {
        long seen = Versions.required(ifMatch);
        return own.seat(key, exchange)
                .flatMap(seat -> writing.save(seat, seen, body.answers()))
                .map(AssignmentController::saved);
    }

    @PostMapping("/review/submission")
    Mono<ResponseEntity<Answered>> submit(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            ServerWebExchange exchange) {
        long seen = Versions.required(ifMatch);
        return own.seat(key, exchange)
                .flatMap(seat -> writing.submit(seat, seen).then(again(seat)));
    }

    @PostMapping(path = "/review/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<AssignmentView.OwnFile> annotate(
            @PathVariable String key, @RequestBody Flux<PartEvent> parts, ServerWebExchange exchange) {
        return own.seat(key, exchange)
                .flatMap(annotating::accepting)
                .flatMap(seat -> uploads.take(parts)
                        .flatMap(file -> annotating.add(seat, file.document(), file.size(), file.mediaType())))
                .map(AssignmentView.ReviewView::own);
    }

    @DeleteMapping("/review/files/{ref}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeFile(@PathVariable String key, @PathVariable UUID ref, ServerWebExchange exchange) {
        return own.seat(key, exchange).flatMap(annotating::accepting).flatMap(seat -> annotating.remove(seat, ref));
    }

    /** The manuscript's anonymous files, once agreed; and the reviewer's own annotated ones. */
    @GetMapping("/files/{ref}")
    Mono<Void> file(@PathVariable String key, @PathVariable UUID ref, ServerWebExchange exchange) {
        return own.seat(key, exchange)
                .filter(BlindSeat::mayReadFiles)
                .flatMap(seat -> blind.within(download(seat, ref)))
                .filterWhen(file -> store.find(new ContentHash(file.document())).hasElement())
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .flatMap(file -> downloads.send(
                        file.document(), file.size(), file.mediaType(), file.name(), exchange.getResponse()));
    }

    private Mono<Download> download(BlindSeat seat, UUID ref) {
        var manuscripts = seats.files(seat.versionId())
                .filter(file -> file.ref().equals(ref))
                .map(file -> download("manuscript", file.document(), file.size(), file.mediaType()));
        var own = reviews.filesOfSeat(seat.seatId())
                .filter(file -> file.ref().equals(ref))
                .map(file -> download("annotated", file.document(), file.size(), file.mediaType()));
        // collected: leaving off in the middle would end the transaction behind our back
        return manuscripts
                .concatWith(own)
                .collectList()
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    private static Download download(String name, String document, long size, String mediaType) {
        return new Download(document, size, mediaType, Downloads.neutralName(name, mediaType));
    }

    private record Download(String document, long size, String mediaType, String name) {}

    private static ResponseEntity<Saved> saved(Review review) {
        return ResponseEntity.ok()
                .eTag(Versions.etag(review.version()))
                .cacheControl(CacheControl.noStore())
                .body(new Saved(review.version(), "DRAFT", review.savedAt()));
    }

    private Mono<ResponseEntity<Answered>> again(BlindSeat seat) {
        return Mono.defer(() -> blind.within(seats.find(seat.seatId()))).flatMap(this::answer);
    }

    private Mono<ResponseEntity<Answered>> answer(BlindSeat seat) {
        var files = seat.mayReadFiles()
                ? seats.files(seat.versionId())
                        .map(file -> new AssignmentView.FileView(
                                file.ref(),
                                file.mediaType(),
                                Downloads.neutralName(
                                        file.language() == null ? "manuscript" : "translation", file.mediaType()),
                                file.language(),
                                file.language() == null ? null : file.addedAt()))
                        .collectList()
                : Mono.just(List.<AssignmentView.FileView>of());
        var review = seat.mayReadFiles()
                ? Mono.zip(
                                reviews.ofSeat(seat.seatId()).defaultIfEmpty(empty(seat)),
                                reviews.filesOfSeat(seat.seatId()).collectList())
                        .map(both -> AssignmentView.ReviewView.of(both.getT1(), both.getT2()))
                        .map(java.util.Optional::of)
                : Mono.just(java.util.Optional.<AssignmentView.ReviewView>empty());
        return blind.within(Mono.zip(sheets.find(seat.versionId()), files, review))
                .map(found -> {
                    var view = found.getT3().orElse(null);
                    return ResponseEntity.ok()
                            .eTag(Versions.etag(view == null ? 0 : view.version()))
                            .cacheControl(CacheControl.noStore())
                            .header("Referrer-Policy", "no-referrer")
                            .body(new Answered(
                                    AssignmentView.of(seat, found.getT1(), found.getT2(), view, clock.instant())));
                });
    }

    private static Review empty(BlindSeat seat) {
        return new Review(seat.reviewId(), seat.seatId(), 0, ReviewAnswers.EMPTY, seat.invitedAt(), null, null);
    }
}
