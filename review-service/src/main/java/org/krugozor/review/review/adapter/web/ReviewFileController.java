package org.krugozor.review.review.adapter.web;

import java.util.Objects;
import java.util.UUID;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.file.Downloads;
import org.krugozor.review.review.application.BlindSide;
import org.krugozor.review.review.application.ReleasedFiles;
import org.krugozor.review.review.application.Reviews;
import org.krugozor.review.review.model.ReviewFile;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Cleaned annotated files for the service that shows them to authors, once a decision released them. */
@RestController
class ReviewFileController {

    private final Reviews reviews;
    private final BlindSide blind;
    private final ReleasedFiles released;
    private final Downloads downloads;

    ReviewFileController(Reviews reviews, BlindSide blind, ReleasedFiles released, Downloads downloads) {
        this.reviews = reviews;
        this.blind = blind;
        this.released = released;
        this.downloads = downloads;
    }

    @GetMapping("/internal/renditions/{ref}")
    Mono<Void> rendition(@PathVariable UUID ref, ServerHttpResponse response) {
        return blind.within(reviews.fileForAuthor(ref))
                .filter(ReviewFile::isClean)
                .filterWhen(released::isReleased)
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .flatMap(file -> downloads.send(
                        Objects.requireNonNull(file.cleanedDocument()),
                        Objects.requireNonNull(file.cleanedSize()),
                        file.mediaType(),
                        Downloads.neutralName("review", file.mediaType()),
                        response));
    }
}
