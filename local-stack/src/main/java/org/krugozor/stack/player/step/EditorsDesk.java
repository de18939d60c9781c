package org.krugozor.stack.player.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    private static final Set<String> NEEDS_REASON = Set.of("reviewer-needs-override", "reviewer-obstacle-new");
    private static final String REVIEWER = "reviewer-";

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
        var overridden = new TreeMap<Integer, Set<String>>();
        var body = Body.of();
        for (var attempt = 1; ; attempt++) {
            body.put("reviewers", reviewers(panel, overridden));
            try {
                change(manuscript, by, "POST", "/rounds", body, "round/" + round + "/" + attempt);
                return;
            } catch (Refusal refusal) {
                if (refusal.names("gap-needs-reason") && !body.containsKey("gapReason")) {
                    body.put("gapReason", GAP);
                } else if (!overrides(refusal, overridden)) {
                    throw refusal;
                }
            }
        }
    }

    /** Invites one more reviewer to the open round. */
    public void invite(PlayedManuscript manuscript, String by, Invited invited, int round) {
        var step = "seat/" + round + "/" + invited.reviewer();
        try {
            change(manuscript, by, "POST", "/seats", reviewer(invited, Set.of()), step);
        } catch (Refusal refusal) {
            var overridden = new TreeMap<Integer, Set<String>>();
            if (!overrides(refusal, overridden)) {
                throw refusal;
            }
            change(
                    manuscript,
                    by,
                    "POST",
                    "/seats",
                    reviewer(invited, overridden.getOrDefault(0, Set.of())),
                    step + "/with-reasons");
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

    private List<Object> reviewers(List<Invited> panel, Map<Integer, Set<String>> overridden) {
        var all = new ArrayList<>();
        for (var at = 0; at < panel.size(); at++) {
            all.add(reviewer(panel.get(at), overridden.getOrDefault(at, Set.of())));
        }
        return all;
    }

    /**
     * Notes what stands against whom of the panel, 1 for {@code /reviewers/1}; false if the refusal tells nothing a reason
     * was not given for already.
     */
    private static boolean overrides(Refusal refusal, Map<Integer, Set<String>> overridden) {
        if (!NEEDS_REASON.contains(refusal.type())) {
            return false;
        }
        boolean more = false;
        for (var wrong : refusal.errors()) {
            var parts = wrong.pointer().split("/");
            if (parts.length > 2 && parts[1].equals("reviewers") && wrong.code().startsWith(REVIEWER)) {
                more |= overridden
                        .computeIfAbsent(Integer.valueOf(parts[2]), none -> new TreeSet<>())
                        .add(wrong.code().substring(REVIEWER.length()));
            }
        }
        return more;
    }

    private Map<String, @Nullable Object> reviewer(Invited invited, Set<String> setAside) {
        var body = Body.of("reviewerId", company.reviewerId(invited.reviewer()));
        if (invited.dueDays() != null) {
            body.put("dueDays", invited.dueDays());
        }
        if (!setAside.isEmpty()) {
            body.put("override", Map.of("reason", OVERRIDE, "setAside", setAside));
        }
        return body;
    }

    private void change(PlayedManuscript manuscript, String by, String method, String what, Object body, String step) {
        var path = CASES + manuscript.id();
        company.as(by)
                .change(path, method, path + what, body, keys.of(manuscript.key() + "/" + step), manuscript.trail());
    }
}
