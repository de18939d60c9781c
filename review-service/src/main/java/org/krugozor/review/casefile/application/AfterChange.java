package org.krugozor.review.casefile.application;

import org.jspecify.annotations.Nullable;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Change;
import reactor.core.publisher.Mono;

/** What a feature does because a case changed, in the same transaction; mostly mail. */
public interface AfterChange {

    /** @param before null when the case was just opened */
    Mono<Void> on(@Nullable Case before, Change change);
}
