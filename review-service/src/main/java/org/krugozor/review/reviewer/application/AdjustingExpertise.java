package org.krugozor.review.reviewer.application;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.krugozor.platform.stream.Changes;
import org.krugozor.review.reviewer.model.Reviewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Brings a profile in line with what the reviewer said of themselves beside a review: the newest word on a field counts,
 * unless an editor confirmed another.
 */
@Component
public class AdjustingExpertise {

    private final Reviewers reviewers;
    private final Changes changes;

    AdjustingExpertise(Reviewers reviewers, Changes changes) {
        this.reviewers = reviewers;
        this.changes = changes;
    }

    /**
     * Adjusts within the caller's transaction; whoever edits the profile meanwhile waits and then sees a newer version.
     *
     * @param stated levels by field, 1 to 5
     */
    public Mono<Void> to(UUID reviewerId, Map<String, Integer> stated) {
        return reviewers
                .findToChange(reviewerId)
                .flatMap(profile -> {
                    var adjusted = adjusted(profile, stated);
                    return adjusted.equals(profile)
                            ? Mono.empty()
                            : reviewers
                                    .save(adjusted.at(profile.version() + 1), profile.version())
                                    .then(changes.announce("reviewer", reviewerId.toString()));
                })
                .then();
    }

    private static Reviewer adjusted(Reviewer profile, Map<String, Integer> stated) {
        var expertise = new ArrayList<>(profile.expertise());
        stated.forEach((field, level) -> {
            int at = 0;
            while (at < expertise.size() && !expertise.get(at).field().equals(field)) {
                at++;
            }
            if (at == expertise.size()) {
                expertise.add(new Reviewer.Expertise(field, level, false));
            } else if (!expertise.get(at).confirmed()) {
                expertise.set(at, new Reviewer.Expertise(field, level, false));
            }
        });
        return profile.knowing(expertise);
    }
}
