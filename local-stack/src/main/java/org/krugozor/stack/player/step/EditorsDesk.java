package org.krugozor.stack.player.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.krugozor.stack.player.api.Answer;
import org.krugozor.stack.player.api.Refusal;
import tools.jackson.databind.JsonNode;

/** What the secretary, the section editors and the chief editor do with a case. */
public final class EditorsDesk {

    private static final String CASES = "/api/review/cases/";
    private static final String GAP =
            "Свободного рецензента по этой области в этом месяце нет; метод автора оценят остальные.";
    private static final String DECIDED_GAP =
            "То, чего рецензии в этой области не касаются, посмотрел редактор рубрики.";
    private static final String OVERRIDE =
            "Редактору известно: общих работ давно нет; согласовано с главным редактором.";

    private final Company company;
    private final StepKeys keys;

    /** The office of this company. */
    public EditorsDesk(Company company, StepKeys keys) {
        this.company = company;
        this.keys = keys;
    }

    /**
     * One reviewer to be invited.
     *
     * @param dueDays days for the review, null for the journal's usual time
     */
    public record Invited(String reviewer, @Nullable Integer dueDays) {}

    /** Files the report of the outside originality system. */
    public void originality(PlayedManuscript manuscript, String by, JsonNode report, String date) {
        change(
                manuscript,
                by,
                "POST",
                "/originality",
                Body.of(
                        "system", report.path("system").asString(),
                        "date", date,
                        "attempt", report.path("attempt").asInt(1),
                        "originality", report.path("originality").asDouble(),
                        "citation", report.path("citation").asDouble(),
                        "selfCitation", report.path("selfCitation").asDouble()),
                "originality");
    }

    /** Gives the case to a section editor, unless the office already did. */
    public void assign(PlayedManuscript manuscript, String by, String editor) {
        var wanted = company.personId(editor);
        var present = read(manuscript, by)
                .body()
                .path("sectionEditor")
                .path("personId")
                .asString("");
        if (!present.equals(wanted)) {
            change(manuscript, by, "PUT", "/editor", Map.of("personId", wanted), "assign");
        }
    }

    /** Confirms the fields as the author proposed them. */
    public void confirmFields(PlayedManuscript manuscript, String by) {
        change(
                manuscript,
                by,
                "PUT",
                "/fields",
                Map.of("fields", DraftContent.fields(manuscript.data().path("fields"))),
                "fields");
    }

    /**
     * Decides.
     *
     * @param step tells this decision from the others on the manuscript
     * @param letter with {@code language} and {@code text}, or missing
     */
    public void decide(PlayedManuscript manuscript, String by, String kind, JsonNode letter, String step) {
        var body = Body.of(
                "kind",
                kind,
                "letter",
                letter.isObject()
                        ? Body.of(
                                "language", letter.path("language").asString(),
                                "text", letter.path("text").asString())
                        : null);
        try {
            change(manuscript, by, "POST", "/decisions", body, "decision/" + step);
        } catch (Refusal refusal) {
            if (!refusal.names("deciding-with-gap")) {
                throw refusal;
            }
            body.put("gapReason", DECIDED_GAP);
            change(manuscript, by, "POST", "/decisions", body, "decision/" + step + "/with-reason");
        }
    }

    /** Opens a round and invites its panel; gives reasons where the system asks for them. */
    public void openRound(PlayedManuscript manuscript, String by, List<Invited> panel, int round) {
        var overridden = new TreeSet<Integer>();
        var body = Body.of();
        for (var attempt = 1; ; attempt++) {
            body.put("reviewers", reviewers(panel, overridden));
            try {
                change(manuscript, by, "POST", "/rounds", body, "round/" + round + "/" + attempt);
                return;
            } catch (Refusal refusal) {
                if (refusal.names("gap-needs-reason") && !body.containsKey("gapReason")) {
                    body.put("gapReason", GAP);
                } else if (!refusal.type().equals("reviewer-needs-override") || !overridden.addAll(at(refusal))) {
                    throw refusal;
                }
            }
        }
    }

    /** Invites one more reviewer to the open round. */
    public void invite(PlayedManuscript manuscript, String by, Invited invited, int round) {
        var step = "seat/" + round + "/" + invited.reviewer();
        try {
            change(manuscript, by, "POST", "/seats", reviewer(invited, false), step);
        } catch (Refusal refusal) {
            if (!refusal.type().equals("reviewer-needs-override")) {
                throw refusal;
            }
            change(manuscript, by, "POST", "/seats", reviewer(invited, true), step + "/with-reasons");
        }
    }

    /** The section editor recommends. */
    public void recommend(PlayedManuscript manuscript, String by, String kind, String text, int round) {
        change(
                manuscript,
                by,
                "POST",
                "/recommendation",
                Map.of("kind", kind, "text", text),
                "recommendation/" + round);
    }

    /** The case as this member of the office sees it. */
    public Answer read(PlayedManuscript manuscript, String by) {
        return company.as(by).getOnceThere(CASES + manuscript.id(), manuscript.trail());
    }

    private List<Object> reviewers(List<Invited> panel, Set<Integer> overridden) {
        var all = new ArrayList<>();
        for (var at = 0; at < panel.size(); at++) {
            all.add(reviewer(panel.get(at), overridden.contains(at)));
        }
        return all;
    }

    /** Places in the panel that need a reason: 1 of {@code /reviewers/1}. */
    private static List<Integer> at(Refusal refusal) {
        return refusal.pointers().stream()
                .map(pointer -> pointer.split("/"))
                .filter(parts -> parts.length > 2 && parts[1].equals("reviewers"))
                .map(parts -> Integer.valueOf(parts[2]))
                .toList();
    }

    private Map<String, @Nullable Object> reviewer(Invited invited, boolean override) {
        var body = Body.of("reviewerId", company.reviewerId(invited.reviewer()));
        if (invited.dueDays() != null) {
            body.put("dueDays", invited.dueDays());
        }
        if (override) {
            body.put("override", Map.of("reason", OVERRIDE));
        }
        return body;
    }

    private void change(PlayedManuscript manuscript, String by, String method, String what, Object body, String step) {
        var path = CASES + manuscript.id();
        company.as(by)
                .change(path, method, path + what, body, keys.of(manuscript.key() + "/" + step), manuscript.trail());
    }
}
