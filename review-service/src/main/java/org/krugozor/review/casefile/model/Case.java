package org.krugozor.review.casefile.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.review.office.model.Settings;
import org.krugozor.standing.Standing;

/**
 * The editor's case of one manuscript, without its authors. Every act answers the next state with what others are
 * told, or a named refusal; none reads a clock.
 *
 * @param version counts changes, for optimistic locking
 * @param since when the phase began
 * @param due by when whoever acts next should have acted
 * @param epoch of custody, as the office last had it
 * @param fields as confirmed at triage, empty before
 * @param requests of the author not yet answered: kept while another service holds the manuscript
 * @param elsewhere requests publication answered
 * @param labels the letter of each reviewer
 * @param translation the latest working translation asked for, null if none was
 * @param earlierTranslations those that had come when another language was asked for; they are kept and still read
 */
public record Case(
        UUID id,
        long version,
        Manuscript manuscript,
        Phase phase,
        Instant since,
        @Nullable Instant due,
        int epoch,
        @Nullable UUID sectionEditor,
        List<Field> fields,
        List<Originality> originality,
        List<Round> rounds,
        List<Decision> decisions,
        @Nullable SectionRecommendation recommendation,
        List<ReleasedReview> released,
        List<Request> requests,
        List<Answer> answers,
        List<Elsewhere.Settled> elsewhere,
        @Nullable Reversal reversal,
        Dates dates,
        @Nullable Minutes minutes,
        Map<UUID, String> labels,
        @Nullable WorkingTranslation translation,
        List<WorkingTranslation> earlierTranslations) {

    public Case {
        // cases saved before publication's answers were kept have none
        elsewhere = elsewhere == null ? List.of() : elsewhere;
        // and those saved while only the latest translation was kept
        earlierTranslations = earlierTranslations == null ? List.of() : earlierTranslations;
    }

    /** Opens the case of a submitted manuscript and takes custody of it. */
    public static Change opened(
            UUID id,
            Manuscript manuscript,
            int receivedEpoch,
            Instant firstReceived,
            @Nullable UUID sectionEditor,
            Settings settings,
            Instant now) {
        var phase = manuscript.itemType().isPeerReviewed() ? Phase.TRIAGE : Phase.CHIEFS_TRIAGE;
        var opened = new Case(
                id,
                0,
                manuscript,
                phase,
                now,
                Deadlines.of(settings).of(phase, now),
                receivedEpoch + 1,
                sectionEditor,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                new Dates(firstReceived, List.of(), null, null),
                null,
                Map.of(),
                null,
                List.of());
        return Change.of(opened, sectionEditor == null ? "ReviewProgressed" : "EditorAssigned", "OPEN_CASE");
    }

    /** Gives the case to another section editor. */
    public Outcome<Change> assignEditor(UUID person) {
        return whileOpen("ASSIGN_EDITOR")
                .map(ok -> Change.of(
                        edit().sectionEditor(person).done(),
                        "EditorAssigned",
                        "ASSIGN_EDITOR",
                        Map.of("personId", person)));
    }

    /** Confirms or corrects the fields the author proposed; {@code known} says which codes mean anything. */
    public Outcome<Change> confirmFields(List<Field> confirmed, Predicate<String> known) {
        return whileOpen("CONFIRM_FIELDS")
                .then(ok -> Field.checked(confirmed, known))
                .map(valid -> Change.of(edit().fields(valid).done(), "ReviewProgressed", "CONFIRM_FIELDS"));
    }

    /** Keeps a report on originality. */
    public Outcome<Change> recordOriginality(Originality report) {
        return whileOpen("RECORD_ORIGINALITY")
                .then(ok -> Originality.checked(report, originality))
                .map(valid -> Change.of(
                        edit().originality(Lists.plus(originality, valid)).done(),
                        "ReviewProgressed",
                        "RECORD_ORIGINALITY",
                        Map.of("attempt", valid.attempt(), "percent", valid.originality())));
    }

    /** The section editor's advice to the chief editor. */
    public Outcome<Change> recommend(SectionRecommendation advice, Settings settings) {
        if (phase == Phase.IN_REVIEW && submittedInCurrentRound() == 0) {
            return Outcome.rejected(Failure.conflict("no-review-yet"));
        }
        return Act.RECOMMEND
                .at(phase)
                .map(next -> Change.of(
                        edit().recommendation(advice)
                                .phase(next, advice.at(), Deadlines.of(settings).of(next, advice.at()))
                                .done(),
                        "ReviewProgressed",
                        "RECOMMEND",
                        Map.of("kind", advice.kind().name())));
    }

    /** Takes a decision. */
    public Outcome<Change> decide(DecisionOrder order, Settings settings) {
        return new Deciding(this, settings).decide(order);
    }

    /** Takes the last decision back, or asks publication to, once it holds the manuscript. */
    public Outcome<Change> revert(UUID decisionId, String reason, UUID requestId, Settings settings, Instant now) {
        return new Reverting(this, settings, now).revert(decisionId, reason, requestId);
    }

    /** Publication gave the manuscript back. Empty when that rests on a decision no longer standing. */
    public Optional<Change> productionCancelled(
            UUID decisionId, String reason, int receivedEpoch, List<Answer> answered, Settings settings, Instant now) {
        return new Reverting(this, settings, now).productionCancelled(decisionId, reason, receivedEpoch, answered);
    }

    /** Publication answered requests. Others are told when the office kept or made one of them; empty if none is news. */
    public Optional<Change> answeredElsewhere(List<Answer> answered) {
        return new Elsewhere(this).noted(answered).map(noted -> {
            boolean waited = noted.requests().size() < requests.size() || noted.reversal() != reversal;
            return new Change(noted, waited ? List.of("ReviewProgressed") : List.of(), "REQUESTS_ANSWERED", Map.of());
        });
    }

    /** Requests granted, here or by publication, whose words are in the case. */
    public Set<UUID> granted() {
        var granted = Elsewhere.grantedAndHeard(this);
        answers.stream().filter(Answer::isGranted).forEach(answer -> granted.add(answer.requestId()));
        return granted;
    }

    /** Languages in which the current version can be read: its own, and those of the working translations at hand. */
    @JsonIgnore
    public Set<String> readableIn() {
        var at = manuscript.current().versionId();
        return Stream.concat(
                        Stream.of(manuscript.language()),
                        translations().filter(one -> one.isAtHand(at)).map(WorkingTranslation::language))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every working translation that came or is waited for, the latest asked for last. */
    public Stream<WorkingTranslation> translations() {
        return Stream.concat(earlierTranslations.stream(), Stream.ofNullable(translation));
    }

    /** The working translation, of any language, that came last. */
    public Optional<WorkingTranslation> translationCameLast() {
        return translations()
                .filter(one -> one.providedAt() != null)
                .max(Comparator.comparing(one -> Objects.requireNonNull(one.providedAt())));
    }

    /** The working translation of this case. */
    public Translating translating(Instant now) {
        return new Translating(this, now);
    }

    /** The rounds and seats of this case. */
    public Reviewing reviewing(Settings settings, Instant now) {
        return new Reviewing(this, settings, now);
    }

    /** What the author does while the office has the manuscript. */
    public Answering answering(Settings settings, Instant now) {
        return new Answering(this, settings, now);
    }

    /** A meeting of the board confirmed the decision. */
    public Outcome<Change> confirm(UUID decisionId, Minutes meeting, Instant at) {
        var decision = decisions.stream()
                .filter(taken -> taken.decisionId().equals(decisionId) && !taken.reverted())
                .findFirst();
        if (decision.isEmpty()) {
            return Outcome.rejected(Failure.conflict("decision-not-standing"));
        }
        return Outcome.done(Change.of(
                edit().dates(dates.confirmedAt(at)).minutes(meeting).done(),
                "DecisionsConfirmed",
                "CONFIRM",
                Map.of("minutes", meeting.number())));
    }

    /** Something was done beside the case that its trace must tell of; others are told nothing. */
    public Change noted(String act, Map<String, ?> detail) {
        return new Change(edit().done(), List.of(), act, detail);
    }

    /** What others are told of stage, status and who acts next. */
    public Standing standing() {
        return Standing.of(phase.situation(), due, epoch);
    }

    public Optional<Round> currentRound() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** The latest decision that stands. */
    public Optional<Decision> lastDecision() {
        for (int i = decisions.size() - 1; i >= 0; i--) {
            if (!decisions.get(i).reverted()) {
                return Optional.of(decisions.get(i));
            }
        }
        return Optional.empty();
    }

    public Optional<Seat> seat(UUID seatId) {
        return rounds.stream().flatMap(round -> round.seat(seatId).stream()).findFirst();
    }

    int submittedInCurrentRound() {
        return currentRound().map(round -> round.counts().submitted()).orElse(0);
    }

    Outcome<Phase> whileOpen(String act) {
        return phase.isOpen()
                ? Outcome.done(phase)
                : Outcome.rejected(Failure.conflict("not-allowed-now", Map.of("act", act, "phase", phase.name())));
    }

    /** A copy to change. */
    CaseEdit edit() {
        return new CaseEdit(this);
    }
}
