package org.krugozor.review.assignment.model;

import java.util.ArrayList;
import java.util.List;

/** Why a backlog cannot be assigned, with whom it concerns; each says what would help. */
public sealed interface Obstacle {

    /** Its stable name, in kebab case, the same on the command line and over HTTP. */
    String code();

    /** What is wrong, in a sentence. */
    String reason();

    /** What would help, in a sentence. */
    String help();

    /** Nothing waits, or nobody is there to ask. */
    record NothingToAssign(boolean manuscriptsAreMissing) implements Obstacle {
        @Override
        public String code() {
            return manuscriptsAreMissing ? "nothing-waits" : "nobody-to-ask";
        }

        @Override
        public String reason() {
            return manuscriptsAreMissing ? "No manuscript waits." : "There is no reviewer.";
        }

        @Override
        public String help() {
            return manuscriptsAreMissing ? "Give at least one manuscript." : "Give at least one reviewer.";
        }
    }

    /** The same id twice. */
    record Duplicates(String what, List<String> ids) implements Obstacle {
        @Override
        public String code() {
            return "duplicates";
        }

        @Override
        public String reason() {
            return "Given more than once: " + what + " " + Names.of(ids) + ".";
        }

        @Override
        public String help() {
            return "Give each once.";
        }
    }

    /** Weights or expertise that are no number of the range they are from. */
    record ImpossibleNumbers(String range, List<String> places) implements Obstacle {
        @Override
        public String code() {
            return "unusable-numbers";
        }

        @Override
        public String reason() {
            return "Not " + range + ": " + Names.of(places) + ".";
        }

        @Override
        public String help() {
            return "Correct these numbers.";
        }
    }

    /** Manuscripts with no field of any weight, so that no panel is better than another. */
    record Weightless(List<String> manuscripts) implements Obstacle {
        @Override
        public String code() {
            return "weightless";
        }

        @Override
        public String reason() {
            return "No field has a weight: " + Names.of(manuscripts) + ".";
        }

        @Override
        public String help() {
            return "Give each of these manuscripts at least one field with a weight above 0.";
        }
    }

    /** Seats or loads that nobody can hold. */
    record ImpossibleLoads(String rule, List<String> ids) implements Obstacle {
        @Override
        public String code() {
            return "impossible-loads";
        }

        @Override
        public String reason() {
            return rule + ": " + Names.of(ids) + ".";
        }

        @Override
        public String help() {
            return "Correct these seats or loads.";
        }
    }

    /** More seats on a panel than there are people. */
    record MoreSeatsThanReviewers(List<String> manuscripts, int reviewers) implements Obstacle {
        @Override
        public String code() {
            return "more-seats-than-reviewers";
        }

        @Override
        public String reason() {
            return "There are " + reviewers + " reviewers, fewer than the seats of: " + Names.of(manuscripts) + ".";
        }

        @Override
        public String help() {
            return "Ask for " + reviewers + " at most, or add reviewers.";
        }
    }

    /**
     * A manuscript with fewer people who may review it than it has seats.
     *
     * @param full who may take no review at all
     * @param together so many of the eligible at most may sit on one panel; fewer where some are kept apart
     */
    record TooFewEligible(
            String manuscript, int seats, int eligible, int conflicted, int cannotRead, int full, int together)
            implements Obstacle {
        @Override
        public String code() {
            return "too-few-eligible";
        }

        @Override
        public String reason() {
            return "Manuscript " + manuscript + " wants " + seats + ", and " + eligible + " may review it ("
                    + conflicted + " in conflict"
                    + (cannotRead > 0 ? ", " + cannotRead + " do not read its language" : "")
                    + (full > 0 ? ", " + full + " may take none" : "")
                    + (together < eligible
                            ? ", " + together + " of the eligible at most together: others share an institution"
                            : "")
                    + ").";
        }

        @Override
        public String help() {
            if (together < Math.min(seats, eligible)) {
                return "Let people of one institution sit together, ask fewer, or add reviewers from elsewhere.";
            }
            var ways = new ArrayList<String>();
            if (eligible > 0) {
                ways.add("ask " + eligible + " at most for this manuscript");
            }
            if (conflicted > 0) {
                ways.add("lift a conflict of it");
            }
            if (full > 0) {
                ways.add("raise the load of those who may take none");
            }
            ways.add(cannotRead > 0 ? "add reviewers who read its language" : "add reviewers who may review it");
            var help = String.join(", or ", ways) + ".";
            return Character.toUpperCase(help.charAt(0)) + help.substring(1);
        }
    }

    /** All loads together are less than all seats. */
    record TooFewPlaces(int manuscripts, long seats, long places, int leastLoad) implements Obstacle {
        @Override
        public String code() {
            return "too-few-places";
        }

        @Override
        public String reason() {
            return manuscripts + " manuscripts want " + seats + " reviews, and all reviewers together can take "
                    + places + ".";
        }

        @Override
        public String help() {
            return "It takes a load of " + leastLoad + " each at least, or " + (seats - places)
                    + " reviews fewer, or more reviewers.";
        }
    }

    /**
     * Manuscripts whose eligible reviewers together cannot take them, though there are places elsewhere.
     *
     * @param areKeptApart whether some of them may not sit on one panel together, which takes away places
     */
    record Crowded(List<String> manuscripts, List<String> reviewers, long seats, long places, boolean areKeptApart)
            implements Obstacle {
        @Override
        public String code() {
            return areKeptApart ? "crowded-apart" : "crowded";
        }

        @Override
        public String reason() {
            return manuscripts.size() + " manuscripts want " + seats + " reviews between them, and those who may review"
                    + " them can take " + places + " of these: " + Names.of(manuscripts) + ".";
        }

        @Override
        public String help() {
            return "A higher load for, or " + (seats - places) + " places more beside, " + Names.of(reviewers)
                    + "; or lift conflicts of these manuscripts"
                    + (areKeptApart ? ", or let people of one institution sit together." : ".");
        }
    }

    /** More is promised to reviewers than there is. */
    record MinLoadsAboveSeats(long wanted, long seats) implements Obstacle {
        @Override
        public String code() {
            return "min-loads-above-seats";
        }

        @Override
        public String reason() {
            return "The least loads add up to " + wanted + ", and there are " + seats + " reviews to give.";
        }

        @Override
        public String help() {
            return "Lower the least load, or set it for fewer people.";
        }
    }

    /** Reviewers who cannot be given what they should have at least. */
    record MinLoadsUnmet(List<String> reviewers, long wanted, long possible) implements Obstacle {
        @Override
        public String code() {
            return "min-loads-unmet";
        }

        @Override
        public String reason() {
            return reviewers.size() + " reviewers should have " + wanted
                    + " reviews between them at least, and can have " + possible + ": " + Names.of(reviewers) + ".";
        }

        @Override
        public String help() {
            return "Lower the least load of these reviewers, or lift their conflicts.";
        }
    }

    /** The work was ended before any plan stood. */
    record Cancelled() implements Obstacle {
        @Override
        public String code() {
            return "out-of-time";
        }

        @Override
        public String reason() {
            return "Ended before there was a plan.";
        }

        @Override
        public String help() {
            return "Start again and let it run.";
        }
    }
}
