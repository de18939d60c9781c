package org.krugozor.stack.player.step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krugozor.stack.player.api.Answer;
import org.krugozor.stack.player.api.Patience;
import org.krugozor.stack.player.api.Refusal;

/** How an issue comes about: planned, filled, confirmed by the board, frozen, published. */
public final class IssueDesk {

    private static final String ISSUES = "/api/publication/issues";
    private static final Duration LAID_OUT = Duration.ofSeconds(150);

    private final Company company;
    private final StepKeys keys;
    private final String chief;
    private final String secretary;

    /**
     * The issues of this company.
     *
     * @param chief key of the chief editor
     * @param secretary key of the secretary
     */
    public IssueDesk(Company company, StepKeys keys, String chief, String secretary) {
        this.company = company;
        this.keys = keys;
        this.chief = chief;
        this.secretary = secretary;
    }

    /** What is printed on the cover, and when it should freeze and come out; days as ISO dates. */
    public record Plan(
            int year,
            int number,
            int whole,
            @Nullable String freezeOn,
            @Nullable String publishOn) {}

    /** Plans an issue and returns its id. */
    public String plan(PlayedIssue issue, Plan plan) {
        var body = Body.of("year", plan.year(), "number", plan.number(), "whole", plan.whole());
        if (plan.freezeOn() != null) {
            body.put("freezeOn", plan.freezeOn());
        }
        if (plan.publishOn() != null) {
            body.put("publishOn", plan.publishOn());
        }
        return company.as(secretary)
                .post(ISSUES, body, keys.of(issue.key() + "/plan"), issue.trail())
                .text("issueId");
    }

    /** Puts an article at the end of the issue. */
    public void place(PlayedIssue issue, PlayedManuscript manuscript, @Nullable String section) {
        var body = Body.of("manuscriptId", manuscript.id());
        if (section != null) {
            body.put("section", section);
        }
        company.as(chief)
                .change(
                        path(issue),
                        "POST",
                        path(issue) + "/articles",
                        body,
                        keys.of(issue.key() + "/place/" + manuscript.key()),
                        issue.trail());
    }

    /** The editorial board meets: its minutes confirm the acceptances and allow the issue to freeze. */
    public void meet(
            PlayedIssue issue, String number, String date, List<String> members, List<PlayedManuscript> manuscripts) {
        var confirmed = new ArrayList<>();
        for (var manuscript : manuscripts) {
            acceptance(manuscript)
                    .ifPresent(
                            decision -> confirmed.add(Map.of("manuscriptId", manuscript.id(), "decisionId", decision)));
        }
        company.as(secretary)
                .post(
                        "/api/review/meetings",
                        Map.of(
                                "number",
                                number,
                                "date",
                                date,
                                "members",
                                members.stream().map(company::personId).toList(),
                                "manuscripts",
                                confirmed),
                        keys.of(issue.key() + "/meeting"),
                        issue.trail());
        company.as(secretary)
                .change(
                        path(issue),
                        "PUT",
                        path(issue) + "/minutes",
                        Map.of("number", number, "date", date),
                        keys.of(issue.key() + "/minutes"),
                        issue.trail());
    }

    /** Freezes the issue; where something still stands against it, by a recorded override. */
    public void freeze(PlayedIssue issue) {
        try {
            chief(issue, "/freeze", Map.of(), "freeze");
        } catch (Refusal refusal) {
            if (refusal.status() != 422 && refusal.status() != 409) {
                throw refusal;
            }
            chief(
                    issue,
                    "/freeze",
                    Map.of("override", Map.of("reason", "Agreed by the editorial board when it confirmed the issue.")),
                    "freeze-over");
        }
        awaitState(issue, "FROZEN");
    }

    /** Publishes the frozen issue. */
    public void publish(PlayedIssue issue) {
        chief(issue, "/publication", Map.of(), "publish");
        awaitState(issue, "PUBLISHED");
    }

    /** The issue as the chief editor sees it. */
    public Answer read(PlayedIssue issue) {
        return company.as(chief).getOnceThere(path(issue), issue.trail());
    }

    /**
     * The numbers an issue of this year would have next.
     *
     * @param firstWhole whole number of the first issue in a journal that has none yet: the DOI pattern holds from there
     */
    public Plan next(PlayedIssue issue, int year, int firstWhole) {
        var whole = firstWhole - 1;
        var number = 0;
        var query = "?limit=100";
        while (!query.isEmpty()) {
            var page = company.as(chief).get(ISSUES + query, issue.trail()).body();
            for (var one : page.path("items")) {
                whole = Math.max(whole, one.path("whole").asInt(0));
                if (one.path("year").asInt(0) == year) {
                    number = Math.max(number, one.path("number").asInt(0));
                }
            }
            var next = page.path("next").asString("");
            query = next.isEmpty() ? "" : "?limit=100&after=" + next;
        }
        return new Plan(year, number + 1, whole + 1, null, null);
    }

    private Optional<String> acceptance(PlayedManuscript manuscript) {
        var found = Optional.<String>empty();
        var decisions = company.as(secretary)
                .getOnceThere("/api/review/cases/" + manuscript.id(), manuscript.trail())
                .body()
                .path("decisions");
        for (var decision : decisions) {
            if (decision.path("kind").asString("").equals("ACCEPT")
                    && !decision.path("reverted").asBoolean(false)) {
                found = Optional.of(decision.path("decisionId").asString());
            }
        }
        return found;
    }

    /** Laying out may be a job of its own. */
    private void awaitState(PlayedIssue issue, String state) {
        Patience.until(LAID_OUT, issue.key() + " to be " + state, () -> Optional.of(read(issue))
                .filter(read -> read.body().path("state").asString("").equals(state)));
    }

    private void chief(PlayedIssue issue, String what, Object body, String step) {
        company.as(chief)
                .change(
                        path(issue),
                        "POST",
                        path(issue) + what,
                        body,
                        keys.of(issue.key() + "/" + step),
                        issue.trail());
    }

    private static String path(PlayedIssue issue) {
        return ISSUES + "/" + issue.id();
    }
}
