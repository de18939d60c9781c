package org.krugozor.gateway.page.office;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.page.Count;
import tools.jackson.databind.JsonNode;

/** One page of the events a service could not act on. */
record DeadLetterList(
        List<Item> items, @Nullable String next, @Nullable Count count) {

    /**
     * One of them.
     *
     * @param consumer who could not act on it
     * @param state WAITING, PARKED behind another, REPLAYED or SKIPPED
     * @param event attributes and data; null in lists
     */
    record Item(
            String id,
            String consumer,
            String source,
            String subject,
            long sequence,
            String type,
            String state,
            @Nullable String reason,
            long version,
            @Nullable Instant createdAt,
            @Nullable String resolvedBy,
            @Nullable String note,
            @Nullable JsonNode event) {

        /** Whether a person still has to do something about it. */
        public boolean open() {
            return state.equals("WAITING") || state.equals("PARKED");
        }

        /** Whether it only waits behind an earlier one. */
        public boolean parked() {
            return state.equals("PARKED");
        }

        public String tone() {
            return switch (state) {
                case "WAITING" -> "tag-bad";
                case "PARKED" -> "tag-warn";
                default -> "tag-good";
            };
        }

        /** The event's data, indented for reading and correcting. */
        public String data() {
            return event == null ? "" : event.path("data").toPrettyString();
        }
    }
}
