package org.krugozor.gateway.page.production;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.page.LocalText;

/** An issue as its editors put it together. */
record IssuePlan(
        String issueId,
        long version,
        int year,
        int number,
        int whole,
        LocalText label,
        String state,
        @Nullable Minutes minutes,
        IssueList.@Nullable Plan plan,
        @Nullable Instant frozenAt,
        @Nullable Instant publishedAt,
        @Nullable Override override,
        List<Line> articles,
        @Nullable Integer pages,
        @Nullable Balance balance,
        List<Blocker> blockers,
        List<HistoryLine> history,
        Set<String> actions) {

    /** The sections in the order of print. */
    static final List<String> SECTIONS =
            List.of("POLITICAL_SCIENCE", "REGIONAL_STUDIES", "ORIENTAL_STUDIES", "TURKOLOGY");

    record Minutes(@Nullable String number, @Nullable LocalDate date) {}

    record Override(@Nullable Instant at, @Nullable String reason) {}

    /** One article in its place. */
    record Line(
            String manuscriptId,
            @Nullable String number,
            @Nullable String title,
            List<String> authors,
            @Nullable String section,
            int position,
            @Nullable String itemType,
            @Nullable String language,
            @Nullable String state,
            @Nullable Integer pages,
            @Nullable Integer firstPage,
            @Nullable Integer lastPage,
            @Nullable String doi,
            boolean own,
            boolean translationChecked,
            @Nullable String finalPdf) {

        /** Whether it opens the issue and belongs to no section. */
        public boolean column() {
            return "EDITORS_COLUMN".equals(itemType);
        }
    }

    /** What keeps the issue from its next step, in words. */
    record Blocker(
            String code,
            @Nullable String manuscriptId,
            boolean overridable,
            @Nullable String text) {}

    /** How the articles are spread, against what the call asks for. Shares: 0 to 1. */
    record Balance(
            int articles,
            List<Share> perTopic,
            List<Share> perField,
            List<Share> perLanguage,
            List<Share> perSection,
            @Nullable Double ownInstitution,
            @Nullable Diversity diversity,
            List<Missing> missing) {

        /** The fields with the greatest shares. */
        public List<Share> mainFields() {
            return perField.stream().limit(8).toList();
        }

        public long ownPercent() {
            return Math.round(Objects.requireNonNullElse(ownInstitution, 0.0) * 100);
        }
    }

    /** One bar. */
    record Share(
            String key,
            @Nullable LocalText titles,
            double share,
            @Nullable Double wanted,
            @Nullable String state) {

        public long percent() {
            return Math.round(share * 100);
        }

        public @Nullable Long wantedPercent() {
            return wanted == null ? null : Math.round(wanted * 100);
        }
    }

    record Diversity(@Nullable Effective pooled, @Nullable Effective within, double between) {}

    /** The effective number of fields. */
    record Effective(double effective) {}

    record Missing(String code, @Nullable String text) {}

    /** A run of articles under one heading. */
    record Group(String key, List<Line> lines) {}

    /** The articles under their sections in the order of print; empty sections stand too, while the issue is planned. */
    public List<Group> groups() {
        var groups = new ArrayList<Group>();
        add(groups, "COLUMN", articles.stream().filter(Line::column).toList(), false);
        for (var section : SECTIONS) {
            add(
                    groups,
                    section,
                    articles.stream()
                            .filter(line -> section.equals(line.section()))
                            .toList(),
                    planned());
        }
        add(
                groups,
                "none",
                articles.stream()
                        .filter(line -> line.section() == null && !line.column())
                        .toList(),
                false);
        return groups;
    }

    private static void add(List<Group> groups, String key, List<Line> lines, boolean evenEmpty) {
        if (evenEmpty || !lines.isEmpty()) {
            groups.add(new Group(key, lines));
        }
    }

    /** What stands in the way for one article. */
    public List<Blocker> blockersOf(String manuscriptId) {
        return blockers.stream()
                .filter(blocker -> manuscriptId.equals(blocker.manuscriptId()))
                .toList();
    }

    /** What stands in the way for the issue as a whole. */
    public List<Blocker> ownBlockers() {
        return blockers.stream()
                .filter(blocker -> blocker.manuscriptId() == null)
                .toList();
    }

    /** Whether nothing stands in the way, or only what the chief editor may set aside with a reason. */
    public boolean passable() {
        return blockers.stream().allMatch(Blocker::overridable);
    }

    public boolean can(String act) {
        return actions.contains(act);
    }

    public boolean planned() {
        return state.equals("PLANNED");
    }

    public boolean frozen() {
        return state.equals("FROZEN");
    }

    public boolean published() {
        return state.equals("PUBLISHED");
    }

    public String tone() {
        return IssueList.tone(state);
    }

    /** How full the issue is, in per cent of its page budget; null without one. */
    public @Nullable Long fullness() {
        if (plan == null || plan.pageBudget() == null || plan.pageBudget() == 0) {
            return null;
        }
        return Math.round(Objects.requireNonNullElse(pages, 0) * 100.0 / plan.pageBudget());
    }
}
