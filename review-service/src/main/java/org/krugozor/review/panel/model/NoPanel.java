package org.krugozor.review.panel.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.krugozor.review.panel.model.PanelWishes.Wish;

/** Why no panel can be suggested. */
public sealed interface NoPanel extends PanelAnswer {

    /** What an editor can do about it. */
    enum Help {
        CONFIRM_FIELDS,
        CORRECT_WEIGHTS,
        FEWER_SEATS,
        ADD_REVIEWERS,
        ADMIT_REVIEWERS,
        ASK_FOR_TRANSLATION,
        RAISE_LIMITS,
        OVERRIDE_CONFLICT,
        EXCLUDE_FEWER,
        LOCK_OTHERS,
        RELAX_WISHES,
        MERGE_PROFILES
    }

    /** What would help, the likeliest first; never empty. */
    List<Help> help();

    /** One to five seats make a panel. */
    record SeatsOutOfRange(int seats) implements NoPanel {

        @Override
        public List<Help> help() {
            return List.of(Help.FEWER_SEATS);
        }
    }

    /** No field has a weight, so nobody can be better than anybody. */
    record NothingDemanded() implements NoPanel {

        @Override
        public List<Help> help() {
            return List.of(Help.CONFIRM_FIELDS);
        }
    }

    /** These fields' weights are no shares of a whole. */
    record UnusableWeights(List<String> fields) implements NoPanel {

        @Override
        public List<Help> help() {
            return List.of(Help.CORRECT_WEIGHTS);
        }
    }

    /** Under one id two different things are said of a candidate. */
    record Contradictory(List<UUID> candidates) implements NoPanel {

        @Override
        public List<Help> help() {
            return List.of(Help.MERGE_PROFILES);
        }
    }

    /** Nobody is known by the ids that shall be on the panel. */
    record LockedUnknown(List<UUID> locked) implements NoPanel {

        @Override
        public List<Help> help() {
            return List.of(Help.LOCK_OTHERS);
        }
    }

    /** Something stands between people who shall be on the panel and the manuscript. */
    record LockedBarred(Map<UUID, Set<Obstacle>> locked) implements NoPanel {

        @Override
        public List<Help> help() {
            return List.of(Help.LOCK_OTHERS, Help.OVERRIDE_CONFLICT);
        }
    }

    /** More people shall be on the panel than it has seats. */
    record TooManyLocked(int locked, int seats) implements NoPanel {

        @Override
        public List<Help> help() {
            return List.of(Help.LOCK_OTHERS);
        }
    }

    /**
     * Fewer people may be asked than there are seats, perhaps nobody.
     *
     * @param eligible different people
     * @param turnedAway how many of the others by each obstacle; somebody may have several
     */
    record TooFew(int eligible, int seats, Map<Obstacle, Integer> turnedAway) implements NoPanel {

        @Override
        public List<Help> help() {
            var help = EnumSet.noneOf(Help.class);
            if (eligible > 0) {
                help.add(Help.FEWER_SEATS);
            }
            help.add(Help.ADD_REVIEWERS);
            turnedAway.keySet().forEach(obstacle -> {
                switch (obstacle) {
                    case DOES_NOT_READ -> help.add(Help.ASK_FOR_TRANSLATION);
                    case FULLY_LOADED, PAUSED -> help.add(Help.RAISE_LIMITS);
                    case NOT_ADMITTED -> help.add(Help.ADMIT_REVIEWERS);
                    case CONFLICTED -> help.add(Help.OVERRIDE_CONFLICT);
                    case EXCLUDED -> help.add(Help.EXCLUDE_FEWER);
                    case SAME_PERSON -> help.add(Help.MERGE_PROFILES);
                }
            });
            return List.copyOf(help);
        }
    }

    /**
     * There are people enough, but no panel of them is as wished.
     *
     * @param wishes those of which giving up any one would do; if no single one would, all that ask anything
     */
    record WishesUnmet(Set<Wish> wishes) implements NoPanel {

        @Override
        public List<Help> help() {
            return List.of(Help.RELAX_WISHES, Help.ADD_REVIEWERS);
        }
    }
}
