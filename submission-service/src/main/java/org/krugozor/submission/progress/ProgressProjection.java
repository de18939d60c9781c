package org.krugozor.submission.progress;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Projection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps {@link Progress} from what review and publication say. */
@Component
class ProgressProjection implements Projection {

    private static final Set<String> OF_ISSUES = Set.of("IssueFrozen", "IssueUnfrozen", "IssuePublished");

    private final ProgressTables tables;

    ProgressProjection(ProgressTables tables) {
        this.tables = tables;
    }

    @Override
    public Set<String> topics() {
        return Set.of("review-events", "publication-events");
    }

    @Override
    public Mono<Void> apply(Event event) {
        if (OF_ISSUES.contains(event.type())) {
            return tables.issue(event.dataAs(IssueFacts.class), event.time());
        }
        // types to come carry the same state; one that does not is passed over
        if (!event.data().has("manuscriptId") || !event.data().has("standing")) {
            return Mono.empty();
        }
        var manuscript = UUID.fromString(event.subject());
        return switch (event.source()) {
            case "review" -> tables.review(manuscript, event.dataAs(ReviewFacts.class), event.time());
            case "publication" -> tables.publication(manuscript, event.dataAs(PublicationFacts.class), event.time());
            default -> Mono.empty();
        };
    }

    @Override
    public List<String> tables() {
        return List.copyOf(ProgressTables.tables());
    }
}
