package org.krugozor.gateway.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The top of an editor's own cases with the counts of all views, as review lists them. */
public record DeskList(List<Item> items, Map<String, Integer> views) {

    /** One case. */
    public record Item(
            String manuscriptId,
            @Nullable String number,
            @Nullable LocalText title,
            @Nullable Standing standing) {}

    private static final int BOUND = 200;

    /** How many there are in a view, as people read it. */
    public String count(String view) {
        int count = views.getOrDefault(view, 0);
        return count > BOUND ? BOUND + "+" : String.valueOf(count);
    }
}
