package org.krugozor.publication.issue.model;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.manuscript.ItemType;

/**
 * What freezing needs to know of one placed article.
 *
 * @param pages pages of its newest PDF, null while it has none or they are not counted
 * @param outdated whether its PDF was made before the latest correction
 * @param authors persons who wrote it
 */
public record Candidate(
        UUID manuscriptId,
        ItemType itemType,
        boolean ready,
        boolean translationChecked,
        @Nullable Integer pages,
        boolean outdated,
        Set<UUID> authors) {}
