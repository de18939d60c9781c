package org.krugozor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main pages behind the login in every language: nothing missing, nothing too wide, no barrier. */
@ExtendWith({Chromium.class, RunningSystem.class})
class WorkspaceInBrowserTest {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private static ManuscriptInReview manuscript;

    @BeforeAll
    static void aManuscriptWithTwoInvited() {
        manuscript = ManuscriptInReview.begun();
    }

    @Test
    void theAuthorsPagesAreWholeAndOpenToAll() {
        look(
                manuscript.author(),
                "",
                "/manuscripts",
                "/manuscripts/new",
                "/manuscripts/" + manuscript.id(),
                "/profile");
    }

    @Test
    void theEditorsPagesAreWholeAndOpenToAll() {
        look(
                manuscript.editor(),
                "",
                "/desk?view=all",
                "/cases/" + manuscript.id(),
                "/cases/" + manuscript.id() + "/panel?seat=one",
                "/reviewers",
                "/production",
                "/issues");
    }

    @Test
    void theReviewersPagesAreWholeAndOpenToAll() {
        var assignment = manuscript.assignmentOf(manuscript.reviewers().get(0));
        look(manuscript.reviewer(), "/assignments", "/assignments/" + assignment);
    }

    private static void look(String person, String... pages) {
        var found = new ArrayList<String>();
        try (var telephone = Visitor.narrow();
                var night = Visitor.inTheDark()) {
            for (var visitor : List.of(telephone, night)) {
                visitor.signIn(person, "/ru/work");
                for (var language : LANGUAGES) {
                    for (var page : pages) {
                        visitor.open("/" + language + "/work" + page);
                        visitor.defects(language).forEach(defect -> found.add(language + page + ": " + defect));
                        // Colours by day do not depend on the language.
                        if (visitor == night || language.equals("kk")) {
                            visitor.barriers().forEach(barrier -> found.add(language + page + ": " + barrier));
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
