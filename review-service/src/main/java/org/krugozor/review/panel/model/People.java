package org.krugozor.review.panel.model;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Candidates by an id of theirs; of those with the same the first. A map of one array: a hundred thousand fit at once. */
final class People {

    private final Function<PanelCandidate, UUID> key;
    private final PanelCandidate[] slots;

    People(Collection<PanelCandidate> most, Function<PanelCandidate, UUID> key) {
        this.key = key;
        this.slots = new PanelCandidate[Integer.highestOneBit(Math.max(8, most.size())) << 2];
    }

    @Nullable
    PanelCandidate get(UUID id) {
        return slots[slot(id)];
    }

    /** Adds one; answers who is there already under the same id, null if nobody is. */
    @Nullable
    PanelCandidate add(PanelCandidate one) {
        int slot = slot(key.apply(one));
        var before = slots[slot];
        if (before == null) {
            slots[slot] = one;
        }
        return before;
    }

    private int slot(UUID id) {
        int slot = id.hashCode() * 0x9E3779B9 >>> 7 & slots.length - 1;
        while (slots[slot] != null && !key.apply(slots[slot]).equals(id)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
