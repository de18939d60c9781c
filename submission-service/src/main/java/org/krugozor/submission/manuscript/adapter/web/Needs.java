package org.krugozor.submission.manuscript.adapter.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.standing.Party;
import org.krugozor.standing.Standing;
import org.krugozor.standing.Status;
import org.krugozor.submission.text.JournalDay;
import org.krugozor.submission.text.Sentences;

/** What a manuscript in the list wants of its author, in a few words. */
final class Needs {

    private static final Sentences SENTENCES = new Sentences("timeline");

    private Needs() {}

    static @Nullable String of(Standing standing, boolean submitted, String language) {
        boolean going = standing.status() == Status.IN_PROGRESS || standing.status() == Status.SCHEDULED;
        if (!going || standing.waitingFor() != Party.AUTHOR) {
            return null;
        }
        var what =
                switch (standing.stage()) {
                    case SUBMISSION -> submitted ? "needs.completion" : "needs.submission";
                    case REVIEW -> "needs.revision";
                    case COPYEDITING, PRODUCTION, PUBLISHED -> "needs.proof";
                };
        var due = standing.due();
        return due == null
                ? SENTENCES.of(what).get(language)
                : SENTENCES
                        .of(what + ".by", Map.of("due", JournalDay.inWords(due)))
                        .get(language);
    }
}
