package org.krugozor.gateway.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.session.SessionToken;

/**
 * In what capacity somebody comes to their home page, by the realm's roles: it tells what stands first there. Who is a
 * deputy only review knows; its list of what waits already goes by it.
 *
 * @param party whose turn is theirs, as a standing names it
 * @param views the views of the desk in the order of their work
 * @param articles the view of the articles that is theirs to look after; null where none is
 */
public record Capacity(
        String party, List<String> views, @Nullable String articles) {

    private static final Capacity CHIEF = new Capacity(
            "CHIEF_EDITOR",
            List.of("awaiting-decision", "overdue", "triage", "needs-reviewers", "in-review", "revisions"),
            "ready");
    private static final Capacity SECRETARY = new Capacity(
            "SECRETARY",
            List.of("triage", "overdue", "revisions", "needs-reviewers", "in-review", "awaiting-decision"),
            "portfolio");
    private static final Capacity EDITOR = new Capacity(
            "SECTION_EDITOR",
            List.of("triage", "needs-reviewers", "in-review", "overdue", "awaiting-decision", "revisions"),
            null);
    private static final Capacity AUTHOR = new Capacity("AUTHOR", List.of(), null);

    /** Whoever has more than one role comes in the one that decides most. */
    static Capacity of(SessionToken person) {
        if (person.has("chief-editor")) {
            return CHIEF;
        }
        if (person.has("secretary")) {
            return SECRETARY;
        }
        return person.staff() ? EDITOR : AUTHOR;
    }

    /** Whether they work in the office. */
    public boolean staff() {
        return !views.isEmpty();
    }
}
