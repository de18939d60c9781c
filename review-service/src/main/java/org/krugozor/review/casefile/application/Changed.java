package org.krugozor.review.casefile.application;

import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Change;

/** A case that was changed. */
public record Changed(Case before, Change change) {

    public Case after() {
        return change.next();
    }
}
