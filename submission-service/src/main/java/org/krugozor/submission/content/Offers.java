package org.krugozor.submission.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the manuscript offers beyond description, and to whom. */
public record Offers(List<Kind> kinds, @Nullable String toWhom) {

    public enum Kind {
        EXPLANATION,
        FORECAST,
        RISK,
        RECOMMENDATION
    }

    public Offers {
        kinds = Blank.none(kinds);
        toWhom = Blank.toNull(toWhom);
    }
}
