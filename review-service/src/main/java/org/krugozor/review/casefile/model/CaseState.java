package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.standing.Standing;

/** The case as other services may know it: the payload of every review event. Never who reviews. */
public record CaseState(
        UUID manuscriptId,
        String number,
        UUID versionId,
        @Nullable UUID sectionEditor,
        List<Field> fields,
        @Nullable RoundState round,
        @Nullable OriginalityState originality,
        List<DecisionState> decisions,
        List<ReleasedReview> reviews,
        @Nullable Acceptance acceptance,
        Dates dates,
        @Nullable Minutes minutes,
        List<Answer> answers,
        List<Reversal> requests,
        @Nullable TranslationState translation,
        Standing standing) {

    record RoundState(
            int number,
            UUID versionId,
            Instant openedAt,
            @Nullable Instant due,
            boolean full,
            Round.Counts seats) {}

    record OriginalityState(String system, LocalDate date, int attempt, double percent, boolean shownToAuthor) {}

    record DecisionState(
            UUID decisionId,
            DecisionKind kind,
            Instant decidedAt,
            @Nullable UUID decidedBy,
            UUID versionId,
            @Nullable Integer round,
            @Nullable Letter letter,
            @Nullable Instant due,
            boolean reverted,
            @Nullable String revertReason) {}

    record TranslationState(
            UUID versionId,
            String language,
            @Nullable String note,
            Instant askedAt,
            @Nullable Instant providedAt) {

        static @Nullable TranslationState of(@Nullable WorkingTranslation asked) {
            return asked == null
                    ? null
                    : new TranslationState(
                            asked.versionId(), asked.language(), asked.note(), asked.askedAt(), asked.providedAt());
        }
    }

    record Acceptance(UUID decisionId, Instant acceptedAt, ItemType itemType) {}

    public static CaseState of(Case file) {
        var originality = file.originality().isEmpty()
                ? null
                : file.originality().get(file.originality().size() - 1);
        var last = file.lastDecision().orElse(null);
        return new CaseState(
                file.id(),
                file.manuscript().number(),
                file.manuscript().current().versionId(),
                file.sectionEditor(),
                file.fields(),
                file.currentRound()
                        .map(round -> new RoundState(
                                round.number(), round.versionId(), round.openedAt(), round.due(), true, round.counts()))
                        .orElse(null),
                originality == null
                        ? null
                        : new OriginalityState(
                                originality.system(),
                                originality.date(),
                                originality.attempt(),
                                originality.originality(),
                                originality.shownToAuthor()),
                file.decisions().stream().map(CaseState::state).toList(),
                file.released(),
                last != null && last.kind() == DecisionKind.ACCEPT
                        ? new Acceptance(
                                last.decisionId(),
                                last.decidedAt(),
                                file.manuscript().itemType())
                        : null,
                file.dates(),
                file.minutes(),
                file.answers(),
                file.reversal() == null ? List.of() : List.of(file.reversal()),
                TranslationState.of(file.translation()),
                file.standing());
    }

    private static DecisionState state(Decision decision) {
        return new DecisionState(
                decision.decisionId(),
                decision.kind(),
                decision.decidedAt(),
                decision.decidedBy(),
                decision.versionId(),
                decision.round(),
                decision.letter(),
                decision.due(),
                decision.reverted(),
                decision.revertReason());
    }
}
