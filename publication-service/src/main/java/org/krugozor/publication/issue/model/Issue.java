package org.krugozor.publication.issue.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.publication.journal.DoiPattern;
import org.krugozor.publication.manuscript.ItemType;
import org.krugozor.publication.manuscript.Section;
import org.krugozor.standing.IssueState;

/**
 * An issue. Its entries are always in the order of print: the editor's column, the sections in their order, the rest.
 *
 * @param whole number counted over all issues of the journal
 * @param override how it was frozen in spite of what the chief editor may set aside
 */
public record Issue(
        UUID id,
        long version,
        int year,
        int number,
        int whole,
        IssueState state,
        @Nullable Minutes minutes,
        Plan plan,
        List<Entry> entries,
        @Nullable FreezeOverride override,
        @Nullable Instant frozenAt,
        @Nullable Instant publishedAt) {

    public Issue {
        entries = inOrderOfPrint(entries);
    }

    public static Issue planned(UUID id, int year, int number, int whole, Plan plan) {
        return new Issue(id, 0, year, number, whole, IssueState.PLANNED, null, plan, List.of(), null, null, null);
    }

    private static List<Entry> inOrderOfPrint(List<Entry> entries) {
        // the sort is stable: within a section the editors' order stays
        return entries.stream().sorted(Comparator.comparingInt(Entry::rank)).toList();
    }

    public boolean lists(UUID manuscriptId) {
        return entries.stream().anyMatch(entry -> entry.manuscriptId().equals(manuscriptId));
    }

    /**
     * Puts an article into the issue, at the position within the whole issue (from 1) as far as its section allows,
     * else at the end of its section.
     */
    public Outcome<Issue> place(
            UUID manuscriptId, ItemType itemType, @Nullable Section section, @Nullable Integer position) {
        if (state != IssueState.PLANNED) {
            return fixed();
        }
        if (lists(manuscriptId)) {
            return Outcome.rejected(Failure.conflict("already-placed"));
        }
        if (itemType == ItemType.EDITORS_COLUMN
                && entries.stream().anyMatch(entry -> entry.itemType() == ItemType.EDITORS_COLUMN)) {
            return Outcome.rejected(Failure.conflict("column-taken"));
        }
        if (section == null && itemType.reviewed()) {
            return Outcome.rejected(Failure.invalid("/section", "section-required"));
        }
        var placed = Entry.placed(manuscriptId, itemType, itemType == ItemType.EDITORS_COLUMN ? null : section);
        var changed = new ArrayList<>(entries);
        if (position == null || position > changed.size()) {
            changed.add(placed);
        } else {
            changed.add(Math.max(0, position - 1), placed);
        }
        return Outcome.done(with(changed));
    }

    public Outcome<Issue> remove(UUID manuscriptId) {
        if (state != IssueState.PLANNED) {
            return fixed();
        }
        if (!lists(manuscriptId)) {
            return Outcome.rejected(Failure.notFound());
        }
        return Outcome.done(with(entries.stream()
                .filter(entry -> !entry.manuscriptId().equals(manuscriptId))
                .toList()));
    }

    /** One line of an order the editors ask for. */
    public record Place(UUID manuscriptId, @Nullable Section section) {}

    /** Puts the articles in this order; exactly the placed ones must be named. */
    public Outcome<Issue> arrange(List<Place> order) {
        if (state != IssueState.PLANNED) {
            return fixed();
        }
        var byId = new LinkedHashMap<UUID, Entry>();
        entries.forEach(entry -> byId.put(entry.manuscriptId(), entry));
        var errors = new ArrayList<FieldError>();
        var named = new HashSet<UUID>();
        var arranged = new ArrayList<Entry>();
        for (int i = 0; i < order.size(); i++) {
            var place = order.get(i);
            var entry = byId.get(place.manuscriptId());
            if (entry == null || !named.add(place.manuscriptId())) {
                errors.add(new FieldError("/" + i + "/manuscriptId", entry == null ? "not-in-issue" : "named-twice"));
            } else if (place.section() == null && entry.itemType().reviewed()) {
                errors.add(new FieldError("/" + i + "/section", "section-required"));
            } else {
                arranged.add(entry.in(entry.itemType() == ItemType.EDITORS_COLUMN ? null : place.section()));
            }
        }
        if (errors.isEmpty() && arranged.size() != entries.size()) {
            errors.add(new FieldError("", "order-incomplete"));
        }
        return errors.isEmpty() ? Outcome.done(with(arranged)) : Outcome.rejected(Failure.invalid(errors));
    }

    public Outcome<Issue> confirm(Minutes confirmed) {
        return state == IssueState.PUBLISHED ? fixed() : Outcome.done(copy(state, confirmed, entries, override));
    }

    public Outcome<Issue> replan(Plan changed) {
        if (state != IssueState.PLANNED) {
            return fixed();
        }
        return Outcome.done(new Issue(
                id, version, year, number, whole, state, minutes, changed, entries, override, frozenAt, publishedAt));
    }

    /**
     * Fixes order and pages and mints the DOIs: pages run on over the whole issue.
     *
     * @param pages pages of each article's PDF
     * @param pattern the confirmed pattern; null only where no item gets a DOI
     * @param blockers what stands in the way now; overridable ones need an override
     */
    public Outcome<Issue> freeze(
            Map<UUID, Integer> pages,
            @Nullable DoiPattern pattern,
            List<Blocker> blockers,
            @Nullable FreezeOverride with,
            Instant now) {
        if (state != IssueState.PLANNED) {
            return fixed();
        }
        var standing = blockers.stream()
                .filter(blocker -> !blocker.overridable() || with == null)
                .toList();
        if (!standing.isEmpty()) {
            return Outcome.rejected(blocked(standing));
        }
        var printed = new ArrayList<Entry>();
        int page = plan.firstPage();
        for (var entry : entries) {
            int last = page + pages.getOrDefault(entry.manuscriptId(), 1) - 1;
            var doi = pattern != null && entry.itemType().getsDoi()
                    ? pattern.mint(year, whole, number, page, last)
                    : null;
            printed.add(entry.printed(page, last, doi));
            page = last + 1;
        }
        var used = blockers.isEmpty() ? null : with;
        return Outcome.done(new Issue(
                id, version, year, number, whole, IssueState.FROZEN, minutes, plan, printed, used, now, null));
    }

    /** The failure that names every blocker, each pointing to its article. */
    public static Failure blocked(List<Blocker> blockers) {
        return new Failure(
                "issue-blocked",
                409,
                Map.of("count", blockers.size()),
                blockers.stream()
                        .map(blocker -> new FieldError(
                                blocker.manuscriptId() == null ? "" : "/articles/" + blocker.manuscriptId(),
                                blocker.code()))
                        .toList());
    }

    /** Opens a frozen issue again. Its DOIs were never public and are given up; its pages are kept as last known. */
    public Outcome<Issue> unfreeze() {
        if (state != IssueState.FROZEN) {
            return Outcome.rejected(
                    Failure.conflict(state == IssueState.PUBLISHED ? "issue-published" : "issue-not-frozen"));
        }
        var reopened = entries.stream().map(Entry::withoutDoi).toList();
        return Outcome.done(new Issue(
                id, version, year, number, whole, IssueState.PLANNED, minutes, plan, reopened, null, null, null));
    }

    /** @param blockers what stands in the way of publishing, such as final pages not laid out yet */
    public Outcome<Issue> publish(List<Blocker> blockers, Instant now) {
        if (state != IssueState.FROZEN) {
            return Outcome.rejected(
                    Failure.conflict(state == IssueState.PUBLISHED ? "issue-published" : "issue-not-frozen"));
        }
        if (!blockers.isEmpty()) {
            return Outcome.rejected(blocked(blockers));
        }
        return Outcome.done(new Issue(
                id,
                version,
                year,
                number,
                whole,
                IssueState.PUBLISHED,
                minutes,
                plan,
                entries,
                override,
                frozenAt,
                now));
    }

    /** As printed in every language: № 3 (128)/2019. */
    public String label() {
        return label(year, number, whole);
    }

    public static String label(int year, int number, int whole) {
        return "№ " + number + " (" + whole + ")/" + year;
    }

    private static <T> Outcome<T> fixed() {
        return Outcome.rejected(Failure.conflict("issue-fixed"));
    }

    private Issue with(List<Entry> changed) {
        return copy(state, minutes, changed, override);
    }

    private Issue copy(
            IssueState state, @Nullable Minutes minutes, List<Entry> entries, @Nullable FreezeOverride override) {
        return new Issue(
                id, version, year, number, whole, state, minutes, plan, entries, override, frozenAt, publishedAt);
    }
}
