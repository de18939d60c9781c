package org.krugozor.publication.issue.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.manuscript.ItemType;
import org.krugozor.publication.manuscript.Section;

/**
 * One article in an issue.
 *
 * @param section null for what stands outside the sections
 * @param firstPage null until the issue was first frozen
 */
public record Entry(
        UUID manuscriptId,
        ItemType itemType,
        @Nullable Section section,
        @Nullable Integer firstPage,
        @Nullable Integer lastPage,
        @Nullable String doi) {

    public static Entry placed(UUID manuscriptId, ItemType itemType, @Nullable Section section) {
        return new Entry(manuscriptId, itemType, section, null, null, null);
    }

    /** The editor's column opens the issue; then the sections in their order; then what has none. */
    int rank() {
        if (section != null) {
            return 1 + section.ordinal();
        }
        return itemType == ItemType.EDITORS_COLUMN ? 0 : 1 + Section.values().length;
    }

    Entry printed(int first, int last, @Nullable String minted) {
        return new Entry(manuscriptId, itemType, section, first, last, minted);
    }

    Entry withoutDoi() {
        return new Entry(manuscriptId, itemType, section, firstPage, lastPage, null);
    }

    Entry in(@Nullable Section other) {
        return new Entry(manuscriptId, itemType, other, firstPage, lastPage, doi);
    }
}
