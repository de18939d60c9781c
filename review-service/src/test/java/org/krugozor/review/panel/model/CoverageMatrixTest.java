package org.krugozor.review.panel.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoverageMatrixTest {

    private static final double EXACT = 1e-12;
    private static final UUID POLITICS = UUID.randomUUID();
    private static final UUID PSYCHOLOGY = UUID.randomUUID();

    private static final Taxonomy TAXONOMY = new Taxonomy(List.of(
            new Taxonomy.Node("11", null, List.of()),
            new Taxonomy.Node("11.15", "11", List.of()),
            new Taxonomy.Node("15", null, List.of()),
            new Taxonomy.Node("turkology", "16", List.of()),
            new Taxonomy.Node("11.01.69", "11.01", List.of("11", "15"))));

    @Test
    void scoreIsTheWeightedBestExpertiseOfThePanel() {
        var matrix = matrix(
                weights("11", 0.5, "15", 0.3, "04", 0.2),
                Map.of(POLITICS, Map.of("11", 5, "15", 2), PSYCHOLOGY, Map.of("15", 4, "11", 3)));
        var score = matrix.score(new Panel(List.of(POLITICS, PSYCHOLOGY)));
        assertThat(score.total()).isCloseTo(0.5 * 1 + 0.3 * 0.75, within(EXACT));
        assertThat(score.uncovered()).containsExactly("04");
    }

    @Test
    void addedCoverageIsTheDifferenceOfScores() {
        var matrix = matrix(
                weights("11", 0.6, "15", 0.4), Map.of(POLITICS, Map.of("11", 5), PSYCHOLOGY, Map.of("15", 5, "11", 4)));
        var panel = new Panel(List.of(POLITICS));
        var both = new Panel(List.of(POLITICS, PSYCHOLOGY));
        assertThat(matrix.adds(panel, PSYCHOLOGY))
                .isCloseTo(matrix.score(both).total() - matrix.score(panel).total(), within(EXACT));
    }

    @Test
    void narrowerFieldInheritsFromTheNearestWiderOneButNotTheOtherWayRound() {
        var matrix = matrix(
                weights("11.15", 0.5, "11", 0.5), Map.of(POLITICS, Map.of("11", 3), PSYCHOLOGY, Map.of("11.15", 5)));
        assertThat(matrix.fields(POLITICS)).containsEntry("11.15", 0.5).containsEntry("11", 0.5);
        assertThat(matrix.fields(PSYCHOLOGY)).containsEntry("11.15", 1.0).containsEntry("11", 0.0);
    }

    @Test
    void bridgeIsSplitSoThatTwoSpecialistsCoverItTogether() {
        var matrix = matrix(weights("11.01.69", 1.0), Map.of(POLITICS, Map.of("11", 5), PSYCHOLOGY, Map.of("15", 5)));
        assertThat(matrix.alone(POLITICS)).isCloseTo(0.5, within(EXACT));
        assertThat(matrix.score(new Panel(List.of(POLITICS))).uncovered()).containsExactly("11.01.69");
        assertThat(matrix.score(new Panel(List.of(POLITICS, PSYCHOLOGY))).total())
                .isCloseTo(1, within(EXACT));
    }

    @Test
    void statedBridgeCoversItselfWholeAndAPlainSideHalf() {
        var bridge = matrix(weights("11.01.69", 1.0), Map.of(POLITICS, Map.of("11.01.69", 5)));
        var plain = matrix(weights("15", 1.0), Map.of(POLITICS, Map.of("11.01.69", 5)));
        assertThat(bridge.alone(POLITICS)).isCloseTo(1, within(EXACT));
        assertThat(plain.alone(POLITICS)).isCloseTo(0.5, within(EXACT));
    }

    @Test
    void knowingNothingLeavesAFieldUncovered() {
        var matrix = matrix(weights("15", 1.0), Map.of(POLITICS, Map.of("15", 1)));
        assertThat(matrix.score(new Panel(List.of(POLITICS))).uncovered()).containsExactly("15");
    }

    @Test
    void fieldIsUncoveredBelowAQuarterAndThinBelowThreeQuarters() {
        var matrix = matrix(
                weights("02", 0.25, "03", 0.25, "04", 0.25, "15", 0.25),
                Map.of(POLITICS, Map.of("11.01.69", 2, "03", 2, "04", 3, "02", 4)));
        var states = matrix.score(new Panel(List.of(POLITICS))).perField().stream()
                .map(FieldCoverage::state)
                .toList();
        // 15 is one side of the stated bridge: half of a quarter
        assertThat(states)
                .containsExactly(
                        FieldCoverage.State.COVERED,
                        FieldCoverage.State.THIN,
                        FieldCoverage.State.THIN,
                        FieldCoverage.State.UNCOVERED);
    }

    @Test
    void bridgeIsAsCoveredAsItsWeakestSide() {
        var matrix = matrix(weights("11.01.69", 1.0), Map.of(POLITICS, Map.of("11", 5, "15", 3)));
        var field = matrix.score(new Panel(List.of(POLITICS))).perField().get(0);
        assertThat(field.best()).isCloseTo(0.75, within(EXACT));
        assertThat(field.state()).isEqualTo(FieldCoverage.State.THIN);
    }

    @Test
    void diversityMatchesTheWorkedExample() {
        var distances = Map.of("1 2", 0.4, "1 3", 0.8, "2 3", 0.6);
        var effective = Diversity.effectiveFields(weights("1", 0.5, "2", 0.3, "3", 0.2), (a, b) -> {
            var key = a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
            return distances.getOrDefault(key, 0.0);
        });
        assertThat(effective).isCloseTo(1.54320987654321, within(EXACT));
    }

    @Test
    void distanceGrowsWithThePlaceInTheTree() {
        assertThat(TAXONOMY.distance("11.15.86", "11.15.87")).isLessThan(TAXONOMY.distance("11.15", "11.25"));
        assertThat(TAXONOMY.distance("11.15", "11.25")).isLessThan(TAXONOMY.distance("11", "15"));
        assertThat(TAXONOMY.distance("11", "11")).isZero();
        assertThat(TAXONOMY.distance("11.01.69", "11")).isEqualTo(TAXONOMY.distance("11", "11.01.69"));
    }

    private static CoverageMatrix matrix(Map<String, Double> weights, Map<UUID, Map<String, Integer>> stated) {
        Map<UUID, Expertise> reviewers = new LinkedHashMap<>();
        stated.forEach((id, levels) -> reviewers.put(id, new Expertise(levels)));
        return new CoverageMatrix(weights, TAXONOMY, reviewers);
    }

    private static Map<String, Double> weights(Object... pairs) {
        var weights = new LinkedHashMap<String, Double>();
        for (int i = 0; i < pairs.length; i += 2) {
            weights.put((String) pairs[i], (Double) pairs[i + 1]);
        }
        return weights;
    }
}
