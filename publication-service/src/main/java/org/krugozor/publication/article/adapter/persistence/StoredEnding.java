package org.krugozor.publication.article.adapter.persistence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.article.model.Ending;

/** An ending as a column holds it. */
record StoredEnding(
        String how, @Nullable String reason, @Nullable UUID requestId) {

    static StoredEnding of(Ending ending) {
        return ending instanceof Ending.Cancelled cancelled
                ? new StoredEnding("CANCELLED", cancelled.reason(), cancelled.requestId())
                : new StoredEnding("WITHDRAWN", null, ((Ending.Withdrawn) ending).requestId());
    }

    Ending ending() {
        if ("CANCELLED".equals(how)) {
            return new Ending.Cancelled(reason == null ? "" : reason, requestId);
        }
        if (requestId == null) {
            throw new IllegalStateException("A withdrawal without its request");
        }
        return new Ending.Withdrawn(requestId);
    }
}
