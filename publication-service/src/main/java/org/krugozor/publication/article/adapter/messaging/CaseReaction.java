package org.krugozor.publication.article.adapter.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Reaction;
import org.krugozor.publication.article.application.TakingCustody;
import org.krugozor.publication.article.application.TakingCustody.CaseNews;
import org.krugozor.publication.article.model.Acceptance;
import org.krugozor.publication.article.model.Answer;
import org.krugozor.publication.article.model.Dates;
import org.krugozor.publication.article.model.Request;
import org.krugozor.publication.manuscript.Field;
import org.krugozor.publication.manuscript.ItemType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes accepted manuscripts over from review and answers what review asks about them. */
@Component
class CaseReaction implements Reaction {

    private final TakingCustody custody;

    CaseReaction(TakingCustody custody) {
        this.custody = custody;
    }

    /** Review's state of a manuscript, as far as it concerns this service. */
    private record CaseState(
            UUID manuscriptId,
            String number,
            UUID versionId,
            @Nullable List<Field> fields,
            @Nullable Round round,
            @Nullable List<Decision> decisions,
            @Nullable Accepted acceptance,
            @Nullable CaseDates dates,
            @Nullable List<Answer> answers,
            @Nullable List<Reversal> requests,
            Epoch standing) {}

    private record Round(int number) {}

    private record Decision(UUID decisionId, boolean reverted) {}

    private record Accepted(
            UUID decisionId, Instant acceptedAt, @Nullable ItemType itemType) {}

    private record CaseDates(
            @Nullable Instant received,
            @Nullable List<Instant> revised,
            @Nullable Instant accepted,
            @Nullable Instant confirmed) {}

    private record Reversal(
            UUID requestId,
            @Nullable String kind,
            UUID decisionId,
            @Nullable String reason,
            Instant requestedAt) {}

    private record Epoch(int epoch) {}

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public Set<String> topics() {
        return Set.of("review-events");
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "ManuscriptAccepted",
                "AcceptanceReversalRequested",
                "DecisionReverted",
                "DecisionsConfirmed",
                "RequestRefused",
                "CorrectionApplied",
                "ManuscriptWithdrawn");
    }

    @Override
    public Mono<Void> on(Event event) {
        var state = event.dataAs(CaseState.class);
        var accepted = "ManuscriptAccepted".equals(event.type()) ? acceptance(state) : null;
        return custody.hearCase(new CaseNews(
                state.manuscriptId(),
                accepted,
                orEmpty(state.decisions()).stream()
                        .filter(Decision::reverted)
                        .map(Decision::decisionId)
                        .toList(),
                orEmpty(state.answers()),
                orEmpty(state.requests()).stream()
                        .map(request -> (Request) new Request.Reversal(
                                request.requestId(),
                                state.manuscriptId(),
                                request.decisionId(),
                                request.reason() == null ? "" : request.reason(),
                                request.requestedAt()))
                        .toList(),
                dates(state)));
    }

    private static Acceptance acceptance(CaseState state) {
        var accepted = state.acceptance();
        if (accepted == null) {
            throw new IllegalArgumentException("ManuscriptAccepted without its acceptance");
        }
        return new Acceptance(
                state.manuscriptId(),
                state.number(),
                accepted.decisionId(),
                state.versionId(),
                state.standing().epoch(),
                orEmpty(state.fields()),
                accepted.itemType(),
                dates(state),
                state.round() != null);
    }

    private static Dates dates(CaseState state) {
        var dates = state.dates();
        var accepted = state.acceptance();
        return dates == null
                ? new Dates(null, List.of(), accepted == null ? null : accepted.acceptedAt(), null)
                : new Dates(
                        dates.received(),
                        orEmpty(dates.revised()),
                        dates.accepted() == null && accepted != null ? accepted.acceptedAt() : dates.accepted(),
                        dates.confirmed());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
