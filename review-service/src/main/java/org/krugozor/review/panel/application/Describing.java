package org.krugozor.review.panel.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.call.Call;
import org.krugozor.review.panel.model.Panel;
import org.krugozor.review.panel.model.Reason;
import org.krugozor.review.panel.model.Suggestion;
import org.krugozor.review.reviewer.model.Reviewer;
import org.krugozor.review.text.Texts;

/** Gives those found for a panel their names, and the words of their fields, in one language. */
record Describing(Candidacy all, String language) {

    private static final double SOME = 1e-9;

    /** Somebody who would join the panel. */
    Candidate joining(Reviewer reviewer, Panel panel) {
        return candidate(reviewer, panel, 0);
    }

    /** Somebody of the panel, by what they bring to the others of it. */
    Candidate member(Reason reason, Collection<UUID> panel) {
        var others = panel.stream().filter(id -> !id.equals(reason.candidate())).toList();
        return candidate(reviewer(reason.candidate()), new Panel(others), reason.depthGain());
    }

    /** Those next in line, by what they would bring to these people. */
    List<Candidate> next(List<Suggestion.Alternate> alternates, Collection<UUID> panel) {
        var people = new Panel(List.copyOf(panel));
        return alternates.stream()
                .map(alternate -> candidate(
                        reviewer(alternate.reason().candidate()),
                        people,
                        alternate.reason().depthGain()))
                .toList();
    }

    private Reviewer reviewer(UUID id) {
        return Objects.requireNonNull(all.reviewers().get(id));
    }

    private Candidate candidate(Reviewer reviewer, Panel panel, double deepens) {
        var judgement = all.judgement();
        var id = reviewer.reviewerId();
        var matrix = judgement.matrix();
        var load = judgement.loadOf(id);
        var obstacles = new ArrayList<>(judgement.obstacles(reviewer));
        boolean onPanel = panel.reviewers().contains(id);
        if (onPanel) {
            obstacles.add("on-panel");
        } else if (all.gone().contains(id)) {
            obstacles.add("gone");
        }
        var fields = matrix.fields(id);
        var adds = matrix.score(panel).perField().stream()
                .filter(field -> !onPanel && fields.getOrDefault(field.code(), 0.0) > field.best() + SOME)
                .map(field -> titled(field.code()))
                .toList();
        var job = reviewer.affiliations().stream()
                .filter(one -> one.to() == null)
                .findFirst()
                .orElse(null);
        return new Candidate(
                id,
                reviewer.nameIn(language),
                job == null ? "" : Texts.in(language, job.institution()),
                Texts.in(language, reviewer.degree()),
                reviewer.languagesRead(),
                matrix.alone(id),
                matrix.adds(panel, id),
                deepens,
                fields,
                adds,
                load.open(),
                reviewer.maxLoad(),
                load.lastAsked(),
                judgement.conflictsOf(id),
                obstacles.isEmpty(),
                List.copyOf(obstacles),
                judgement.standing(reviewer),
                all.affinityOf(id),
                all.seated().contains(id));
    }

    /** The field's code and title. */
    String titled(String code) {
        return (code + " " + title(code)).strip();
    }

    String title(String code) {
        return all.judgement()
                .call()
                .flatMap(call -> entry(call, code))
                .map(Call.FieldEntry::titles)
                .map(titles -> Texts.in(language, titles))
                .orElse("");
    }

    private static java.util.Optional<Call.FieldEntry> entry(Call call, @Nullable String code) {
        return call.fields().stream().filter(field -> field.code().equals(code)).findFirst();
    }
}
