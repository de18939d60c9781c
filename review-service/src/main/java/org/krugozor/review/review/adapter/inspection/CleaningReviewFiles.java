package org.krugozor.review.review.adapter.inspection;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentInspections;
import org.krugozor.platform.document.DocumentKind;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.document.InspectedDocument;
import org.krugozor.platform.document.InspectionOrder;
import org.krugozor.platform.job.Job;
import org.krugozor.platform.job.JobHandler;
import org.krugozor.platform.stream.Changes;
import org.krugozor.review.review.application.AnnotatingReviews;
import org.krugozor.review.review.application.AnnotatingReviews.CleaningOrder;
import org.krugozor.review.review.application.Reviews;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Makes the copy of an annotated file that may reach the author: no properties, no names of who commented or changed. */
@Component
class CleaningReviewFiles implements JobHandler {

    private static final String LABEL = "Reviewer";

    private final DocumentStore store;
    private final DocumentInspections inspections;
    private final Reviews reviews;
    private final Changes changes;
    private final JsonMapper mapper;

    CleaningReviewFiles(
            DocumentStore store, DocumentInspections inspections, Reviews reviews, Changes changes, JsonMapper mapper) {
        this.store = store;
        this.inspections = inspections;
        this.reviews = reviews;
        this.changes = changes;
        this.mapper = mapper;
    }

    @Override
    public String type() {
        return AnnotatingReviews.CLEANING;
    }

    @Override
    public Mono<Void> run(Job job) {
        var order = mapper.treeToValue(job.payload(), CleaningOrder.class);
        var wanted = new InspectionOrder(EnumSet.allOf(DocumentKind.class), true, LABEL, List.of());
        return inspections.inspect(
                store,
                new ContentHash(order.document()),
                wanted,
                share -> job.progress().at(share),
                found -> keep(order.ref(), found));
    }

    private Mono<Void> keep(UUID ref, InspectedDocument found) {
        if (found instanceof InspectedDocument.Accepted accepted) {
            return store.put(accepted.copy().orElseThrow())
                    .flatMap(copy -> reviews.cleaned(
                            ref, accepted.kind().mediaType(), copy.hash().hex(), copy.size()))
                    .then(announce(ref));
        }
        if (found instanceof InspectedDocument.Refused refused) {
            return refused(ref, refused.refusal().code());
        }
        return Mono.error(new IllegalStateException("the inspection did not come to an end"));
    }

    @Override
    public Mono<Void> gaveUp(Job job, String reason) {
        return refused(mapper.treeToValue(job.payload(), CleaningOrder.class).ref(), "not-readable");
    }

    private Mono<Void> refused(UUID ref, String code) {
        return reviews.refused(ref, code).then(announce(ref));
    }

    private Mono<Void> announce(UUID ref) {
        return Mono.defer(() -> reviews.file(ref))
                .flatMap(file -> changes.announce("assignment", file.seatId().toString()));
    }
}
