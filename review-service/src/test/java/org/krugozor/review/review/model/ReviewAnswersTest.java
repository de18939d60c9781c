package org.krugozor.review.review.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.krugozor.review.casefile.model.Recommendation;

class ReviewAnswersTest {

    @Test
    void draftMayBeAsUnfinishedAsItIs() {
        assertThat(ReviewAnswers.EMPTY.impossible()).isEmpty();
    }

    @Test
    void cannotJudgeIsAnAnswerLeavingOutIsNot() {
        Map<String, @Nullable Integer> scores = new HashMap<>();
        scores.put("methods", null);
        var answers = ReviewAnswers.of(scores, null, Map.of("11", 4), Recommendation.ACCEPT, "Good.", null, null);
        assertThat(answers.missing(Set.of("methods"), Set.of("11"))).isEmpty();
        assertThat(answers.missing(Set.of("methods", "balance"), Set.of("11")))
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactly("/scores/balance score-or-cannot-judge");
    }

    @Test
    void expertiseIsAskedForEveryFieldOfTheManuscript() {
        var answers = ReviewAnswers.of(Map.of(), null, Map.of(), Recommendation.REJECT, "Weak.", null, null);
        assertThat(answers.missing(Set.of(), Set.of("15")))
                .extracting(error -> error.pointer())
                .containsExactly("/expertise/15");
    }

    @Test
    void valuesOutOfRangeAreRefusedEvenInADraft() {
        var answers = ReviewAnswers.of(
                Map.of("methods", 6),
                Map.of("sources", "maybe"),
                Map.of("11", 0),
                null,
                "x".repeat(60_001),
                null,
                null);
        assertThat(answers.impossible())
                .extracting(error -> error.pointer())
                .containsExactlyInAnyOrder(
                        "/scores/methods", "/tickLines/sources", "/expertise/11", "/commentsToAuthors");
    }
}
