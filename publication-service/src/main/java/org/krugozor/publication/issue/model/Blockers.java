package org.krugozor.publication.issue.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rules an issue must meet before it is frozen, as a list of named ones. */
public final class Blockers {

    private Blockers() {}

    /**
     * What still stands in the way of freezing.
     *
     * @param candidates what is known of each placed article
     * @param mayMint whether the journal has a confirmed DOI pattern for this issue
     * @param previousAuthors persons with an article in the issue before
     */
    public static List<Blocker> of(
            Issue issue, Map<UUID, Candidate> candidates, boolean mayMint, Set<UUID> previousAuthors) {
        var blockers = new ArrayList<Blocker>();
        if (issue.entries().isEmpty()) {
            blockers.add(new Blocker("issue-empty", null, false));
        }
        if (issue.minutes() == null) {
            blockers.add(new Blocker("minutes-missing", null, true));
        }
        if (!mayMint
                && issue.entries().stream().anyMatch(entry -> entry.itemType().getsDoi())) {
            blockers.add(new Blocker("doi-pattern-unconfirmed", null, false));
        }
        var seen = new HashSet<UUID>();
        for (var entry : issue.entries()) {
            var candidate = candidates.get(entry.manuscriptId());
            if (candidate == null) {
                continue;
            }
            ofArticle(candidate, blockers);
            ofAuthors(candidate, seen, previousAuthors, blockers);
        }
        return List.copyOf(blockers);
    }

    private static void ofArticle(Candidate candidate, List<Blocker> blockers) {
        var id = candidate.manuscriptId();
        if (!candidate.ready()) {
            blockers.add(new Blocker("article-not-ready", id, false));
        }
        if (!candidate.translationChecked()) {
            blockers.add(new Blocker("translation-unchecked", id, false));
        }
        if (candidate.pages() == null) {
            blockers.add(new Blocker("pdf-missing", id, false));
        } else if (candidate.outdated()) {
            blockers.add(new Blocker("pdf-outdated", id, false));
        }
    }

    /** One article per author per issue, and none in two running; columns and chronicles do not count. */
    private static void ofAuthors(Candidate candidate, Set<UUID> seen, Set<UUID> previous, List<Blocker> blockers) {
        if (!candidate.itemType().reviewed()) {
            return;
        }
        var twice = false;
        for (var author : candidate.authors()) {
            twice |= !seen.add(author);
        }
        if (twice) {
            blockers.add(new Blocker("author-twice", candidate.manuscriptId(), true));
        }
        if (candidate.authors().stream().anyMatch(previous::contains)) {
            blockers.add(new Blocker("author-two-running", candidate.manuscriptId(), true));
        }
    }
}
