package org.krugozor.review.reviewer.adapter.web;

import java.util.List;
import java.util.Map;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Words;
import org.krugozor.review.reviewer.application.ImportingReviewers;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.reviewer.exchange.ReviewerTable;
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

/** The office's reviewers as a table for a spreadsheet. */
@RestController
@RequestMapping("/api/review/reviewers/table")
class ReviewerTableController {

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
            @RequestBody String table,
            @RequestParam(defaultValue = "false") boolean dry,
            @RequestHeader HttpHeaders headers) {
        var language = Words.language(headers);
        return importing
                .take(table, dry)
                .map(done -> new Answer(
                        done.added(),
                        done.changed(),
                        done.unchanged(),
                        done.errors().stream()
                                .map(error -> said(error, language))
                                .toList()));
    }

    private LineError said(FieldError error, java.util.Locale language) {
        Map<String, ?> args = error.args();
        return new LineError(
                error.pointer(), error.code(), words.say("field." + error.code(), args, language, error.code()));
    }
}
