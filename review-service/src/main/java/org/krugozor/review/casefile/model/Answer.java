package org.krugozor.review.casefile.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the office answered to a request: GRANTED or REFUSED. */
public record Answer(
        UUID requestId, String answer, @Nullable String reason) {

    boolean isGranted() {
        return answer.equals("GRANTED");
    }

    public static Answer granted(UUID requestId) {
        return new Answer(requestId, "GRANTED", null);
    }

    public static Answer refused(UUID requestId, String reason) {
        return new Answer(requestId, "REFUSED", reason);
    }
}
