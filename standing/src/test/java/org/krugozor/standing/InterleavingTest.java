package org.krugozor.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.krugozor.standing.Editorial.Fact;
import org.krugozor.standing.Editorial.Source;

/** Whatever order facts arrive in, and however often, everybody who has them all finds the same status. */
class InterleavingTest {

    private static final int GAMES = 3_000;

    @Test
    void everyInterleavingOfTheSourcesEndsInTheTruth() {
        var ends = EnumSet.noneOf(Situation.class);
        for (var seed = 0; seed < GAMES; seed++) {
            var random = new Random(seed);
            var editorial = new Editorial(random);
            var facts = editorial.play(5 + random.nextInt(60));
            for (var order = 0; order < 5; order++) {
                assertThat(new Reader().read(deliver(facts, random)).status())
                        .as("seed %s, order %s", seed, order)
                        .isEqualTo(editorial.truth());
            }
            ends.add(editorial.truth().situation());
        }
        // A generator that never gets anywhere would prove nothing.
        assertThat(ends)
                .contains(
                        Situation.PUBLISHED,
                        Situation.PLACED,
                        Situation.WITHDRAWN_IN_REVIEW,
                        Situation.REJECTED,
                        Situation.ACCEPTED,
                        Situation.AWAITING_DECISION);
    }

    @Test
    void theGamesHandManuscriptsBackToReview() {
        var handedBack = 0;
        for (var seed = 0; seed < GAMES; seed++) {
            var editorial = new Editorial(new Random(seed));
            handedBack += editorial.play(60).stream()
                            .anyMatch(fact -> fact.source() == Source.REVIEW
                                    && fact.standing() != null
                                    && fact.standing().epoch() >= 3)
                    ? 1
                    : 0;
        }
        assertThat(handedBack).isGreaterThan(GAMES / 20);
    }

    /** Shuffled beyond what Kafka would do, with repetitions, as a replay in the middle of the stream gives them. */
    private static List<Fact> deliver(List<Fact> facts, Random random) {
        var delivered = new ArrayList<>(facts);
        facts.stream().filter(fact -> random.nextInt(4) == 0).forEach(delivered::add);
        Collections.shuffle(delivered, random);
        return delivered;
    }

    /** A service's projection: per source and subject the highest sequence wins. */
    private static final class Reader {
        private final Map<Source, Fact> latest = new EnumMap<>(Source.class);
        private @Nullable Fact issue;

        Reader read(List<Fact> facts) {
            for (var fact : facts) {
                if (fact.issue() == null) {
                    latest.merge(fact.source(), fact, (old, now) -> now.sequence() > old.sequence() ? now : old);
                } else if (issue == null || fact.sequence() > issue.sequence()) {
                    issue = fact;
                }
            }
            return this;
        }

        Standing status() {
            return TrueStatus.of(
                    standing(Source.SUBMISSION),
                    standing(Source.REVIEW),
                    standing(Source.PUBLICATION),
                    issue == null || !issue.lists() ? null : issue.issue());
        }

        private @Nullable Standing standing(Source source) {
            var fact = latest.get(source);
            return fact == null ? null : fact.standing();
        }
    }
}
