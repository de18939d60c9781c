package org.krugozor.review.assignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.krugozor.review.assignment.model.BacklogAssignment.Effort;

/** What an answer without a plan says is so, and what it says would help does, seen by all plans there are. */
class ObstaclesAreTrueTest {

    private static final int BACKLOGS = 3_000;

    @Test
    void everyObstacleIsTrueAndItsHelpHelps() {
        var met = new TreeMap<String, Integer>();
        for (long seed = 0; seed < BACKLOGS; seed++) {
            var backlog = RandomBacklogs.small(seed);
            if (BacklogAssignment.assign(backlog, Effort.rounds(1, 1), Progress.UNWATCHED)
                    instanceof Unassignable unassignable) {
                assertThat(unassignable.obstacles()).as("seed %d", seed).isNotEmpty();
                for (var obstacle : unassignable.obstacles()) {
                    met.merge(obstacle.code(), 1, Integer::sum);
                    assertThat(isTrue(backlog, obstacle))
                            .as("seed %d: %s", seed, obstacle)
                            .isTrue();
                }
            }
        }
        assertThat(met.keySet())
                .as("%s", met)
                .contains(
                        "too-few-eligible",
                        "too-few-places",
                        "crowded",
                        "crowded-apart",
                        "min-loads-above-seats",
                        "min-loads-unmet");
    }

    private static boolean isTrue(Backlog backlog, Obstacle obstacle) {
        if (obstacle instanceof Obstacle.TooFewEligible few) {
            return few.together() < few.seats()
                    && isPossible(withPanelOf(few.together(), backlog, few.manuscript()))
                    && !isPossible(withPanelOf(few.together() + 1, backlog, few.manuscript()));
        } else if (obstacle instanceof Obstacle.TooFewPlaces few) {
            return few.seats() == seats(backlog)
                    && few.places() == places(backlog)
                    && few.places() < few.seats()
                    && places(withLoads(backlog, load -> few.leastLoad())) >= few.seats()
                    && places(withLoads(backlog, load -> few.leastLoad() - 1)) < few.seats();
        } else if (obstacle instanceof Obstacle.Crowded crowded) {
            var those = unpromised(only(backlog, crowded.manuscripts()));
            var relieved =
                    loaded(those, crowded.reviewers(), those.manuscripts().size());
            return !isPossible(those)
                    && isPossible(crowded.areKeptApart() ? withoutApart(relieved) : relieved)
                    && crowded.seats() == seats(those)
                    && crowded.places() < crowded.seats();
        } else if (obstacle instanceof Obstacle.MinLoadsAboveSeats above) {
            return above.wanted() == promised(backlog)
                    && above.seats() == seats(backlog)
                    && above.wanted() > above.seats();
        } else if (obstacle instanceof Obstacle.MinLoadsUnmet unmet) {
            return unmet.wanted() > unmet.possible() && unmet.possible() == mostFor(unmet.reviewers(), backlog);
        }
        return false;
    }

    private static boolean isPossible(Backlog backlog) {
        return !EveryPlan.of(backlog).plans().isEmpty();
    }

    private static long mostFor(List<String> reviewers, Backlog backlog) {
        return EveryPlan.of(unpromised(backlog)).plans().stream()
                .mapToLong(panels -> panels.stream()
                        .flatMap(Collection::stream)
                        .filter(one -> reviewers.contains(one.id()))
                        .count())
                .max()
                .orElseThrow();
    }

    private static int seats(Backlog backlog) {
        return backlog.manuscripts().stream().mapToInt(WaitingManuscript::seats).sum();
    }

    private static int places(Backlog backlog) {
        return backlog.reviewers().stream()
                .mapToInt(one -> Math.min(one.maxLoad(), backlog.manuscripts().size()))
                .sum();
    }

    private static int promised(Backlog backlog) {
        return backlog.reviewers().stream().mapToInt(AvailableReviewer::minLoad).sum();
    }

    private static Backlog only(Backlog backlog, List<String> manuscripts) {
        return of(
                backlog.manuscripts().stream()
                        .filter(one -> manuscripts.contains(one.id()))
                        .toList(),
                backlog);
    }

    private static Backlog withPanelOf(int seats, Backlog backlog, String manuscript) {
        return unpromised(of(
                only(backlog, List.of(manuscript)).manuscripts().stream()
                        .map(one -> new WaitingManuscript(one.id(), one.weights(), seats, one.language()))
                        .toList(),
                backlog));
    }

    private static Backlog of(List<WaitingManuscript> manuscripts, Backlog backlog) {
        return new Backlog(manuscripts, backlog.reviewers(), backlog.conflicts(), backlog.warnings(), backlog.rules());
    }

    private static Backlog withoutApart(Backlog backlog) {
        return new Backlog(
                backlog.manuscripts(),
                backlog.reviewers(),
                backlog.conflicts(),
                new Backlog.Rules(false, backlog.rules().fieldsFirst()));
    }

    private static Backlog unpromised(Backlog backlog) {
        return with(backlog, one -> loaded(one, 0, one.maxLoad()));
    }

    private static Backlog withLoads(Backlog backlog, IntUnaryOperator load) {
        return with(backlog, one -> loaded(one, 0, load.applyAsInt(one.maxLoad())));
    }

    private static Backlog loaded(Backlog backlog, List<String> reviewers, int load) {
        return with(backlog, one -> reviewers.contains(one.id()) ? loaded(one, 0, load) : one);
    }

    private static AvailableReviewer loaded(AvailableReviewer one, int least, int most) {
        return new AvailableReviewer(
                one.id(),
                one.expertise(),
                least,
                most,
                one.languages(),
                one.institution(),
                one.daysSinceAsked(),
                one.held());
    }

    private static Backlog with(Backlog backlog, UnaryOperator<AvailableReviewer> change) {
        return new Backlog(
                backlog.manuscripts(),
                backlog.reviewers().stream().map(change).toList(),
                backlog.conflicts(),
                backlog.warnings(),
                backlog.rules());
    }
}
