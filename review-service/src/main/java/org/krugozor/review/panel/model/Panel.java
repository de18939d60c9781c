package org.krugozor.review.panel.model;

import java.util.List;
import java.util.UUID;

/** Reviewers of a round, taken together. */
public record Panel(List<UUID> reviewers) {

    public Panel {
        reviewers = reviewers.stream().distinct().toList();
    }
}
