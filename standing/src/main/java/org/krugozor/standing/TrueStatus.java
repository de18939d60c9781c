package org.krugozor.standing;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one answer to where a manuscript stands, whatever order the facts arrived in. It looks at the latest fact of each
 * source alone (highest sequence per source and subject), so every service that has them all answers the same.
 */
public final class TrueStatus {

    private TrueStatus() {}

    /**
     * The standing of the source that took custody last, unless a frozen or published issue lists the manuscript: then the
     * issue's list is the truth.
     *
     * @param submission the latest standing submission-service said, null if none arrived yet; the others likewise
     * @param issue the state of the issue that lists the manuscript, as its latest fact said; null if none does
     * @throws IllegalArgumentException if nothing is known of the manuscript
     */
    public static Standing of(
            @Nullable Standing submission,
            @Nullable Standing review,
            @Nullable Standing publication,
            @Nullable IssueState issue) {
        // max keeps the last of equals; equal epochs mean a broken producer, and the later service in the chain then
        // wins
        Standing holders = Stream.of(submission, review, publication)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(Standing::epoch))
                .orElse(null);
        if (issue == IssueState.PUBLISHED) {
            return Standing.of(Situation.PUBLISHED, null, epochOf(holders));
        }
        if (issue == IssueState.FROZEN) {
            return Standing.of(Situation.PLACED, null, epochOf(holders));
        }
        if (holders == null) {
            throw new IllegalArgumentException("Nothing is known of this manuscript");
        }
        return holders;
    }

    private static int epochOf(@Nullable Standing standing) {
        return standing == null ? 0 : standing.epoch();
    }
}
