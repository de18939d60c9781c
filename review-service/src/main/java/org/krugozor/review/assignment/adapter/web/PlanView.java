package org.krugozor.review.assignment.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.assignment.application.Plan;
import org.krugozor.review.panel.model.FieldCoverage;

/**
 * A plan as its editor sees it. Coverage is told in manuscripts: 1 is one wholly covered. While the search goes on,
 * coverage, bound and gap are those of the best plan so far; before there is one, coverage is 0 and there is no bound.
 *
 * @param progress of the search, 0 to 1
 * @param most what could be covered if everybody knew everything: the number of manuscripts
 * @param bound no plan under the same conflicts and loads covers more; null while there is no plan
 * @param gap how far the plan is from the bound at most, as a share of it
 * @param panels the worst covered first
 * @param worstOff the manuscripts that fare worst, the worst first
 * @param loads by reviewer, the most loaded first
 */
record PlanView(
        UUID id,
        long version,
        String state,
        double progress,
        Instant createdAt,
        Terms terms,
        double coverage,
        int most,
        @Nullable Double bound,
        @Nullable Double gap,
        List<PanelView> panels,
        List<Named> worstOff,
        List<LoadView> loads,
        List<ObstacleView> obstacles) {

    record Terms(
            int manuscripts, int seats, @Nullable Integer load, int minLoad, boolean onePerInstitution, int seconds) {

        static Terms of(Plan plan) {
            var terms = plan.terms();
            return new Terms(
                    terms.manuscripts().size(),
                    terms.seats(),
                    terms.load(),
                    terms.minLoad(),
                    terms.onePerInstitution(),
                    terms.seconds());
        }
    }

    /** A plan in a list. */
    record Brief(UUID id, String state, double progress, Instant createdAt, Terms terms) {

        static Brief of(Plan plan) {
            return new Brief(plan.id(), plan.state().name(), plan.progress(), plan.createdAt(), Terms.of(plan));
        }
    }

    record Named(UUID manuscriptId, String number, double coverage) {}

    /**
     * {@code applying}: its round is about to be opened; {@code waiting}: still without one, and for the text the plan was
     * made for; {@code refused}: why its round was not opened when it was last wanted, and {@code gapReason} what was
     * given for a gap then.
     */
    record PanelView(
            UUID manuscriptId,
            String number,
            String title,
            double coverage,
            List<MemberView> reviewers,
            List<FieldCoverage> fields,
            List<String> uncovered,
            boolean byHand,
            boolean applied,
            boolean applying,
            boolean waiting,
            @Nullable String gapReason,
            @Nullable Refusal refused) {}

    /** {@code adds}: what would be lost without them. */
    record MemberView(
            UUID reviewerId,
            String name,
            double adds,
            @Nullable String overrideReason) {}

    /** {@code planned} by this plan and not yet invited, {@code open} at present, {@code max} by their own limit. */
    record LoadView(UUID reviewerId, String name, int planned, int open, int max) {}

    /** Why there is no plan, and what would help, in the caller's language. */
    record ObstacleView(String code, String reason, String help) {}

    /** Why a round was not opened, in the caller's language. */
    record Refusal(String problem, String detail) {}
}
