package org.krugozor.review.panel.adapter.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.conflict.ConflictView;
import org.krugozor.review.panel.application.Candidate;
import org.krugozor.review.panel.application.Composition;
import org.krugozor.review.panel.application.Composition.Recruit;
import org.krugozor.review.panel.model.FieldCoverage;
import org.krugozor.review.text.Phrases;
import org.springframework.stereotype.Component;

/** Says panels and candidates in the caller's language. */
@Component
class PanelWords {

    private static final long DAYS_A_MONTH = 30;
    private static final double SOME = 0.005;

    private final Phrases phrases;
    private final Clock clock;

    PanelWords(Phrases phrases, Clock clock) {
        this.phrases = phrases;
        this.clock = clock;
    }

    PanelView view(Composition panel, String language) {
        var substitutes = new LinkedHashMap<UUID, List<CandidateView>>();
        panel.substitutes().forEach((id, others) -> substitutes.put(id, views(others, language)));
        return new PanelView(
                views(panel.panel(), language),
                panel.score().total(),
                panel.score().perField().stream()
                        .map(field -> new PanelView.FieldView(
                                field.code(),
                                panel.fields().getOrDefault(field.code(), ""),
                                field.weight(),
                                field.best(),
                                field.state()))
                        .toList(),
                panel.order(),
                views(panel.alternates(), language),
                substitutes,
                panel.eligible(),
                panel.turnedAway(),
                gaps(panel, language),
                recruits(panel.recruits(), language),
                panel.seats(),
                panel.askBeforeAlternate());
    }

    List<CandidateView> views(List<Candidate> candidates, String language) {
        return candidates.stream().map(one -> view(one, language)).toList();
    }

    CandidateView view(Candidate candidate, String language) {
        return new CandidateView(
                candidate.reviewerId(),
                candidate.name(),
                candidate.affiliation(),
                candidate.degree(),
                candidate.languages(),
                candidate.coverage(),
                candidate.adds(),
                candidate.fields(),
                new CandidateView.Load(candidate.open(), candidate.maxLoad()),
                candidate.lastAskedAt(),
                ConflictView.of(candidate.conflicts(), language),
                candidate.eligible(),
                candidate.obstacles(),
                candidate.standing(),
                reasons(candidate, language),
                candidate.affinity(),
                candidate.seated());
    }

    List<PanelView.RecruitView> recruits(List<Recruit> recruits, String language) {
        return recruits.stream()
                .map(one -> new PanelView.RecruitView(
                        one.name(),
                        one.affiliation(),
                        one.email(),
                        one.source().name(),
                        one.fields(),
                        say(
                                "recruit." + code(one.source()),
                                language,
                                Map.of("fields", String.join(", ", one.fields())))))
                .toList();
    }

    private List<String> gaps(Composition panel, String language) {
        var gaps = new ArrayList<String>();
        for (var field : panel.score().perField()) {
            if (field.state() != FieldCoverage.State.COVERED) {
                gaps.add(say(
                        "gap." + code(field.state()),
                        language,
                        Map.of(
                                "field",
                                (field.code() + " " + panel.fields().getOrDefault(field.code(), "")).strip(),
                                "weight",
                                percent(field.weight()))));
            }
        }
        return gaps;
    }

    private List<String> reasons(Candidate candidate, String language) {
        var reasons = new ArrayList<String>();
        if (!candidate.addsFields().isEmpty()) {
            reasons.add(say("candidate.adds", language, Map.of("fields", String.join(", ", candidate.addsFields()))));
        } else if (candidate.deepens() > SOME) {
            reasons.add(say("candidate.deepens", language, Map.of("percent", percent(candidate.deepens()))));
        } else {
            reasons.add(say("candidate.adds-nothing", language, Map.of()));
        }
        reasons.add(say("candidate.reads", language, Map.of("languages", String.join(", ", candidate.languages()))));
        reasons.add(say(
                "candidate.load",
                language,
                Map.of("open", String.valueOf(candidate.open()), "max", String.valueOf(candidate.maxLoad()))));
        reasons.add(asked(candidate.lastAskedAt(), language));
        candidate.obstacles().forEach(code -> reasons.add(say("obstacle." + code, language, Map.of())));
        return List.copyOf(reasons);
    }

    private String asked(@Nullable Instant lastAsked, String language) {
        if (lastAsked == null) {
            return say("candidate.never-asked", language, Map.of());
        }
        long days = Math.max(0, Duration.between(lastAsked, clock.instant()).toDays());
        return days < 2 * DAYS_A_MONTH
                ? say("candidate.asked-days", language, Map.of("days", String.valueOf(days)))
                : say("candidate.asked-months", language, Map.of("months", String.valueOf(days / DAYS_A_MONTH)));
    }

    /** Several things said under one group of phrases, in one line. */
    String all(String group, Iterable<? extends Enum<?>> values, String language) {
        var said = new ArrayList<String>();
        values.forEach(value -> said.add(say(group + "." + code(value), language, Map.of())));
        return said.stream().sorted().collect(Collectors.joining("; "));
    }

    String say(String key, String language, Map<String, String> values) {
        return phrases.say(key, language, values);
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String percent(double share) {
        return String.valueOf(Math.round(share * 100));
    }
}
