package org.krugozor.publication.issue.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.issue.model.Issue;
import org.krugozor.publication.issue.model.Minutes;
import org.krugozor.publication.manuscript.Section;

/** What this service says of an issue: its whole list, as the contract has it. */
record IssueState(
        UUID issueId,
        int year,
        int number,
        int whole,
        String state,
        @Nullable Minutes minutes,
        @Nullable Instant frozenAt,
        @Nullable Instant publishedAt,
        List<Line> articles) {

    record Line(
            UUID manuscriptId,
            @Nullable Section section,
            int position,
            int firstPage,
            int lastPage,
            @Nullable String doi) {}

    static IssueState of(Issue issue) {
        var lines = new ArrayList<Line>();
        for (var entry : issue.entries()) {
            var first = entry.firstPage();
            var last = entry.lastPage();
            if (first != null && last != null) {
                lines.add(new Line(entry.manuscriptId(), entry.section(), lines.size() + 1, first, last, entry.doi()));
            }
        }
        return new IssueState(
                issue.id(),
                issue.year(),
                issue.number(),
                issue.whole(),
                issue.state().name(),
                issue.minutes(),
                issue.frozenAt(),
                issue.publishedAt(),
                lines);
    }
}
