package org.krugozor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krugozor.stack.launcher.Part;

/** Any one part may die in the middle of the story: it ends right, nothing twice, nothing missing. */
@Tag("long")
@ExtendWith(RunningSystem.class)
class KilledPartsTest {

    @ParameterizedTest(name = "{0} dies when somebody {1}")
    @CsvSource({
        "SUBMISSION, uploads the files",
        "REVIEW, invites two reviewers",
        "PUBLICATION, takes it into production",
        "KAFKA, recommends",
        "POSTGRES, writes and submits the review",
        "GATEWAY, confirms the fields"
    })
    void theStoryEndsRightThoughAPartIsKilledInTheMiddle(Part part, String moment) {
        RunningSystem.withAStory();
        long before = published();
        var story = RunningSystem.Told.begin();
        story.untilItTells(moment);
        RunningSystem.stack().kill(part);
        RunningSystem.stack().start(part);

        assertThat(story.end(240)).as(story.text()).isZero();
        assertThat(published()).as("one more article, not two").isEqualTo(before + 1);
        assertThat(openDeadLetters()).isZero();
    }

    private static long published() {
        return Database.count(
                RunningSystem.stack().database(Part.PUBLICATION),
                "select count(*) from outbox where type like '%IssuePublished%'");
    }

    private static long openDeadLetters() {
        long open = 0;
        for (var part : new Part[] {Part.SUBMISSION, Part.REVIEW, Part.PUBLICATION}) {
            open += Database.count(
                    RunningSystem.stack().database(part),
                    "select count(*) from dead_letter where state in ('WAITING', 'PARKED')");
        }
        return open;
    }
}
