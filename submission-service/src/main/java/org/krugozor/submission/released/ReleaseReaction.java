package org.krugozor.submission.released;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Reaction;
import org.krugozor.platform.job.Jobs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Orders copies of the annotated files when a decision releases their reviews. */
@Component
class ReleaseReaction implements Reaction {

    private final ReleasedFiles files;
    private final Jobs jobs;

    ReleaseReaction(ReleasedFiles files, Jobs jobs) {
        this.files = files;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "submission-copies-released-files";
    }

    @Override
    public Set<String> topics() {
        return Set.of("review-events");
    }

    @Override
    public Set<String> types() {
        return Set.of("RevisionsRequested", "ManuscriptAccepted", "ManuscriptRejected");
    }

    record Told(@Nullable List<Review> reviews) {}

    record Review(@Nullable List<File> files) {}

    record File(UUID ref, String mediaType) {}

    @Override
    public Mono<Void> on(Event event) {
        var manuscript = UUID.fromString(event.subject());
        var reviews = event.dataAs(Told.class).reviews();
        return Flux.fromIterable(reviews == null ? List.<Review>of() : reviews)
                .flatMapIterable(review -> review.files() == null ? List.<File>of() : review.files())
                .concatMap(file -> files.expect(file.ref(), manuscript, file.mediaType())
                        .filter(fresh -> fresh)
                        .flatMap(fresh -> jobs.enqueue(
                                CopyingReleasedFile.TYPE,
                                file.ref().toString(),
                                new CopyingReleasedFile.Order(file.ref(), manuscript))))
                .then();
    }
}
