package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes single parts of a case; used within one act and then thrown away. */
final class CaseEdit {

    private final Case before;
    private Manuscript manuscript;
    private Phase phase;
    private Instant since;
    private @Nullable Instant due;
    private int epoch;
    private @Nullable UUID sectionEditor;
    private List<Field> fields;
    private List<Originality> originality;
    private List<Round> rounds;
    private List<Decision> decisions;
    private @Nullable SectionRecommendation recommendation;
    private List<ReleasedReview> released;
    private List<Request> requests;
    private List<Answer> answers;
    private List<Elsewhere.Settled> elsewhere;
    private @Nullable Reversal reversal;
    private Dates dates;
    private @Nullable Minutes minutes;
    private Map<UUID, String> labels;
    private @Nullable WorkingTranslation translation;
    private List<WorkingTranslation> earlierTranslations;

    CaseEdit(Case before) {
        this.before = before;
        manuscript = before.manuscript();
        phase = before.phase();
        since = before.since();
        due = before.due();
        epoch = before.epoch();
        sectionEditor = before.sectionEditor();
        fields = before.fields();
        originality = before.originality();
        rounds = before.rounds();
        decisions = before.decisions();
        recommendation = before.recommendation();
        released = before.released();
        requests = before.requests();
        answers = before.answers();
        elsewhere = before.elsewhere();
        reversal = before.reversal();
        dates = before.dates();
        minutes = before.minutes();
        labels = before.labels();
        translation = before.translation();
        earlierTranslations = before.earlierTranslations();
    }

    CaseEdit manuscript(Manuscript changed) {
        manuscript = changed;
        return this;
    }

    /** Moves to the phase; staying in it keeps since when. */
    CaseEdit phase(Phase next, Instant now, @Nullable Instant dueBy) {
        if (next != phase) {
            since = now;
        }
        phase = next;
        due = dueBy;
        return this;
    }

    CaseEdit due(@Nullable Instant changed) {
        due = changed;
        return this;
    }

    CaseEdit epoch(int changed) {
        epoch = changed;
        return this;
    }

    CaseEdit sectionEditor(UUID changed) {
        sectionEditor = changed;
        return this;
    }

    CaseEdit fields(List<Field> changed) {
        fields = List.copyOf(changed);
        return this;
    }

    CaseEdit originality(List<Originality> changed) {
        originality = changed;
        return this;
    }

    CaseEdit rounds(List<Round> changed) {
        rounds = changed;
        return this;
    }

    /** Replaces the current round. */
    CaseEdit currentRound(Round changed) {
        rounds = Lists.replacingLast(rounds, changed);
        return this;
    }

    CaseEdit decisions(List<Decision> changed) {
        decisions = changed;
        return this;
    }

    CaseEdit recommendation(@Nullable SectionRecommendation changed) {
        recommendation = changed;
        return this;
    }

    CaseEdit released(List<ReleasedReview> changed) {
        released = changed;
        return this;
    }

    CaseEdit requests(List<Request> changed) {
        requests = changed;
        return this;
    }

    CaseEdit answers(List<Answer> changed) {
        answers = changed;
        return this;
    }

    CaseEdit elsewhere(List<Elsewhere.Settled> changed) {
        elsewhere = changed;
        return this;
    }

    CaseEdit reversal(@Nullable Reversal changed) {
        reversal = changed;
        return this;
    }

    CaseEdit dates(Dates changed) {
        dates = changed;
        return this;
    }

    CaseEdit minutes(@Nullable Minutes changed) {
        minutes = changed;
        return this;
    }

    CaseEdit labels(Map<UUID, String> changed) {
        labels = Map.copyOf(changed);
        return this;
    }

    /** Asks for one; what came before it stays, what did not come is given up. */
    CaseEdit translationAsked(WorkingTranslation asked) {
        if (translation != null && translation.providedAt() != null) {
            earlierTranslations = Lists.plus(earlierTranslations, translation);
        }
        translation = asked;
        return this;
    }

    /** Replaces the one of the same version and language. */
    CaseEdit translationCame(WorkingTranslation changed) {
        if (translation != null && translation.isOf(changed.versionId(), changed.language())) {
            translation = changed;
        } else {
            earlierTranslations = earlierTranslations.stream()
                    .map(one -> one.isOf(changed.versionId(), changed.language()) ? changed : one)
                    .toList();
        }
        return this;
    }

    Case done() {
        return new Case(
                before.id(),
                before.version() + 1,
                manuscript,
                phase,
                since,
                due,
                epoch,
                sectionEditor,
                fields,
                originality,
                rounds,
                decisions,
                recommendation,
                released,
                requests,
                answers,
                elsewhere,
                reversal,
                dates,
                minutes,
                labels,
                translation,
                earlierTranslations);
    }
}
