package org.krugozor.review.panel.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krugozor.review.casefile.model.LanguageMetadata;
import org.krugozor.review.reviewer.model.Admission;
import org.krugozor.review.reviewer.model.Channel;
import org.krugozor.review.reviewer.model.Publication;
import org.krugozor.review.reviewer.model.Reviewer;

/** Nearness of texts: rare words shared count, words everybody writes do not. */
class TextAffinityTest {

    private static Reviewer writer(int id, List<String> keywords, String... titles) {
        return new Reviewer(
                new UUID(0, id),
                1,
                null,
                id + "@texts.example",
                Map.of(),
                null,
                null,
                null,
                List.of(),
                null,
                List.of("en"),
                List.of(),
                List.of(),
                Map.of("en", keywords),
                3,
                null,
                "en",
                Channel.EMAIL,
                List.of(titles).stream()
                        .map(title -> new Publication(title, 2020, List.of(), null, null))
                        .toList(),
                List.of(),
                Admission.ADMITTED);
    }

    private static final Map<String, LanguageMetadata> MANUSCRIPT = Map.of(
            "en",
            new LanguageMetadata(
                    "Water diplomacy in the Aral basin",
                    "How the politics of water shapes diplomacy.",
                    List.of("hydropolitics", "politics")));

    @Test
    void whoeverWritesOfTheSameIsNearerAndWhoeverWritesNothingIsAtNought() {
        var near = writer(1, List.of("hydropolitics"), "The Aral and its water", "Politics of rivers");
        var far = writer(2, List.of("politics"), "Politics and elections", "Voting");
        var silent = writer(3, List.of());
        var affinity = new TextAffinity(MANUSCRIPT, List.of(near, far, silent), Map.of());
        assertThat(affinity.of(new UUID(0, 1)))
                .isGreaterThan(affinity.of(new UUID(0, 2)))
                .isBetween(1, 1000);
        assertThat(affinity.of(new UUID(0, 3))).isZero();
        assertThat(affinity.of(new UUID(0, 4))).isZero();
    }

    @Test
    void theSameTextIsAsNearAsCanBe() {
        var same = writer(
                1,
                List.of("hydropolitics", "politics"),
                "Water diplomacy in the Aral basin",
                "How the politics of water shapes diplomacy.");
        assertThat(new TextAffinity(MANUSCRIPT, List.of(same, writer(2, List.of("elections"))), Map.of())
                        .of(new UUID(0, 1)))
                .isEqualTo(1000);
    }

    @Test
    void aManuscriptWithoutEnglishIsNearNobody() {
        var affinity = new TextAffinity(Map.of(), List.of(writer(1, List.of("politics"))), Map.of());
        assertThat(affinity.of(new UUID(0, 1))).isZero();
    }

    @Test
    void whatSomebodyReviewedBeforeBringsThemNearerToo() {
        var silent = writer(1, List.of());
        var other = writer(2, List.of("elections"), "Voting");
        var affinity = new TextAffinity(
                MANUSCRIPT,
                List.of(silent, other),
                Map.of(new UUID(0, 1), List.of("Water politics of the Aral basin")));
        assertThat(affinity.of(new UUID(0, 1))).isGreaterThan(affinity.of(new UUID(0, 2)));
    }
}
