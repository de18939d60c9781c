package org.krugozor.review.assignment.model;

import java.util.Arrays;

/**
 * For given prices of reviewers, what each manuscript's best panel is worth less its prices. The fields are split into
 * groups, each led by the one who covers it best after their price; seats that lead nothing go to the cheapest. That
 * counts everybody right but those who would sit twice, so it is never less than the best true panel.
 */
final class DearestPanels {

    private final AssignmentProblem problem;
    private final int exactFields;
    /** Coverage of the fields beyond the exact ones, at best. */
    private final long beyond;

    DearestPanels(AssignmentProblem problem, int exactFields) {
        this.problem = problem;
        this.exactFields = exactFields;
        long sum = 0;
        for (int p = 0; p < problem.manuscripts; p++) {
            int width = problem.candidates[p].length;
            for (int f = exactFields; f < problem.fields[p].length; f++) {
                int best = 0;
                for (int i = 0; i < width; i++) {
                    best = Math.max(best, problem.values[p][f * width + i]);
                }
                sum += best;
            }
        }
        beyond = sum;
    }

    /** @param usage gets how often each reviewer sits on those panels */
    long worth(int[] prices, int[] usage) {
        return beyond + new Charge(prices, cheapestFirst(prices), usage).worth();
    }

    private static int[] cheapestFirst(int[] prices) {
        long[] keyed = new long[prices.length];
        for (int r = 0; r < prices.length; r++) {
            keyed[r] = ((long) prices[r] << 32) | r;
        }
        Arrays.sort(keyed);
        int[] order = new int[prices.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keyed[i];
        }
        return order;
    }

    private final class Charge {

        private final int[] prices;
        private final int[] cheapest;
        private final int[] usage;
        private final int masks = 1 << exactFields;
        private final int[] leaderWorth = new int[masks];
        private final int[] leader = new int[masks];
        private long[][] grouped = new long[1][masks];
        private int[][] split = new int[1][masks];
        private int[] fillers = new int[8];

        Charge(int[] prices, int[] cheapest, int[] usage) {
            this.prices = prices;
            this.cheapest = cheapest;
            this.usage = usage;
        }

        long worth() {
            long worth = 0;
            for (int p = 0; p < problem.manuscripts; p++) {
                int fields = Math.min(exactFields, problem.fields[p].length);
                lead(p, fields);
                worth += panel(p, fields, problem.seats[p]);
            }
            return worth;
        }

        /** The best leader of each group of fields. */
        private void lead(int p, int fields) {
            int all = 1 << fields;
            Arrays.fill(leaderWorth, 0, all, Integer.MIN_VALUE);
            int[] candidates = problem.candidates[p];
            int[] values = problem.values[p];
            int width = candidates.length;
            for (int i = 0; i < width; i++) {
                int price = prices[candidates[i]];
                int known = 0;
                for (int f = 0; f < fields; f++) {
                    known |= values[f * width + i] > 0 ? 1 << f : 0;
                }
                // a group of which they know a part only is no better than that part
                for (int group = known; group > 0; group = (group - 1) & known) {
                    int sum = -price;
                    for (int f = 0; f < fields; f++) {
                        if ((group >> f & 1) != 0) {
                            sum += values[f * width + i];
                        }
                    }
                    // of equals the one who leads least yet: who they are decides how well the next prices are
                    if (sum > leaderWorth[group]
                            || sum == leaderWorth[group] && usage[candidates[i]] < usage[leader[group]]) {
                        leaderWorth[group] = sum;
                        leader[group] = candidates[i];
                    }
                }
            }
        }

        /** The best way to split the fields among some leaders, and the cheapest on the seats left. */
        private long panel(int p, int fields, int seats) {
            int all = 1 << fields;
            int most = Math.min(seats, fields);
            if (grouped.length <= most) {
                grouped = new long[most + 1][masks];
                split = new int[most + 1][masks];
            }
            Arrays.fill(grouped[0], 0, all, Long.MIN_VALUE / 2);
            grouped[0][0] = 0;
            for (int leaders = 1; leaders <= most; leaders++) {
                for (int covered = 0; covered < all; covered++) {
                    long best = Long.MIN_VALUE / 2;
                    for (int group = covered; group > 0; group = (group - 1) & covered) {
                        if (leaderWorth[group] != Integer.MIN_VALUE
                                && grouped[leaders - 1][covered ^ group] + leaderWorth[group] > best) {
                            best = grouped[leaders - 1][covered ^ group] + leaderWorth[group];
                            split[leaders][covered] = group;
                        }
                    }
                    grouped[leaders][covered] = best;
                }
            }
            long filled = 0;
            for (int i = 0, seated = 0; seated < seats; i++) {
                if (problem.isEligible(p, cheapest[i])) {
                    filler(seated++, cheapest[i]);
                    filled -= prices[cheapest[i]];
                }
            }
            long best = Long.MIN_VALUE;
            int bestLeaders = 0;
            int bestCovered = 0;
            for (int leaders = 0; leaders <= most; leaders++) {
                for (int covered = 0; covered < all; covered++) {
                    if (grouped[leaders][covered] + filled > best) {
                        best = grouped[leaders][covered] + filled;
                        bestLeaders = leaders;
                        bestCovered = covered;
                    }
                }
                if (leaders < seats) {
                    filled += prices[fillers[seats - 1 - leaders]];
                }
            }
            for (int i = 0; i < seats - bestLeaders; i++) {
                // free fillers could be anybody free: counting them all on the first would only distort the step
                usage[fillers[i]] += prices[fillers[i]] == 0 ? 0 : 1;
            }
            for (int leaders = bestLeaders, covered = bestCovered; leaders > 0; leaders--) {
                usage[leader[split[leaders][covered]]]++;
                covered ^= split[leaders][covered];
            }
            return best;
        }

        private void filler(int seat, int reviewer) {
            if (seat >= fillers.length) {
                fillers = Arrays.copyOf(fillers, 2 * seat);
            }
            fillers[seat] = reviewer;
        }
    }
}
