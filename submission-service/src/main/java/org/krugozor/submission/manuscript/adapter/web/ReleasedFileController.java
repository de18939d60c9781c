package org.krugozor.submission.manuscript.adapter.web;

import java.util.Map;
import java.util.UUID;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.submission.manuscript.application.Visit;
import org.krugozor.submission.manuscript.application.Visiting;
import org.krugozor.submission.progress.ReleasedReview;
import org.krugozor.submission.released.ReleasedFiles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Hands the authors the annotated files of the reviews released to them. */
@RestController
class ReleasedFileController {

    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf", ".pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
            "image/png", ".png",
            "image/jpeg", ".jpg");

    private final Visiting visiting;
    private final ReleasedFiles files;
    private final DocumentStore store;

    ReleasedFileController(Visiting visiting, ReleasedFiles files, DocumentStore store) {
        this.visiting = visiting;
        this.files = files;
        this.store = store;
    }

    /** 503 with Retry-After while the copy is on its way. */
    @GetMapping("/api/submission/manuscripts/{id}/reviews/{reviewId}/files/{ref}")
    Mono<Void> file(
            @PathVariable UUID id, @PathVariable UUID reviewId, @PathVariable UUID ref, ServerHttpResponse response) {
        return visiting.visit(id).flatMap(visit -> {
            var review = released(visit, reviewId, ref);
            return files.byRef(ref)
                    .filter(file -> file.manuscriptId().equals(id))
                    .switchIfEmpty(Mono.error(ReleasedFileController::onItsWay))
                    .flatMap(file -> send(file, review.label(), response));
        });
    }

    /** A decision taken back takes its reviews back too. */
    private static ReleasedReview released(Visit visit, UUID reviewId, UUID ref) {
        return visit.situated().progress().reviews().stream()
                .filter(review -> review.reviewId().equals(reviewId))
                .filter(review ->
                        review.files().stream().anyMatch(file -> file.ref().equals(ref)))
                .findFirst()
                .orElseThrow(() -> new Refused(Failure.notFound()));
    }

    private Mono<Void> send(ReleasedFiles.ReleasedFile file, String label, ServerHttpResponse response) {
        if (file.content() == null) {
            return Mono.error(onItsWay());
        }
        var headers = response.getHeaders();
        headers.setContentType(MediaType.parseMediaType(file.mediaType()));
        headers.setContentLength(file.size());
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename("review-" + label + ENDINGS.getOrDefault(file.mediaType(), ""))
                .build());
        headers.setCacheControl("private, no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "sandbox");
        return store.send(new ContentHash(file.content()), 0, file.size(), response);
    }

    private static Refused onItsWay() {
        return new Refused(Failure.of("file-on-its-way", 503, Map.of("retryAfter", 5)));
    }
}
