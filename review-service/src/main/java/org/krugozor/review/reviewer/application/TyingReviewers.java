package org.krugozor.review.reviewer.application;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.stream.Changes;
import org.krugozor.review.conflict.Reckoning;
import org.krugozor.review.reviewer.application.UntiedReviewers.Identity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives profiles the persons they are of, many at once. Asked again, it ties nothing twice. */
@Component
public class TyingReviewers {

    private final UntiedReviewers untied;
    private final Reckoning reckoning;
    private final Transactions transactions;
    private final Changes changes;

    TyingReviewers(UntiedReviewers untied, Reckoning reckoning, Transactions transactions, Changes changes) {
        this.untied = untied;
        this.reckoning = reckoning;
        this.transactions = transactions;
        this.changes = changes;
    }

    /**
     * What came of it.
     *
     * @param taken those whose person another profile has already, with that profile: they are to be merged
     */
    public record Tied(int tied, List<Doubled> taken) {}

    /** Two profiles of one person. */
    public record Doubled(UUID reviewerId, UUID other) {}

    public Mono<Tied> tie(List<Identity> identities) {
        var first = new LinkedHashMap<UUID, Identity>();
        identities.forEach(identity -> first.putIfAbsent(identity.personId(), identity));
        return transactions.run(untied.tie(first.values()).flatMap(tied -> reckoning
                .profilesChanged(
                        tied.stream().map(Identity::personId).toList(),
                        tied.stream().map(Identity::email).toList())
                .then(changes.announceAll(
                        "reviewer",
                        tied.stream().map(one -> one.reviewerId().toString()).toList()))
                .then(Mono.defer(() -> doubled(identities)))
                .map(doubled -> new Tied(tied.size(), doubled))));
    }

    private Mono<List<Doubled>> doubled(List<Identity> identities) {
        return untied.profilesOf(
                        identities.stream().map(Identity::personId).distinct().toList())
                .map(profiles -> {
                    var others = new HashMap<UUID, UUID>();
                    identities.forEach(one -> {
                        var profile = profiles.get(one.personId());
                        if (profile != null && !profile.equals(one.reviewerId())) {
                            others.put(one.reviewerId(), profile);
                        }
                    });
                    return others.entrySet().stream()
                            .map(one -> new Doubled(one.getKey(), one.getValue()))
                            .toList();
                });
    }
}
