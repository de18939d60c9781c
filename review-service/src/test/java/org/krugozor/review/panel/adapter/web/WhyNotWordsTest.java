package org.krugozor.review.panel.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.review.panel.application.Candidate;
import org.krugozor.review.panel.application.Remark;
import org.krugozor.review.panel.application.SuggestingPanels.Reasoned;
import org.krugozor.review.panel.model.NoPanel;
import org.krugozor.review.panel.model.Obstacle;
import org.krugozor.review.panel.model.PanelOrder;
import org.krugozor.review.panel.model.PanelOrder.Step;
import org.krugozor.review.panel.model.PanelWishes.Wish;
import org.krugozor.review.panel.model.Reason;
import org.krugozor.review.panel.model.WhyNot;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;

/** Every answer there is to "why not X?" is a sentence of its own in each language, also those seldom given. */
@RunningOffice
class WhyNotWordsTest {

    private static final UUID X = new UUID(0, 1);

    @Autowired
    WhyNotWords words;

    private static List<WhyNot> ways() {
        var ways = new ArrayList<WhyNot>(List.of(
                new WhyNot.OnPanel(),
                new WhyNot.Unknown(),
                new WhyNot.NoSeat(),
                new WhyNot.NoneAtAll(new NoPanel.TooFew(1, 2, Map.of(Obstacle.SAME_PERSON, 1))),
                new WhyNot.Unfit(new NoPanel.WishesUnmet(Set.of(Wish.values())))));
        for (var obstacle : Obstacle.values()) {
            ways.add(new WhyNot.Barred(Set.of(obstacle)));
        }
        for (var step : Step.values()) {
            ways.add(step == Step.ID ? worse() : worse(new WhyNot.Difference(step, 7, 3)));
        }
        return ways;
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void eachWayHasASentenceOfItsOwn(String language) {
        var told = new HashSet<String>();
        for (var way : ways()) {
            var sentence = words.sentence(reasoned(way, List.of()), language);
            assertThat(sentence).as("%s", way).isNotBlank().doesNotContain("{", "}", "why-not.", "step.", "obstacle.");
            assertThat(told.add(sentence)).as(sentence).isTrue();
        }
        assertThat(ways().stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(WhyNot.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void aLaterStepOnWhichTheOtherPanelIsBetterIsNotToldAsWorse(String language) {
        var worse = worse(
                new WhyNot.Difference(Step.ASKED, 7, 3),
                new WhyNot.Difference(Step.ASKED, 3, 7),
                new WhyNot.Difference(Step.LATEST_ASKED, 20_000, 0));

        var said = words.differences(worse, language);

        assertThat(said).doesNotHaveDuplicates();
        assertThat(said.get(2)).doesNotContain("1970");
    }

    private static WhyNot.Worse worse(WhyNot.Difference... differences) {
        var order = new PanelOrder(0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(X));
        return new WhyNot.Worse(
                differences.length == 0 ? Step.ID : differences[0].step(),
                List.of(differences),
                List.of(X),
                order,
                new Reason(X, List.of(), 0, 0, 0, 1, null, List.of(), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void eachRemarkHasASentenceOfItsOwn(String language) {
        var said = words.remarks(
                reasoned(
                        new WhyNot.NoSeat(),
                        List.of(
                                new Remark.Merged("Somebody"),
                                new Remark.NotNear(32, 150),
                                new Remark.InConflict(true),
                                new Remark.InConflict(false))),
                language);

        assertThat(said).hasSize(4).doesNotHaveDuplicates().allSatisfy(one -> assertThat(one)
                .isNotBlank()
                .doesNotContain("{", "}", "why-not."));
        assertThat(said.get(0)).contains("Somebody");
        assertThat(said.get(1)).contains(language.equals("en") ? "3.2" : "3,2", "15");
    }

    private static Reasoned reasoned(WhyNot because, List<Remark> remarks) {
        var joining = because instanceof WhyNot.Unknown
                ? null
                : new Candidate(
                        X, "Name", "", "", List.of(), 0, 0, 0, Map.of(), List.of(), 0, 1, null, List.of(), true,
                        List.of(), List.of(), 0, false);
        return new Reasoned(joining, because, Map.of(X, "Name"), remarks);
    }
}
