package org.krugozor.gateway.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's manuscripts, as submission lists them. */
public record ManuscriptList(
        List<Item> items, @Nullable String next, @Nullable Count count) {

    /**
     * One of them.
     *
     * @param number null for a draft never submitted
     * @param title in the reader's language, where there is one yet
     * @param needs a sentence about what it needs, where it needs something
     */
    public record Item(
            String manuscriptId,
            @Nullable String number,
            @Nullable String title,
            String itemType,
            @Nullable Standing standing,
            Instant updatedAt,
            @Nullable String needs) {

        /** Whether it was never submitted. */
        public boolean draft() {
            return number == null;
        }

        /** Whether the author has to do something. */
        public boolean waits() {
            return draft() || (standing != null && standing.waitsFor("AUTHOR"));
        }
    }

    /** Those that wait for the author. */
    public List<Item> waiting() {
        return items.stream().filter(Item::waits).toList();
    }

    /** Those that are with somebody else and not at an end. */
    public List<Item> underWay() {
        return items.stream()
                .filter(item -> !item.waits()
                        && (item.standing() == null || !item.standing().rests()))
                .toList();
    }
}
