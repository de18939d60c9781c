package org.krugozor.publication.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.krugozor.publication.call.Call;
import org.krugozor.publication.manuscript.Field;
import org.krugozor.publication.manuscript.Text;

class DiversityTest {

    private static final Map<String, Double> DISTANCES = Map.of("ab", .4, "ac", .8, "bc", .6);

    private static double distance(String one, String other) {
        return DISTANCES.get(one.compareTo(other) < 0 ? one + other : other + one);
    }

    @Test
    void threeFieldsGiveThePublishedCheckValues() {
        var diversity = Diversity.of(Map.of("a", .5, "b", .3, "c", .2), DiversityTest::distance);
        assertThat(diversity.raoStirling()).isCloseTo(0.352, within(1e-12));
        assertThat(diversity.effective()).isCloseTo(1.54320987654321, within(1e-12));
    }

    @Test
    void oneFieldIsOneEffectiveField() {
        assertThat(Diversity.of(Map.of("a", 1.0), DiversityTest::distance).effective())
                .isEqualTo(1);
    }

    @Test
    void articlesThatAreAllAlikeHaveNoDiversityBetweenThem() {
        var same = Map.of("a", .5, "b", .5);
        var parts = Diversity.parts(List.of(same, same, same), DiversityTest::distance);
        assertThat(parts.between()).isCloseTo(1, within(1e-12));
        assertThat(parts.pooled().effective()).isCloseTo(parts.within().effective(), within(1e-12));
    }

    @Test
    void articlesOfOneFieldEachAreDiverseOnlyBetweenThem() {
        var parts = Diversity.parts(List.of(Map.of("a", 1.0), Map.of("c", 1.0)), DiversityTest::distance);
        assertThat(parts.within().effective()).isEqualTo(1);
        assertThat(parts.between()).isCloseTo(parts.pooled().effective(), within(1e-12));
    }

    @Test
    void nothingIsAsDiverseAsOneField() {
        assertThat(Diversity.parts(List.of(), DiversityTest::distance).pooled().effective())
                .isEqualTo(1);
    }

    @Test
    void aBridgeCodeIsSplitInEqualPartsWhereSingleFieldsAreCounted() {
        var tree = tree();
        var weights = tree.weights(List.of(new Field("11.15.86", "THEORY", .6), new Field("04", "METHOD", .4)));
        assertThat(tree.split(weights)).containsExactlyInAnyOrderEntriesOf(Map.of("11", .3, "15", .3, "04", .4));
    }

    @Test
    void aBridgeIsAsFarAsTheFieldsItStandsForAreOnAverage() {
        assertThat(tree().distance("11.15.86", "11")).isEqualTo(.5);
        assertThat(tree().distance("11.15.86", "04")).isEqualTo(1);
    }

    @Test
    void weightsThatDoNotSumToOneAreScaled() {
        assertThat(tree().weights(List.of(new Field("04", "METHOD", 2), new Field("11", "THEORY", 2))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("04", .5, "11", .5));
        assertThat(tree().weights(List.of(new Field("04", "METHOD", 0)))).isEmpty();
    }

    @Test
    void distanceGrowsFromTheSameFieldToAnotherScience() {
        var tree = tree();
        assertThat(tree.distance("11.15", "11.15")).isZero();
        assertThat(tree.distance("11.15.11", "11.15.07")).isEqualTo(1.0 / 3);
        assertThat(tree.distance("11.15", "11.25")).isEqualTo(2.0 / 3);
        assertThat(tree.distance("11.15", "15")).isEqualTo(1);
        assertThat(tree.distance("15", "11.15")).isEqualTo(tree.distance("11.15", "15"));
    }

    @Test
    void aTermOfTheJournalHangsBelowItsParent() {
        assertThat(tree().distance("turkology", "16")).isEqualTo(2.0 / 3);
        assertThat(tree().distance("turkology", "11")).isEqualTo(1);
    }

    private static FieldTree tree() {
        return new FieldTree(List.of(
                field("11", null),
                field("15", null),
                field("04", null),
                field("16", null),
                field("turkology", "16"),
                new Call.FieldOfStudy("11.15.86", "11.15", Text.of("a", "b", "c"), List.of("11", "15"))));
    }

    private static Call.FieldOfStudy field(String code, @org.jspecify.annotations.Nullable String parent) {
        return new Call.FieldOfStudy(code, parent, Text.of(code, code, code), List.of());
    }
}
