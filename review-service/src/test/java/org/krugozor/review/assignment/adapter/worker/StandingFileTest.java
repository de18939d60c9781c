package org.krugozor.review.assignment.adapter.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krugozor.review.assignment.application.Standing;
import org.krugozor.review.assignment.model.Progress.Stage;

class StandingFileTest {

    @TempDir
    Path folder;

    @Test
    void whatTheSearchSaysOfItsBestPlanIsReadByWhoWaitsForIt() {
        var file = folder.resolve("standing");
        new TimeWatch(10, share -> {}, new StandingFile(file)::write).reached(Stage.REFINING, 3, 9.5, 9.75);
        assertThat(new StandingFile(file).read()).contains(new Standing(9.5, 9.75));
    }

    @Test
    void boundThatIsNotYetWorkedOutIsNone() {
        var file = folder.resolve("standing");
        new TimeWatch(10, share -> {}, new StandingFile(file)::write)
                .reached(Stage.SEATING, 0, 9.5, Double.POSITIVE_INFINITY);
        assertThat(new StandingFile(file).read()).contains(new Standing(9.5, null));
    }

    @Test
    void nothingSaidYetOrHalfAWordIsNothing() throws Exception {
        var file = folder.resolve("standing");
        assertThat(new StandingFile(file).read()).isEmpty();
        Files.writeString(file, "{\"cover");
        assertThat(new StandingFile(file).read()).isEmpty();
    }
}
