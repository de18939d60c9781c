package org.krugozor.stack.player.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krugozor.stack.player.api.Answer;
import org.krugozor.stack.player.api.Patience;
import org.krugozor.stack.player.api.Refusal;
import org.krugozor.stack.player.api.Session;
import tools.jackson.databind.JsonNode;

/**
 * What reviewers do, through the link in the invitation mailed to them. Where the mail has to wait for the morning, one
 * who has an account finds the assignment there.
 */
public final class ReviewersDesk {

    private static final String INVITATIONS = "/api/review/invitations/";
    private static final String ASSIGNMENTS = "/api/review/assignments";
    private static final int KNOWS_NOTHING = 1;

    private final Company company;
    private final StepKeys keys;
    private final Duration mailTakes;

    /**
     * The reviewers of this company.
     *
     * @param mailTakes how long to wait for an invitation
     */
    public ReviewersDesk(Company company, StepKeys keys, Duration mailTakes) {
        this.company = company;
        this.keys = keys;
        this.mailTakes = mailTakes;
    }

    /** Where a reviewer acts on one assignment, and as whom. */
    private record Door(Session session, String path) {}

    /** Agrees to review. */
    public void agree(PlayedManuscript manuscript, String reviewer, int round) {
        var door = door(manuscript, reviewer, "INVITED");
        door.session()
                .post(
                        door.path() + "/agreement",
                        Map.of(),
                        key(manuscript, reviewer, round, "agree"),
                        manuscript.trail());
    }

    /** Declines, with a reason. */
    public void decline(PlayedManuscript manuscript, String reviewer, int round, String reason) {
        var door = door(manuscript, reviewer, "INVITED");
        door.session()
                .post(
                        door.path() + "/declination",
                        Map.of("reason", reason, "suggested", List.of()),
                        key(manuscript, reviewer, round, "decline"),
                        manuscript.trail());
    }

    /** Writes the review and submits it. */
    public void review(PlayedManuscript manuscript, String reviewer, int round, JsonNode review) {
        var door = door(manuscript, reviewer, "AGREED");
        var fields =
                assignment(door.session().get(door.path(), manuscript.trail())).path("fields");
        door.session()
                .change(
                        door.path(),
                        "PUT",
                        door.path() + "/review",
                        written(review, fields),
                        key(manuscript, reviewer, round, "write"),
                        manuscript.trail());
        door.session()
                .change(
                        door.path(),
                        "POST",
                        door.path() + "/review/submission",
                        Map.of(),
                        key(manuscript, reviewer, round, "submit"),
                        manuscript.trail());
    }

    private Door door(PlayedManuscript manuscript, String reviewer, String seatState) {
        var person = company.reviewer(reviewer).path("personKey").asString("");
        var patience = person.isEmpty() ? mailTakes : mailTakes.dividedBy(4);
        return Patience.within(patience, () -> linked(manuscript, reviewer, seatState))
                .or(() -> person.isEmpty() ? Optional.empty() : assigned(manuscript, person, seatState))
                .orElseThrow(() -> new IllegalStateException(
                        reviewer + " got no invitation to " + manuscript.key() + " that is " + seatState));
    }

    private Optional<Door> linked(PlayedManuscript manuscript, String reviewer, String seatState) {
        var stranger = company.stranger();
        for (var token : company.krugozor().mail().invitations(company.reviewersEmail(reviewer))) {
            var door = new Door(stranger, INVITATIONS + token);
            if (opens(door, manuscript, seatState)) {
                return Optional.of(door);
            }
        }
        return Optional.empty();
    }

    private Optional<Door> assigned(PlayedManuscript manuscript, String person, String seatState) {
        var session = company.as(person);
        for (var item : session.get(ASSIGNMENTS, manuscript.trail()).body().path("items")) {
            var door = new Door(
                    session, ASSIGNMENTS + "/" + item.path("assignmentId").asString());
            if (opens(door, manuscript, seatState)) {
                return Optional.of(door);
            }
        }
        return Optional.empty();
    }

    /** A reviewer knows the manuscript by its title, and this invitation from an earlier one by its state. */
    private static boolean opens(Door door, PlayedManuscript manuscript, String seatState) {
        try {
            var assignment = assignment(door.session().get(door.path(), manuscript.trail()));
            return assignment.path("seatState").asString("").equals(seatState)
                    && !assignment.path("review").path("state").asString("").equals("SUBMITTED")
                    && assignment
                            .path("metadata")
                            .path(manuscript.language())
                            .path("title")
                            .asString("")
                            .equals(manuscript.title());
        } catch (Refusal over) {
            if (over.status() == 404 || over.status() == 410) {
                return false;
            }
            throw over;
        }
    }

    private static JsonNode assignment(Answer answer) {
        var nested = answer.body().path("assignment");
        return nested.isObject() ? nested : answer.body();
    }

    private static Map<String, @Nullable Object> written(JsonNode review, JsonNode fields) {
        var scores = Body.of();
        // "Cannot judge" is no low score: it is no score.
        review.path("scores")
                .properties()
                .forEach(score -> scores.put(
                        score.getKey(),
                        score.getValue().isNumber() ? score.getValue().asInt() : null));
        var expertise = Body.of();
        for (var field : fields) {
            var code = field.path("code").asString();
            expertise.put(code, review.path("expertise").path(code).asInt(KNOWS_NOTHING));
        }
        return Body.of(
                "scores", scores,
                "tickLines", review.path("tickLines"),
                "expertise", expertise,
                "recommendation", review.path("recommendation").asString(),
                "commentsToAuthors", review.path("commentsToAuthors").asString(""),
                "confidentialComments", review.path("confidentialComments").asString(""),
                "competingInterests", review.path("competingInterests").asString(""));
    }

    private String key(PlayedManuscript manuscript, String reviewer, int round, String deed) {
        return keys.of(manuscript.key() + "/" + round + "/" + reviewer + "/" + deed);
    }
}
