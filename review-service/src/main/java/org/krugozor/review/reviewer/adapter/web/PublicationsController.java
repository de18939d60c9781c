package org.krugozor.review.reviewer.adapter.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.web.Versions;
import org.krugozor.review.reviewer.application.ImportingPublications;
import org.krugozor.review.reviewer.application.ImportingPublications.Imported;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes a reviewer's publications from a BibTeX, RIS or ORCID file. */
@RestController
class PublicationsController {

    /** Bytes: two megabytes of a file in which a letter was one byte and is two in UTF-8. */
    private static final int LARGEST = 4 << 20;

    private final ImportingPublications importing;
    private final OwnProfiles own;

    PublicationsController(ImportingPublications importing, OwnProfiles own) {
        this.importing = importing;
        this.own = own;
    }

    record Answer(int added, int known, List<FieldError> skipped, long version) {}

    @PostMapping(path = "/api/review/reviewers/{id}/publications", consumes = MediaType.TEXT_PLAIN_VALUE)
    Mono<ResponseEntity<Answer>> add(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Flux<DataBuffer> file) {
        long seen = Versions.required(ifMatch);
        return text(file)
                .flatMap(publications -> importing.add(id, seen, publications))
                .map(PublicationsController::answer);
    }

    @PostMapping(path = "/api/review/reviewers/me/publications", consumes = MediaType.TEXT_PLAIN_VALUE)
    Mono<ResponseEntity<Answer>> addOwn(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Flux<DataBuffer> file) {
        long seen = Versions.required(ifMatch);
        return Mono.zip(own.current(), text(file))
                .flatMap(known -> importing.add(known.getT1().reviewerId(), seen, known.getT2()))
                .map(PublicationsController::answer);
    }

    /** The file as text; 413 {@code too-large} above the bound. */
    private static Mono<String> text(Flux<DataBuffer> file) {
        return DataBufferUtils.join(file, LARGEST)
                .map(whole -> {
                    var text = whole.toString(StandardCharsets.UTF_8);
                    DataBufferUtils.release(whole);
                    return text;
                })
                .defaultIfEmpty("");
    }

    private static ResponseEntity<Answer> answer(Imported done) {
        return ResponseEntity.ok()
                .eTag(Versions.etag(done.reviewer().version()))
                .body(new Answer(
                        done.added(),
                        done.known(),
                        done.skipped(),
                        done.reviewer().version()));
    }
}
