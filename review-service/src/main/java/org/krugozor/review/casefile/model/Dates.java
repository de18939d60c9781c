package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates kept of a manuscript while the office has it. */
public record Dates(
        @Nullable Instant received,
        List<Instant> revised,
        @Nullable Instant accepted,
        @Nullable Instant confirmed) {

    Dates plusRevision(Instant at) {
        var all = new ArrayList<>(revised);
        all.add(at);
        return new Dates(received, List.copyOf(all), accepted, confirmed);
    }

    Dates acceptedAt(@Nullable Instant at) {
        return new Dates(received, revised, at, at == null ? null : confirmed);
    }

    Dates confirmedAt(Instant at) {
        return new Dates(received, revised, accepted, at);
    }
}
