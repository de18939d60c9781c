package org.krugozor.stack.player;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.krugozor.stack.player.step.EditorsDesk.Invited;
import org.krugozor.stack.player.step.PlayedManuscript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Turns the plan of one manuscript into acts, in the order in which one follows from the other, sorted by day. */
final class ManuscriptTimeline {

    private final Desks desks;
    private final PlayedManuscript manuscript;
    private final JsonNode plan;
    private final JsonNode call;
    private final String secretary;
    private final LocalDate present;
    private final List<Act> acts = new ArrayList<>();

    ManuscriptTimeline(Desks desks, PlayedManuscript manuscript, JsonNode call, String secretary, LocalDate present) {
        this.desks = desks;
        this.manuscript = manuscript;
        this.plan = manuscript.data().path("plan");
        this.call = call;
        this.secretary = secretary;
        this.present = present;
    }

    /**
     * The acts.
     *
     * @param prepared gives the draft with its files, however long it takes
     */
    List<Act> acts(Consumer<PlayedManuscript> prepared) {
        if (!plan.has("submittedDay")) {
            act(plan.path("draftDay"), "draft-prepared", () -> prepared.accept(manuscript));
            return acts;
        }
        act(plan.path("submittedDay"), "submitted", () -> {
            prepared.accept(manuscript);
            desks.authors().submit(manuscript, 1);
        });
        completion(plan.path("completion"));
        intake();
        triage(plan.path("triage"));
        rounds();
        var last = plan.path("finalDecision");
        if (last.isObject()) {
            act(last.path("day"), "final-decision", () -> desks.editors()
                    .decide(manuscript, by(last), last.path("kind").asString(), last.path("letter"), "final"));
        }
        var withdrawal = plan.path("withdrawal");
        if (withdrawal.isObject()) {
            act(withdrawal.path("day"), "withdrawn", () -> desks.authors()
                    .withdraw(manuscript, withdrawal.path("reason").path("text").asString()));
        }
        production(plan.path("production"));
        // Stable: acts of one day keep the order in which they follow from each other.
        acts.sort(Comparator.comparingInt(Act::day));
        return acts;
    }

    private void completion(JsonNode completion) {
        if (!completion.isObject()) {
            return;
        }
        act(completion.path("returnedDay"), "returned", () -> desks.editors()
                .decide(manuscript, by(completion), "RETURN_FOR_COMPLETION", completion.path("letter"), "completion"));
        if (completion.has("providedDay")) {
            act(completion.path("providedDay"), "completed", () -> {
                desks.authors().fill(manuscript, call, 2, null);
                desks.authors().submit(manuscript, 2);
            });
        }
    }

    private void intake() {
        var report = plan.path("originality");
        if (report.isObject()) {
            act(report.path("day"), "originality", () -> desks.editors()
                    .originality(manuscript, secretary, report, date(report.path("day"))));
        }
        if (plan.has("handlingEditor")) {
            act(plan.path("assignedDay"), "assigned", () -> desks.editors()
                    .assign(manuscript, secretary, plan.path("handlingEditor").asString()));
        }
    }

    private void triage(JsonNode triage) {
        if (!triage.isObject()) {
            return;
        }
        var kind = triage.path("decision").asString();
        if (kind.equals("SEND_TO_REVIEW")) {
            act(triage.path("day"), "fields-confirmed", () -> desks.editors().confirmFields(manuscript, by(triage)));
        }
        act(triage.path("day"), "triage", () -> desks.editors()
                .decide(manuscript, by(triage), kind, triage.path("letter"), "triage"));
    }

    private void rounds() {
        for (var round : plan.path("rounds")) {
            var number = round.path("round").asInt();
            invitations(round, number);
            for (var review : round.path("reviews")) {
                var reviewer = review.path("reviewerKey").asString();
                act(review.path("day"), "round-" + number + "/reviewed/" + reviewer, () -> desks.reviewers()
                        .review(manuscript, reviewer, number, review));
            }
            var recommendation = round.path("sectionRecommendation");
            if (recommendation.isObject()) {
                act(recommendation.path("day"), "round-" + number + "/recommended", () -> desks.editors()
                        .recommend(
                                manuscript,
                                by(recommendation),
                                recommendation.path("recommendation").asString(),
                                recommendation.path("text").asString(),
                                number));
            }
            var decision = round.path("decision");
            if (decision.isObject()) {
                act(decision.path("day"), "round-" + number + "/decided", () -> desks.editors()
                        .decide(
                                manuscript,
                                by(decision),
                                decision.path("kind").asString(),
                                decision.path("letter"),
                                "round-" + number));
            }
            revision(number);
        }
    }

    private void invitations(JsonNode round, int number) {
        var opened = round.path("openedDay").asInt();
        var editor = editor();
        var panel = new ArrayList<Invited>();
        for (var invitation : round.path("invitations")) {
            var invited = invited(invitation);
            if (invitation.path("day").asInt() <= opened) {
                panel.add(invited);
            }
        }
        act(round.path("openedDay"), "round-" + number + "/opened", () -> desks.editors()
                .openRound(manuscript, editor, panel, number));
        for (var invitation : round.path("invitations")) {
            var reviewer = invitation.path("reviewer").asString();
            var step = "round-" + number + "/";
            if (invitation.path("day").asInt() > opened) {
                act(invitation.path("day"), step + "invited/" + reviewer, () -> desks.editors()
                        .invite(manuscript, editor, invited(invitation), number));
            }
            switch (invitation.path("answer").asString("")) {
                case "agreed" ->
                    act(invitation.path("answerDay"), step + "agreed/" + reviewer, () -> desks.reviewers()
                            .agree(manuscript, reviewer, number));
                case "declined" ->
                    act(invitation.path("answerDay"), step + "declined/" + reviewer, () -> desks.reviewers()
                            .decline(
                                    manuscript,
                                    reviewer,
                                    number,
                                    invitation.path("reason").asString("")));
                default -> {}
            }
        }
    }

    private void revision(int round) {
        for (var revision : plan.path("revisions")) {
            if (revision.path("afterRound").asInt() == round) {
                // The first version and the completion have used up 1 and 2 as names of steps.
                var version = revision.path("version").asInt() + 1;
                act(revision.path("day"), "revised/" + version, () -> {
                    desks.authors()
                            .fill(
                                    manuscript,
                                    call,
                                    version,
                                    revision.path("responseLetter").path("text").asString());
                    desks.authors().upload(manuscript, version - 1);
                    desks.authors().submit(manuscript, version);
                });
            }
        }
    }

    private void production(JsonNode production) {
        if (!production.isObject()) {
            return;
        }
        act(production.path("enteredDay"), "in-production", () -> desks.production()
                .enter(manuscript));
        act(production.path("enteredDay"), "typeset", () -> desks.production().typeset(manuscript));
        var last = production.path("enteredDay");
        if (production.has("proofRequestedDay")) {
            last = production.path("proofRequestedDay");
            act(last, "proof-sent", () -> desks.production().sendProof(manuscript));
        }
        if (production.has("proofApprovedDay")) {
            last = production.path("proofApprovedDay");
            act(last, "proof-approved", () -> desks.production().approveProof(manuscript));
        }
        if (plan.path("translatorChecked").asBoolean(false)) {
            act(last, "translation-checked", () -> desks.production().checkTranslation(manuscript));
        }
        if (isToBePlaced()) {
            act(last, "ready", () -> desks.production().declareReady(manuscript));
        }
    }

    /** Whether the playing takes it into an issue. */
    boolean isToBePlaced() {
        var stage = manuscript.data().path("stage").asString("");
        return stage.equals("placed") || stage.equals("published");
    }

    private String editor() {
        return plan.path("handlingEditor")
                .asString(plan.path("triage")
                        .path("by")
                        .asString(plan.path("decidingEditor").asString("")));
    }

    private static Invited invited(JsonNode invitation) {
        var due = invitation.path("dueDay");
        var days = due.isInt() ? due.asInt() - invitation.path("day").asInt() : 0;
        return new Invited(invitation.path("reviewer").asString(), days > 0 ? days : null);
    }

    private static String by(JsonNode act) {
        return act.path("by").asString();
    }

    private String date(JsonNode day) {
        return present.plusDays(day.asInt()).toString();
    }

    private void act(JsonNode day, String step, Runnable deed) {
        if (day instanceof MissingNode) {
            throw new IllegalStateException(manuscript.key() + " has no day for " + step);
        }
        acts.add(Act.of(day.asInt(), manuscript.key(), step, deed));
    }
}
