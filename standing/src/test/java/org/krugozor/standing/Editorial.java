package org.krugozor.standing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Plays one manuscript at random along the table of situations and writes down what each service would say of it, in the
 * order of truth. Requests of services that do not hold the manuscript repeat their last standing, as they do for real.
 */
final class Editorial {

    enum Source {
        SUBMISSION,
        REVIEW,
        PUBLICATION
    }

    /** A fact about the manuscript, or, when {@code issue} is set, about the issue and whether it lists the manuscript. */
    record Fact(
            Source source,
            long sequence,
            @Nullable Standing standing,
            @Nullable IssueState issue,
            boolean lists) {}

    private final RandomGenerator random;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<Source, Standing> last = new EnumMap<>(Source.class);
    private final Map<Source, Long> sequences = new EnumMap<>(Source.class);
    private long issueSequence;
    private Situation situation = Situation.INTAKE;
    private Source holder = Source.SUBMISSION;
    private int epoch;
    private IssueState issue = IssueState.PLANNED;

    Editorial(RandomGenerator random) {
        this.random = random;
        say(Source.SUBMISSION, Standing.of(situation, null, 0));
    }

    List<Fact> play(int steps) {
        for (var step = 0; step < steps && issue != IssueState.PUBLISHED; step++) {
            var act = random.nextInt(10);
            if (act == 0) {
                request();
            } else if (situation == Situation.PLACED && act < 6) {
                issueActs();
            } else if (issue == IssueState.PLANNED) {
                move();
            }
        }
        return List.copyOf(facts);
    }

    /** What everybody must find in the end. */
    Standing truth() {
        return switch (issue) {
            case PLANNED -> Standing.of(situation, null, epoch);
            case FROZEN -> Standing.of(Situation.PLACED, null, epoch);
            case PUBLISHED -> Standing.of(Situation.PUBLISHED, null, epoch);
        };
    }

    private void move() {
        var choices = situation.next().stream()
                .filter(next -> next != Situation.PUBLISHED)
                // withdrawals and rejections would end most games at once
                .filter(next -> !next.status().isFinal() || random.nextInt(12) == 0)
                .toList();
        if (choices.isEmpty()) {
            return;
        }
        situation = choices.get(random.nextInt(choices.size()));
        var next = holderAt(situation);
        if (next != holder) {
            // publication hands back with its own fact first, as review hands over with ManuscriptAccepted
            if (holder != Source.SUBMISSION) {
                say(holder, Standing.of(situation, null, epoch));
            }
            holder = next;
            epoch++;
        }
        say(holder, Standing.of(situation, null, epoch));
    }

    private void request() {
        var others = last.keySet().stream().filter(source -> source != holder).toList();
        if (!others.isEmpty()) {
            var asking = others.get(random.nextInt(others.size()));
            say(asking, last.get(asking));
        }
    }

    private void issueActs() {
        issue = switch (issue) {
            case PLANNED -> IssueState.FROZEN;
            case FROZEN -> random.nextBoolean() ? IssueState.PUBLISHED : IssueState.PLANNED;
            case PUBLISHED -> IssueState.PUBLISHED;
        };
        facts.add(new Fact(Source.PUBLICATION, ++issueSequence, null, issue, true));
    }

    private Source holderAt(Situation at) {
        return switch (at.stage()) {
            case SUBMISSION, REVIEW -> Source.REVIEW;
            case COPYEDITING, PRODUCTION, PUBLISHED -> Source.PUBLICATION;
        };
    }

    private void say(Source source, Standing standing) {
        last.put(source, standing);
        var sequence = sequences.merge(source, 1L, Long::sum);
        facts.add(new Fact(source, sequence, standing, null, false));
    }
}
