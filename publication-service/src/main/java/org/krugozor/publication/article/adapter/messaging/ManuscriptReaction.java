package org.krugozor.publication.article.adapter.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Reaction;
import org.krugozor.publication.article.application.TakingCustody;
import org.krugozor.publication.article.model.Request;
import org.krugozor.publication.manuscript.Content;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps every version of every manuscript and the requests for it, for the day it is accepted. */
@Component
class ManuscriptReaction implements Reaction {

    private final TakingCustody custody;

    ManuscriptReaction(TakingCustody custody) {
        this.custody = custody;
    }

    private record Requests(@Nullable List<OpenRequest> requests) {}

    private record OpenRequest(
            UUID requestId,
            String kind,
            @Nullable String reason,
            Instant requestedAt,
            Request.@Nullable Changes changes) {

        Request of(UUID manuscript) {
            var words = reason == null ? "" : reason;
            return "WITHDRAWAL".equals(kind)
                    ? new Request.Withdrawal(requestId, manuscript, words, requestedAt)
                    : new Request.Correction(
                            requestId,
                            manuscript,
                            words,
                            requestedAt,
                            changes == null ? Request.Changes.NONE : changes);
        }
    }

    @Override
    public String name() {
        return "manuscripts";
    }

    @Override
    public Set<String> topics() {
        return Set.of("submission-events");
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "ManuscriptSubmitted",
                "CompletionProvided",
                "ManuscriptRevised",
                "WithdrawalRequested",
                "CorrectionRequested");
    }

    @Override
    public Mono<Void> on(Event event) {
        var content = event.dataAs(Content.class);
        var requests = event.dataAs(Requests.class).requests();
        var open = requests == null
                ? List.<Request>of()
                : requests.stream()
                        .map(request -> request.of(content.manuscriptId()))
                        .toList();
        return custody.hearManuscript(content, event.sequence(), open);
    }
}
