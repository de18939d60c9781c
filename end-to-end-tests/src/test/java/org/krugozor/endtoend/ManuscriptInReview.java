package org.krugozor.endtoend;

import java.time.Duration;
import java.util.List;
import org.krugozor.stack.player.api.Patience;

/**
 * A manuscript just sent to two reviewers, one of them with an account, made through the API as its people would.
 *
 * @param mark ends the title in every language and stands in no other
 * @param author user name of the author who submitted it
 * @param editor user name of the section editor who has it
 * @param reviewers one with an account and one without
 */
record ManuscriptInReview(String id, String mark, String author, String editor, List<Invited> reviewers) {

    private static final Duration MAIL = Duration.ofSeconds(30);

    /** Somebody invited; the user name is empty where they have no account. */
    record Invited(String username, String email) {}

    /** Makes one more. */
    static ManuscriptInReview begun() {
        RunningSystem.withAStory();
        return new MakingManuscripts().inReview();
    }

    /** The user name of the first reviewer, who has an account. */
    String reviewer() {
        return reviewers.get(0).username();
    }

    /** Where this reviewer's account leads them to the manuscript. */
    String assignmentOf(Invited reviewer) {
        var items = Web.get("/api/review/assignments", Web.token(reviewer.username()))
                .json();
        for (var item : items.path("items")) {
            if (item.path("title").asString("").endsWith(mark)) {
                return item.path("assignmentId").asString();
            }
        }
        throw new IllegalStateException(reviewer + " has no assignment called " + mark + ": " + items);
    }

    /** The link mailed to this reviewer. */
    String linkTo(Invited reviewer) {
        var mail = MakingManuscripts.system().mail();
        return Patience.until(
                MAIL, "the invitation of " + reviewer.email(), () -> mail.invitations(reviewer.email()).stream()
                        .filter(token -> Web.get("/api/review/invitations/" + token, null)
                                .text()
                                .contains(mark))
                        .findFirst());
    }
}
