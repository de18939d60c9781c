package org.krugozor.review.panel.application;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an editor asks of a suggestion.
 *
 * @param seats people on the panel, those asked already included; null for the journal's number
 * @param locked on the panel whatever else
 * @param overridden locked people whose obstacles the editor sets aside; the reason is asked for with the invitation
 * @param excluded not to be proposed
 */
public record Wanted(@Nullable Integer seats, Set<UUID> locked, Set<UUID> overridden, Set<UUID> excluded) {

    public Wanted {
        locked = Set.copyOf(locked);
        overridden = Set.copyOf(overridden);
        excluded = Set.copyOf(excluded);
    }
}
