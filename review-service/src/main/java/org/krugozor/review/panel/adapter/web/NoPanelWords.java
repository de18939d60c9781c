package org.krugozor.review.panel.adapter.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.krugozor.platform.problem.Failure;
import org.krugozor.review.panel.application.Composition.Recruit;
import org.krugozor.review.panel.application.SuggestingPanels;
import org.krugozor.review.panel.model.NoPanel;
import org.krugozor.review.panel.model.Obstacle;
import org.springframework.stereotype.Component;

/** Makes of "there is no such panel" a named failure that says what would help. */
@Component
class NoPanelWords {

    private final PanelWords words;

    NoPanelWords(PanelWords words) {
        this.words = words;
    }

    /** What would help; {@code words} is a sentence. */
    record Help(String code, String words) {}

    Failure failure(NoPanel none, Map<UUID, String> names, List<Recruit> recruits, String language) {
        var details = new LinkedHashMap<String, Object>(values(none, names, language));
        if (none instanceof NoPanel.TooFew few) {
            details.put("turnedAwayBy", SuggestingPanels.byCode(few.turnedAway()));
        }
        var help = none.help().stream()
                .map(one ->
                        new Help(PanelWords.code(one), words.say("help." + PanelWords.code(one), language, Map.of())))
                .toList();
        details.put("help", help);
        details.put("helpWords", help.stream().map(Help::words).collect(Collectors.joining(" ")));
        details.put("recruits", words.recruits(recruits, language));
        return Failure.of(type(none), 422, details);
    }

    /** The sentence alone. */
    String sentence(NoPanel none, Map<UUID, String> names, String language) {
        return words.say(type(none), language, values(none, names, language));
    }

    /** The failure's name. */
    static String type(NoPanel none) {
        return "panel-" + switchedOn(none);
    }

    private static String switchedOn(NoPanel none) {
        if (none instanceof NoPanel.SeatsOutOfRange) {
            return "seats-out-of-range";
        } else if (none instanceof NoPanel.NothingDemanded) {
            return "nothing-demanded";
        } else if (none instanceof NoPanel.UnusableWeights) {
            return "unusable-weights";
        } else if (none instanceof NoPanel.Contradictory) {
            return "contradictory";
        } else if (none instanceof NoPanel.LockedUnknown) {
            return "locked-unknown";
        } else if (none instanceof NoPanel.LockedBarred) {
            return "locked-barred";
        } else if (none instanceof NoPanel.TooManyLocked) {
            return "too-many-locked";
        } else if (none instanceof NoPanel.TooFew) {
            return "too-few";
        }
        return "wishes-unmet";
    }

    private Map<String, String> values(NoPanel none, Map<UUID, String> names, String language) {
        if (none instanceof NoPanel.SeatsOutOfRange range) {
            return Map.of("seats", String.valueOf(range.seats()));
        } else if (none instanceof NoPanel.UnusableWeights weights) {
            return Map.of("fields", String.join(", ", weights.fields()));
        } else if (none instanceof NoPanel.Contradictory contradictory) {
            return Map.of("people", named(contradictory.candidates(), names));
        } else if (none instanceof NoPanel.LockedBarred barred) {
            return Map.of(
                    "people",
                    barred.locked().entrySet().stream()
                            .map(one -> names.getOrDefault(one.getKey(), "?") + " ("
                                    + words.all("obstacle", one.getValue(), language) + ")")
                            .sorted()
                            .collect(Collectors.joining(", ")));
        } else if (none instanceof NoPanel.TooManyLocked many) {
            return Map.of("locked", String.valueOf(many.locked()), "seats", String.valueOf(many.seats()));
        } else if (none instanceof NoPanel.TooFew few) {
            return Map.of(
                    "eligible",
                    String.valueOf(few.eligible()),
                    "seats",
                    String.valueOf(few.seats()),
                    "turnedAway",
                    turnedAway(few.turnedAway(), language));
        } else if (none instanceof NoPanel.WishesUnmet unmet) {
            return Map.of("wishes", words.all("wish", unmet.wishes(), language));
        }
        return Map.of();
    }

    private String turnedAway(Map<Obstacle, Integer> obstacles, String language) {
        return obstacles.isEmpty()
                ? words.say("turned-away.nobody", language, Map.of())
                : obstacles.entrySet().stream()
                        .map(one -> words.all("obstacle", Set.of(one.getKey()), language) + ": " + one.getValue())
                        .sorted()
                        .collect(Collectors.joining("; "));
    }

    private static String named(List<UUID> people, Map<UUID, String> names) {
        return people.stream().map(id -> names.getOrDefault(id, "?")).sorted().collect(Collectors.joining(", "));
    }
}
