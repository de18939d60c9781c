package org.krugozor.stack.player;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.krugozor.stack.player.step.IssueDesk.Plan;
import org.krugozor.stack.player.step.PlayedIssue;
import org.krugozor.stack.player.step.PlayedManuscript;
import tools.jackson.databind.JsonNode;

/** Turns the description of one issue into acts: planned, filled, confirmed, and for a past one frozen and published. */
final class IssueTimeline {

    /** Days before the intake date on which an issue appears in the plan. */
    private static final int PLANNED_AHEAD = 20;

    /** Days before freezing on which its articles are put in order. */
    private static final int FILLED_AHEAD = 5;

    private final Desks desks;
    private final JsonNode data;
    private final PlayedIssue issue;
    private final Map<String, PlayedManuscript> manuscripts;
    private final LocalDate present;
    private final Set<String> stopped;

    /** @param stopped keys of manuscripts that could not be played to the end; they are left out */
    IssueTimeline(
            Desks desks,
            JsonNode data,
            PlayedIssue issue,
            Map<String, PlayedManuscript> manuscripts,
            LocalDate present,
            Set<String> stopped) {
        this.desks = desks;
        this.data = data;
        this.issue = issue;
        this.manuscripts = manuscripts;
        this.present = present;
        this.stopped = stopped;
    }

    List<Act> acts(List<String> board) {
        var acts = new ArrayList<Act>();
        var planned = data.path("intakeDay").asInt(-30) - PLANNED_AHEAD;
        acts.add(new Act(planned, issue.key(), issue.key() + "/planned", () -> {
            var id = desks.issues().plan(issue, plan());
            issue.known(id);
            return id;
        }));
        var frozen = data.path("frozenDay");
        var filled = frozen.isInt() ? frozen.asInt() - FILLED_AHEAD : -1;
        for (var item : data.path("items")) {
            var key = item.path("manuscript").asString();
            acts.add(Act.of(filled, issue.key(), "placed/" + key, () -> {
                var manuscript = manuscripts.get(key);
                if (manuscript != null && !stopped.contains(key)) {
                    desks.issues().place(issue, manuscript, item.path("section").asString(null));
                }
            }));
        }
        var minutes = data.path("minutes");
        if (minutes.isObject()) {
            acts.add(Act.of(minutes.path("day").asInt(), issue.key(), "minutes", () -> desks.issues()
                    .meet(issue, minutes.path("number").asString(), date(minutes.path("day")), board, placed())));
        }
        if (frozen.isInt()) {
            acts.add(Act.of(
                    frozen.asInt(), issue.key(), "frozen", () -> desks.issues().freeze(issue)));
            acts.add(Act.of(data.path("publishedDay").asInt(), issue.key(), "published", () -> desks.issues()
                    .publish(issue)));
        }
        return acts;
    }

    private List<PlayedManuscript> placed() {
        var placed = new ArrayList<PlayedManuscript>();
        for (var item : data.path("items")) {
            var key = item.path("manuscript").asString();
            var manuscript = manuscripts.get(key);
            if (manuscript != null && !stopped.contains(key)) {
                placed.add(manuscript);
            }
        }
        return placed;
    }

    private Plan plan() {
        var publish = data.path("plannedDay");
        return new Plan(
                data.path("year").asInt(),
                data.path("number").asInt(),
                data.path("whole").asInt(),
                data.path("frozenDay").isInt()
                        ? date(data.path("frozenDay"))
                        : present.plusDays(publish.asInt() - 15L).toString(),
                date(publish));
    }

    private String date(JsonNode day) {
        return present.plusDays(day.asInt()).toString();
    }
}
