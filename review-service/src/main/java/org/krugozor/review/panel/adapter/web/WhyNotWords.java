package org.krugozor.review.panel.adapter.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.krugozor.review.panel.application.Remark;
import org.krugozor.review.panel.application.SuggestingPanels.Reasoned;
import org.krugozor.review.panel.model.Obstacle;
import org.krugozor.review.panel.model.PanelOrder.Step;
import org.krugozor.review.panel.model.WhyNot;
import org.krugozor.review.text.Days;
import org.springframework.stereotype.Component;

/** Says why somebody is not on the suggested panel. */
@Component
class WhyNotWords {

    private static final long DAY = 86_400;

    private final PanelWords words;
    private final NoPanelWords none;

    WhyNotWords(PanelWords words, NoPanelWords none) {
        this.words = words;
        this.none = none;
    }

    /** The stable name of the answer. */
    static String code(WhyNot because) {
        if (because instanceof WhyNot.OnPanel) {
            return "on-panel";
        } else if (because instanceof WhyNot.Barred) {
            return "barred";
        } else if (because instanceof WhyNot.NoSeat) {
            return "no-seat";
        } else if (because instanceof WhyNot.Unfit) {
            return "unfit";
        } else if (because instanceof WhyNot.NoneAtAll) {
            return "none-at-all";
        } else if (because instanceof WhyNot.Worse) {
            return "worse";
        }
        return "unknown";
    }

    String sentence(Reasoned reasoned, String language) {
        var joining = reasoned.joining();
        var name = joining == null ? "" : joining.name();
        var because = reasoned.because();
        var key = "why-not." + code(because);
        if (because instanceof WhyNot.Barred barred) {
            boolean gone = joining != null && joining.obstacles().contains("gone");
            return words.say(
                    key, language, Map.of("name", name, "obstacles", obstacles(barred.obstacles(), gone, language)));
        } else if (because instanceof WhyNot.NoneAtAll none) {
            return words.say(
                    key,
                    language,
                    Map.of("name", name, "why", this.none.sentence(none.because(), reasoned.names(), language)));
        } else if (because instanceof WhyNot.Unfit unfit) {
            return words.say(
                    key,
                    language,
                    Map.of("name", name, "why", none.sentence(unfit.because(), reasoned.names(), language)));
        } else if (because instanceof WhyNot.Worse worse) {
            var panel = people(reasoned, worse);
            return deciding(worse)
                    .map(one -> words.say(
                            key,
                            language,
                            Map.of("name", name, "panel", panel, "difference", difference(one, language))))
                    .orElseGet(() -> words.say("why-not.level", language, Map.of("name", name, "panel", panel)));
        }
        return words.say(key, language, Map.of("name", name));
    }

    /** Who left in this round is left out for that, not by the editor. */
    private String obstacles(Set<Obstacle> obstacles, boolean gone, String language) {
        if (!gone) {
            return words.all("obstacle", obstacles, language);
        }
        var others = obstacles.stream()
                .filter(obstacle -> obstacle != Obstacle.EXCLUDED)
                .toList();
        var left = words.say("obstacle.gone", language, Map.of());
        return others.isEmpty() ? left : left + "; " + words.all("obstacle", others, language);
    }

    /** What else is to be said, in sentences. */
    List<String> remarks(Reasoned reasoned, String language) {
        return reasoned.remarks().stream()
                .map(remark -> remark(remark, language))
                .toList();
    }

    private String remark(Remark remark, String language) {
        if (remark instanceof Remark.Merged merged) {
            return words.say("why-not.merged", language, Map.of("name", merged.name()));
        } else if (remark instanceof Remark.NotNear near) {
            return words.say(
                    "why-not.not-near",
                    language,
                    Map.of(
                            "have",
                            percent(near.affinity() / 1000.0, language),
                            "asked",
                            percent(near.wanted() / 1000.0, language)));
        }
        boolean firm = remark instanceof Remark.InConflict conflict && conflict.firm();
        return words.say(firm ? "why-not.conflict-firm" : "why-not.conflict-overridable", language, Map.of());
    }

    private static String people(Reasoned reasoned, WhyNot.Worse worse) {
        return worse.bestWith().stream()
                .map(id -> reasoned.names().getOrDefault(id, "?"))
                .collect(Collectors.joining(", "));
    }

    /** Empty for panels alike in everything but the order of entry. */
    private static Optional<WhyNot.Difference> deciding(WhyNot.Worse worse) {
        return worse.differences().stream()
                .filter(one -> one.step() == worse.decides() && one.step() != Step.ID)
                .findFirst();
    }

    private String difference(WhyNot.Difference one, String language) {
        return words.say(
                "step." + PanelWords.code(one.step()) + direction(one),
                language,
                Map.of(
                        "best",
                        value(one.step(), one.best(), language),
                        "with",
                        value(one.step(), one.with(), language)));
    }

    /** All differences, the deciding one first. */
    List<String> differences(WhyNot.Worse worse, String language) {
        return worse.differences().stream()
                .map(one -> difference(one, language))
                .toList();
    }

    /** A sum of days says nothing to people, so the step is told by its direction. */
    private static String direction(WhyNot.Difference one) {
        return one.step() == Step.ASKED && one.with() < one.best() ? "-earlier" : "";
    }

    private String value(Step step, double value, String language) {
        return switch (step) {
            case UNCOVERED, INSTITUTIONS, ID -> String.valueOf(Math.round(value));
            case COVERAGE, DEPTH, HEAVIEST_LOAD, LOAD, AFFINITY -> percent(value, language);
            case LATEST_ASKED, ASKED ->
                value == 0
                        ? words.say("step.never", language, Map.of())
                        : step == Step.LATEST_ASKED
                                ? Days.in(language, Instant.ofEpochSecond((long) value * DAY))
                                : String.valueOf(Math.round(value));
        };
    }

    /** Small differences decide too, so they are told. */
    private static String percent(double share, String language) {
        var format = NumberFormat.getNumberInstance(Locale.forLanguageTag(language));
        format.setMaximumFractionDigits(1);
        format.setGroupingUsed(false);
        return format.format(share * 100);
    }
}
