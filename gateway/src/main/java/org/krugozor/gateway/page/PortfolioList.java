package org.krugozor.gateway.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The top of the articles on their way into an issue, as publication lists them: those that wait longest first. */
public record PortfolioList(List<Item> items, @Nullable Count count) {

    /** One article. */
    public record Item(
            String manuscriptId,
            @Nullable String number,
            @Nullable String title,
            @Nullable Standing standing,
            long waitingDays) {}

    /** How many there are, as people read it. */
    public String shown() {
        return count == null ? "" : count.shown();
    }
}
