package org.krugozor.review.panel.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.krugozor.review.panel.application.Composition;
import org.krugozor.review.panel.model.FieldCoverage;
import org.krugozor.review.panel.model.NoPanel;
import org.krugozor.review.panel.model.Obstacle;
import org.krugozor.review.panel.model.PanelOrder.Step;
import org.krugozor.review.panel.model.PanelWishes.Wish;

/** Whatever the search for a panel can answer has its words; that they are there in three languages is WordsTest's. */
class PanelWordsTest {

    private static final List<NoPanel> NONE = List.of(
            new NoPanel.SeatsOutOfRange(9),
            new NoPanel.NothingDemanded(),
            new NoPanel.UnusableWeights(List.of()),
            new NoPanel.Contradictory(List.of()),
            new NoPanel.LockedUnknown(List.of(new UUID(0, 1))),
            new NoPanel.LockedBarred(Map.of()),
            new NoPanel.TooManyLocked(3, 2),
            new NoPanel.TooFew(1, 2, Map.of()),
            new NoPanel.WishesUnmet(Set.of()));

    @Test
    void everyCodeHasItsPhrase() throws IOException {
        var phrases = read("/phrases_en.properties").stringPropertyNames();
        assertThat(phrases)
                .containsAll(keys("obstacle.", Obstacle.values()))
                .containsAll(keys("wish.", Wish.values()))
                .containsAll(keys("step.", Step.values()))
                .containsAll(keys("help.", NoPanel.Help.values()))
                .containsAll(keys("recruit.", Composition.Source.values()))
                .containsAll(keys("gap.", FieldCoverage.State.UNCOVERED, FieldCoverage.State.THIN))
                .contains(
                        "why-not.on-panel",
                        "why-not.unknown",
                        "why-not.barred",
                        "why-not.no-seat",
                        "why-not.none-at-all",
                        "why-not.unfit",
                        "why-not.worse",
                        "why-not.level",
                        "step.asked-earlier");
    }

    @Test
    void everyWayToHaveNoPanelIsAFailureWithANameOfItsOwnAndWords() throws IOException {
        assertThat(NONE).hasSameSizeAs(NoPanel.class.getPermittedSubclasses());
        var problems = read("/problems_en.properties").stringPropertyNames();
        var phrases = read("/phrases_en.properties").stringPropertyNames();
        var names = new TreeSet<String>();
        for (var none : NONE) {
            var type = NoPanelWords.type(none);
            names.add(type);
            assertThat(problems).contains(type + ".title", type + ".detail");
            assertThat(phrases).contains(type);
        }
        assertThat(names).hasSameSizeAs(NONE);
    }

    private static List<String> keys(String group, Enum<?>... values) {
        return Stream.of(values).map(value -> group + PanelWords.code(value)).toList();
    }

    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var content = new InputStreamReader(
                Objects.requireNonNull(PanelWordsTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(content);
        }
        return properties;
    }
}
