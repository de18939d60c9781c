package org.krugozor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main pages behind the login in every language: nothing missing, nothing too wide, no barrier. */
@ExtendWith({Chromium.class, RunningSystem.class})
class WorkspaceInBrowserTest {

    private static Map<String, List<String>> pagesByPerson;

    @BeforeAll
    static void aManuscriptWithTwoInvited() {
        var manuscript = ManuscriptInReview.begun();
        var assignment = manuscript.assignmentOf(manuscript.reviewers().get(0));
        pagesByPerson = Map.of(
                People.authors().get(1),
                List.of("", "/manuscripts", "/manuscripts/new", "/manuscripts/" + manuscript.id(), "/profile"),
                manuscript.editor(),
                List.of(
                        "",
                        "/desk?view=all",
                        "/cases/" + manuscript.id(),
                        "/cases/" + manuscript.id() + "/panel?seat=one",
                        "/reviewers",
                        "/production",
                        "/issues"),
                manuscript.reviewer(),
                List.of("/assignments", "/assignments/" + assignment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyPageIsWholeAndOpenToAllByDayOnTheTelephoneAndByNight(String language) {
        for (var window : List.<Supplier<Visitor>>of(Visitor::narrow, Visitor::inTheDark)) {
            pagesByPerson.forEach((person, pages) -> {
                try (var visitor = window.get()) {
                    visitor.signIn(person, "/" + language + "/work");
                    for (var page : pages) {
                        visitor.open("/" + language + "/work" + page);
                        assertThat(visitor.defects(language))
                                .as(language + page)
                                .isEmpty();
                        assertThat(visitor.barriers()).as(language + page).isEmpty();
                    }
                }
            });
        }
    }
}
