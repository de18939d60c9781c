package org.krugozor.gateway.page.office;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan of panels for many manuscripts at once. Coverage: 1 is one manuscript wholly covered. */
record AssignmentView(
        String id,
        String version,
        String state,
        double progress,
        @Nullable Instant createdAt,
        @Nullable Terms terms,
        double coverage,
        int most,
        @Nullable Double bound,
        List<Panel> panels,
        List<Load> loads,
        List<Obstacle> obstacles) {

    record Terms(
            int manuscripts, int seats, @Nullable Integer load, int minLoad, boolean onePerInstitution, int seconds) {}

    /** Those the editor ordered, the latest first. */
    record Latest(List<Brief> items, @Nullable String next) {}

    record Brief(
            String id,
            String state,
            @Nullable Instant createdAt,
            @Nullable Terms terms) {}

    record Panel(
            String manuscriptId,
            String number,
            @Nullable String title,
            double coverage,
            List<Member> reviewers,
            List<Candidates.Field> fields,
            List<String> uncovered,
            boolean byHand,
            boolean applied,
            boolean applying,
            boolean waiting,
            @Nullable String gapReason,
            @Nullable Refusal refused) {

        public long percent() {
            return Math.round(coverage * 100);
        }

        /** The panel as the query of the page that changes it. */
        public String picks() {
            return reviewers.stream().map(one -> "&pick=" + one.reviewerId()).collect(Collectors.joining());
        }
    }

    record Member(
            String reviewerId,
            @Nullable String name,
            double adds,
            @Nullable String overrideReason) {

        public long addsPercent() {
            return Math.round(adds * 100);
        }
    }

    record Load(String reviewerId, @Nullable String name, int planned, int open, int max) {

        public boolean isOver() {
            return planned + open > max;
        }
    }

    record Obstacle(String code, String reason, String help) {}

    /** Why a round was not opened. */
    record Refusal(String problem, String detail) {}

    public boolean working() {
        return state.equals("WORKING");
    }

    public boolean ready() {
        return state.equals("READY");
    }

    public long progressPercent() {
        return Math.round(progress * 100);
    }

    /** Share of all that could be known that is covered. */
    public long percent() {
        return most == 0 ? 0 : Math.round(coverage / most * 100);
    }

    /** What no plan exceeds, as a share of all that could be known; never below what this one covers. */
    public long boundPercent() {
        return most == 0 || bound == null ? 100 : Math.max(percent(), Math.round(bound / most * 100));
    }

    /** What is missing from the best conceivable plan at most: the difference of the two figures shown, in tenths. */
    public double missingPoints() {
        return most == 0 || bound == null ? 0 : Math.ceil((bound - coverage) / most * 1000) / 10;
    }

    /** Whether a better plan could be noticed by anybody; below half a percent it could not. */
    public boolean couldBeBetter() {
        return missingPoints() >= 0.5;
    }

    public long withGaps() {
        return panels.stream().filter(panel -> !panel.uncovered().isEmpty()).count();
    }

    /** So many rounds are about to be opened. */
    public long applying() {
        return panels.stream().filter(Panel::applying).count();
    }

    public long applied() {
        return panels.stream().filter(Panel::applied).count();
    }

    public long refused() {
        return panels.stream().filter(panel -> panel.refused() != null).count();
    }

    public boolean canApply() {
        return ready() && applying() == 0 && panels.stream().anyMatch(Panel::waiting);
    }
}
