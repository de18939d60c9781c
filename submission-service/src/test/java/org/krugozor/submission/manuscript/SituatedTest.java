package org.krugozor.submission.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krugozor.submission.manuscript.model.Action.APPROVE_PROOF;
import static org.krugozor.submission.manuscript.model.Action.COMPLETE;
import static org.krugozor.submission.manuscript.model.Action.CORRECT;
import static org.krugozor.submission.manuscript.model.Action.DELETE;
import static org.krugozor.submission.manuscript.model.Action.REVISE;
import static org.krugozor.submission.manuscript.model.Action.SAVE_DRAFT;
import static org.krugozor.submission.manuscript.model.Action.SUBMIT;
import static org.krugozor.submission.manuscript.model.Action.WITHDRAW;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.krugozor.standing.Situation;
import org.krugozor.standing.Standing;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.content.ItemType;
import org.krugozor.submission.manuscript.model.Action;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.manuscript.model.Request;
import org.krugozor.submission.manuscript.model.Situated;
import org.krugozor.submission.progress.Decision;
import org.krugozor.submission.progress.Progress;

/** What an author may do, for every situation there is. */
class SituatedTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:41:09Z");
    private static final UUID DECISION = UUID.randomUUID();

    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(
                        Situation.WITH_AUTHOR,
                        "RETURN_FOR_COMPLETION",
                        Set.of(SAVE_DRAFT, SUBMIT, COMPLETE, WITHDRAW, CORRECT)),
                Arguments.of(Situation.WITH_AUTHOR, "MAJOR_REVISIONS", Set.of(WITHDRAW, CORRECT)),
                Arguments.of(
                        Situation.REVISION, "MINOR_REVISIONS", Set.of(SAVE_DRAFT, SUBMIT, REVISE, WITHDRAW, CORRECT)),
                Arguments.of(
                        Situation.REVISION, "MAJOR_REVISIONS", Set.of(SAVE_DRAFT, SUBMIT, REVISE, WITHDRAW, CORRECT)),
                Arguments.of(Situation.REVISION, "RETURN_FOR_COMPLETION", Set.of(WITHDRAW, CORRECT)),
                Arguments.of(Situation.EDITORS_TURN, "MAJOR_REVISIONS", Set.of(WITHDRAW, CORRECT)),
                Arguments.of(Situation.PROOF, "ACCEPT", Set.of(WITHDRAW, CORRECT, APPROVE_PROOF)),
                Arguments.of(Situation.PLACED_PROOF, "ACCEPT", Set.of(WITHDRAW, CORRECT, APPROVE_PROOF)),
                Arguments.of(Situation.PUBLISHED, "ACCEPT", Set.of(CORRECT)),
                Arguments.of(Situation.REJECTED, "REJECT", Set.of()),
                Arguments.of(Situation.DESK_REJECTED, "DESK_REJECT", Set.of()),
                Arguments.of(Situation.WITHDRAWN_IN_REVIEW, "MAJOR_REVISIONS", Set.of()));
    }

    @ParameterizedTest(name = "{0} after {1}")
    @MethodSource("table")
    void theSituationAndTheLastDecisionSayWhatIsAllowed(Situation situation, String decision, Set<Action> allowed) {
        assertThat(new Situated(submitted(), heard(situation, decision, false)).actions())
                .containsExactlyInAnyOrderElementsOf(allowed);
    }

    @ParameterizedTest
    @EnumSource(Situation.class)
    void aRevertedDecisionAsksForNothing(Situation situation) {
        assertThat(new Situated(submitted(), heard(situation, "MAJOR_REVISIONS", true)).actions())
                .doesNotContain(REVISE, SUBMIT, SAVE_DRAFT, COMPLETE);
    }

    @Test
    void aFirstDraftIsWrittenSubmittedOrLetGo() {
        assertThat(new Situated(draft(), Progress.NONE).actions())
                .isEqualTo(EnumSet.of(SAVE_DRAFT, SUBMIT, DELETE, WITHDRAW));
        var ended = draft().endDraft(NOW).orRefuse();
        assertThat(new Situated(ended, Progress.NONE).actions()).isEmpty();
    }

    @Test
    void anAnsweredDecisionIsNotAskedAgain() {
        var revised = submitted().answering(DECISION, false, UUID.randomUUID(), NOW);
        var answered = submit(revised);
        assertThat(new Situated(answered, heard(Situation.REVISION, "MAJOR_REVISIONS", false)).actions())
                .doesNotContain(REVISE, SUBMIT);
    }

    @Test
    void anOpenRequestIsNotMadeTwice() {
        var asked = submitted()
                .ask(Request.open(UUID.randomUUID(), Request.Kind.WITHDRAWAL, "x", NOW, UUID.randomUUID(), null), NOW)
                .orRefuse();
        assertThat(new Situated(asked, Progress.NONE).actions()).isEqualTo(EnumSet.of(CORRECT));
        var refused = asked.answered(asked.requests().get(0).requestId(), "REFUSED", "нет", NOW);
        assertThat(new Situated(refused, Progress.NONE).actions()).isEqualTo(EnumSet.of(WITHDRAW, CORRECT));
    }

    @Test
    void theOneWhoTookCustodyLaterIsBelieved() {
        var situated = new Situated(submitted(), heard(Situation.IN_REVIEW, "SEND_TO_REVIEW", false));
        assertThat(situated.standing().situation()).isEqualTo(Situation.IN_REVIEW);
        assertThat(new Situated(submitted(), Progress.NONE).standing().situation())
                .isEqualTo(Situation.INTAKE);
    }

    private static Progress heard(Situation situation, String decision, boolean reverted) {
        return new Progress(
                Standing.of(situation, null, 1),
                List.of(new Decision(DECISION, decision, NOW, UUID.randomUUID(), null, null, null, reverted, null)),
                List.of(),
                null,
                null,
                null);
    }

    private static Manuscript draft() {
        return Manuscript.begun(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                ItemType.RESEARCH_ARTICLE,
                UUID.randomUUID(),
                null,
                Content.blank(null, "ru", null),
                NOW);
    }

    private static Manuscript submitted() {
        return submit(draft());
    }

    private static Manuscript submit(Manuscript manuscript) {
        return manuscript
                .submit(
                        "2026-0001",
                        1,
                        Standing.of(Situation.INTAKE, null, 0),
                        UUID.randomUUID(),
                        null,
                        List.of(),
                        List.of(),
                        manuscript.content(),
                        NOW)
                .orRefuse();
    }
}
