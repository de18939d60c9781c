package org.krugozor.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrueStatusTest {

    private static final Instant DUE = Instant.parse("2026-03-16T06:00:00Z");
    private static final Standing SUBMITTED = Standing.of(Situation.INTAKE, DUE, 0);
    private static final Standing REVIEWED = Standing.of(Situation.IN_REVIEW, DUE, 1);
    private static final Standing PRODUCED = Standing.of(Situation.READY, null, 2);

    @Test
    void theSourceThatTookCustodyLastIsBelieved() {
        assertThat(TrueStatus.of(SUBMITTED, REVIEWED, PRODUCED, null)).isEqualTo(PRODUCED);
        assertThat(TrueStatus.of(SUBMITTED, REVIEWED, null, null)).isEqualTo(REVIEWED);
        assertThat(TrueStatus.of(SUBMITTED, null, null, null)).isEqualTo(SUBMITTED);
    }

    @Test
    void aManuscriptGivenBackIsWhereReviewSaysAgain() {
        var back = Standing.of(Situation.AWAITING_DECISION, null, 3);
        assertThat(TrueStatus.of(SUBMITTED, back, PRODUCED, null)).isEqualTo(back);
    }

    @Test
    void aFactThatHasNotArrivedIsNoObstacle() {
        assertThat(TrueStatus.of(null, null, PRODUCED, null)).isEqualTo(PRODUCED);
    }

    @Test
    void aPlannedIssueSaysNothingOfWhatItMayContain() {
        assertThat(TrueStatus.of(SUBMITTED, REVIEWED, PRODUCED, IssueState.PLANNED))
                .isEqualTo(PRODUCED);
    }

    @Test
    void aFrozenIssueWinsOverEverySource() {
        assertThat(TrueStatus.of(
                        SUBMITTED, Standing.of(Situation.AWAITING_DECISION, DUE, 3), PRODUCED, IssueState.FROZEN))
                .isEqualTo(Standing.of(Situation.PLACED, null, 3));
    }

    @Test
    void aPublishedIssueWinsEvenBeforeAnythingElseIsKnown() {
        assertThat(TrueStatus.of(null, null, null, IssueState.PUBLISHED))
                .isEqualTo(Standing.of(Situation.PUBLISHED, null, 0));
    }

    @Test
    void askingAboutAManuscriptNobodyKnowsIsABug() {
        assertThatThrownBy(() -> TrueStatus.of(null, null, null, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
