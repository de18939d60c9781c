package org.krugozor.submission.support;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the editors of a test decide about one manuscript, said in order. */
public final class Editors {

    private final String manuscript;
    private final ArrayNode decisions;
    private final ArrayNode answers;
    private long sequence;

    public Editors(String manuscript) {
        this.manuscript = manuscript;
        var empty = Sisters.example("review", "RevisionsRequested");
        this.decisions = empty.putArray("decisions");
        this.answers = empty.putArray("answers");
    }

    /** Says a fact with the standing; answers its sequence. */
    public long say(String type, String stage, String status, String waitingFor) {
        sequence++;
        Sisters.say("review", type, manuscript, sequence, state -> {
            state.set("decisions", decisions.deepCopy());
            state.set("answers", answers.deepCopy());
            standing(state, stage, status, waitingFor);
        });
        return sequence;
    }

    /** Decides and says so; answers the decision's id. */
    public String decide(String kind, String type, String stage, String status, String waitingFor, String letter) {
        var id = UUID.randomUUID().toString();
        var decision = decisions.addObject();
        decision.put("decisionId", id);
        decision.put("kind", kind);
        decision.put("decidedAt", Instant.now().toString());
        decision.put("decidedBy", UUID.randomUUID().toString());
        decision.put("versionId", UUID.randomUUID().toString());
        decision.put("reverted", false);
        decision.putObject("letter").put("language", "ru").put("text", letter);
        say(type, stage, status, waitingFor);
        return id;
    }

    public void revertLast(String stage, String waitingFor) {
        ((ObjectNode) decisions.get(decisions.size() - 1)).put("reverted", true).put("revertReason", "ошибка");
        say("DecisionReverted", stage, "IN_PROGRESS", waitingFor);
    }

    public void answer(String request, String answer, String type, String stage, String status, String waitingFor) {
        answers.addObject().put("requestId", request).put("answer", answer).put("reason", "так решено");
        say(type, stage, status, waitingFor);
    }

    public static void standing(ObjectNode state, String stage, String status, String waitingFor) {
        standing(state, stage, status, waitingFor, 1);
    }

    public static void standing(ObjectNode state, String stage, String status, String waitingFor, int epoch) {
        var standing = state.putObject("standing");
        standing.put("stage", stage);
        standing.put("status", status);
        standing.put("waitingFor", waitingFor);
        standing.putNull("due");
        standing.put("epoch", epoch);
    }
}
