package org.krugozor.gateway.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The top of what waits for a member of staff with the counts of all views, as review lists them. */
public record DeskList(List<Item> items, Map<String, Count> views) {

    /** One case. */
    public record Item(
            String manuscriptId,
            @Nullable String number,
            @Nullable String title,
            @Nullable Standing standing,
            @Nullable Who sectionEditor,
            boolean overdue) {

        /**
         * Why something waits for the secretary where another acts next and nothing is late: it has no editor yet, or no
         * originality report (review's view of what waits has these two reasons besides); null where it is plain.
         */
        public @Nullable String reason(String party) {
            if (!party.equals("SECRETARY") || overdue || standing == null || standing.waitsFor(party)) {
                return null;
            }
            return sectionEditor == null || sectionEditor.name() == null ? "home.no-editor" : "home.no-originality";
        }
    }

    /** A person of the office. */
    public record Who(@Nullable String name) {}

    /** How many there are in a view, as people read it. */
    public String count(String view) {
        Count count = views.get(view);
        return count == null ? "0" : count.shown();
    }

    /** Whether a view holds anything. */
    public boolean any(String view) {
        Count count = views.get(view);
        return count != null && count.value() > 0;
    }
}
