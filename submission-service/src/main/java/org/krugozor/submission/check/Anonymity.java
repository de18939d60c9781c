package org.krugozor.submission.check;

import org.krugozor.submission.content.Content;

/** Whether a text that is to be anonymous names one of the manuscript's authors beyond doubt. */
public final class Anonymity {

    private Anonymity() {}

    /** An address, an ORCID iD or a full name of an author stands in it. */
    public static boolean isBroken(Content content, String text) {
        return AnonymityCheck.residues(content, text).stream().anyMatch(CheckResult::blocks);
    }
}
