package org.krugozor.review.reviewer.adapter.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.problem.Words;
import org.krugozor.review.reviewer.application.ImportingReviewers;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.reviewer.exchange.ReviewerTable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The office's reviewers as a table for a spreadsheet. */
@RestController
@RequestMapping("/api/review/reviewers/table")
class ReviewerTableController {

    /** Bytes; many times a table of as many reviewers as are taken at once. */
    private static final long LARGEST = 32L << 20;

    private static final String CSV = "text/csv;charset=UTF-8";

    private final Reviewers reviewers;
    private final ImportingReviewers importing;
    private final Words words;

    ReviewerTableController(Reviewers reviewers, ImportingReviewers importing, Words words) {
        this.reviewers = reviewers;
        this.importing = importing;
        this.words = words;
    }

    /** What is wrong with a line, in the caller's language. */
    record LineError(String pointer, String code, String detail) {}

    record Answer(int added, int changed, int unchanged, List<LineError> errors) {}

    /** Every profile, a line each, as it is read from the database. */
    @GetMapping(produces = CSV)
    ResponseEntity<Flux<String>> export() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reviewers.csv\"")
                .contentType(MediaType.parseMediaType(CSV))
                // spreadsheets take a file without the mark for another encoding
                .body(Flux.concat(
                        Mono.just("\uFEFF" + ReviewerTable.heading()),
                        reviewers.matching(null).map(ReviewerTable::line)));
    }

    @PostMapping(consumes = "text/csv")
    Mono<Answer> take(
            @RequestBody Flux<DataBuffer> table,
            @RequestParam(defaultValue = "false") boolean dry,
            @RequestHeader HttpHeaders headers) {
        var language = Words.language(headers);
        return spooled(table, file -> importing.take(file, dry))
                .map(done -> new Answer(
                        done.added(),
                        done.changed(),
                        done.unchanged(),
                        done.errors().stream()
                                .map(error -> said(error, language))
                                .toList()));
    }

    /** Puts the table on disk as it comes, so that it is never whole in memory however long it is. */
    private static <T> Mono<T> spooled(Flux<DataBuffer> table, Function<Path, Mono<T>> take) {
        return Mono.usingWhen(
                Mono.fromCallable(() -> Files.createTempFile("reviewers", ".csv"))
                        .subscribeOn(Schedulers.boundedElastic()),
                file -> DataBufferUtils.write(limited(table), file).then(Mono.defer(() -> take.apply(file))),
                file -> Mono.fromRunnable(() -> file.toFile().delete()).subscribeOn(Schedulers.boundedElastic()));
    }

    private static Flux<DataBuffer> limited(Flux<DataBuffer> table) {
        return Flux.defer(() -> {
            var size = new AtomicLong();
            return table.handle((piece, sink) -> {
                if (size.addAndGet(piece.readableByteCount()) > LARGEST) {
                    DataBufferUtils.release(piece);
                    sink.error(new Refused(Failure.of("too-large", 413)));
                } else {
                    sink.next(piece);
                }
            });
        });
    }

    private LineError said(FieldError error, java.util.Locale language) {
        Map<String, ?> args = error.args();
        return new LineError(
                error.pointer(), error.code(), words.say("field." + error.code(), args, language, error.code()));
    }
}
