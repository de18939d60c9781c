package org.krugozor.review.panel.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What reviewers have reviewed here, as far as it tells what they read and write about. */
public interface EarlierReviews {

    /** By reviewer the English titles of manuscripts whose review they submitted, this one left out; in one statement. */
    Mono<Map<UUID, List<String>>> titlesBeside(UUID manuscriptId);
}
