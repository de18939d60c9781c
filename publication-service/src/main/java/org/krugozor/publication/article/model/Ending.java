package org.krugozor.publication.article.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an article left production without being published. */
public sealed interface Ending {

    /** Custody went back to review. */
    record Cancelled(String reason, @Nullable UUID requestId) implements Ending {}

    /** Its authors took it back. */
    record Withdrawn(UUID requestId) implements Ending {}
}
