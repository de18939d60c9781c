package org.krugozor.review.assignment.model;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Assigns a backlog: seat after seat exactly, or greedily where that is better; then refinement, on one processor, while
 * another works out how much any plan could cover; then the later wishes. The plan is by all wishes in their order never
 * worse than either of the two it began with. The same problem, seed and number of rounds give the same plan, provided the
 * rounds were not cut short.
 */
public final class BacklogAssignment {

    /**
     * How much to try.
     *
     * @param rounds of refinement at most
     * @param idleRounds after which it ends when none brought anything
     * @param seed of everything left to chance
     */
    public record Effort(int rounds, int idleRounds, long seed) {

        /** As long as there is time and something to gain. */
        public static Effort untilTimeIsUp(long seed) {
            return new Effort(Integer.MAX_VALUE, 2_000, seed);
        }

        /** The same each time, however fast the machine. */
        public static Effort rounds(int rounds, long seed) {
            return new Effort(rounds, Integer.MAX_VALUE, seed);
        }
    }

    private static final long BOUND_STEPS = 1_500;
    private static final long LEAST_BOUND_STEPS = 200;
    /** Of pairs looked at for the bound: the larger the backlog, the fewer the steps. */
    private static final long BOUND_WORK = 3_000_000_000L;

    private static final int SWEEPS = 12;

    private static final OrderOfWishes ORDER = new OrderOfWishes();

    private final AssignmentProblem problem;
    private final Effort effort;
    private final Progress progress;

    private BacklogAssignment(AssignmentProblem problem, Effort effort, Progress progress) {
        this.problem = problem;
        this.effort = effort;
        this.progress = progress;
    }

    /** Checks and assigns. */
    public static Assigned assign(Backlog backlog, Effort effort, Progress progress) {
        var posed = AssignmentProblem.of(backlog);
        return posed instanceof AssignmentProblem problem ? assign(problem, effort, progress) : (Unassignable) posed;
    }

    /** Blocks until done. */
    public static Assigned assign(AssignmentProblem problem, Effort effort, Progress progress) {
        return new BacklogAssignment(problem, effort, progress).run();
    }

    private Assigned run() {
        var staged = new Seating(problem);
        if (!StagedAssignment.fill(staged, over(Progress.Stage.SEATING))) {
            return whyNot(staged);
        }
        long stagedCoverage = staged.coverage();
        var bound = new BoundBeside(new AssignmentBound(problem), stagedCoverage);
        bound.start();
        try {
            var greedy = new Seating(problem);
            boolean isComplete = GreedyAssignment.fill(greedy, over(Progress.Stage.SEATING));
            progress.reached(Progress.Stage.SEATING, 0, stagedCoverage / (double) problem.unit, bound.soFar());
            var start = isComplete && ORDER.compare(greedy, staged) > 0 ? greedy : staged;
            long greedyCoverage = isComplete ? greedy.coverage() : 0;
            var refinement = new Refinement(start, effort.seed());
            int rounds = refine(refinement, bound);
            var best = evenedOut(refinement.best(), start);
            progress.reached(
                    Progress.Stage.EVENING_OUT, rounds, best.coverage() / (double) problem.unit, bound.soFar());
            bound.await();
            return PlanOfSeating.of(best, bound.best(), greedyCoverage, stagedCoverage, rounds);
        } finally {
            bound.stop();
        }
    }

    private int refine(Refinement refinement, BoundBeside bound) {
        var over = over(Progress.Stage.REFINING);
        int idle = 0;
        int round = 0;
        double coverage = refinement.best().coverage() / (double) problem.unit;
        while (round < effort.rounds() && idle < effort.idleRounds() && !over.getAsBoolean()) {
            boolean gained = refinement.turn(round++, over);
            idle = gained ? 0 : idle + 1;
            if (gained) {
                coverage = refinement.best().coverage() / (double) problem.unit;
            }
            progress.reached(Progress.Stage.REFINING, round, coverage, bound.soFar());
        }
        return round;
    }

    /**
     * Refinement wanders among seatings worth the same and looks at no later wish, so that where it began may be better in
     * these.
     */
    private Seating evenedOut(Seating refined, Seating start) {
        var best = refined;
        for (var seating : start.worth() < refined.worth() ? List.of(refined) : List.of(refined, start)) {
            new EvenOut(seating, progress).run(SWEEPS);
            best = ORDER.compare(seating, best) > 0 ? seating : best;
        }
        return best;
    }

    private BooleanSupplier over(Progress.Stage stage) {
        return () -> progress.isOver(stage);
    }

    private Unassignable whyNot(Seating stuck) {
        if (progress.isOver(Progress.Stage.SEATING)) {
            return Unassignable.because(new Obstacle.Cancelled());
        }
        var completion = new SeatCompletion(stuck);
        return completion.complete()
                ? Unassignable.because(new Obstacle.Cancelled())
                : Unassignable.because(Shortage.of(stuck, completion.reached()));
    }

    /** The bound on a thread of its own: it reads nothing of the search, so that neither depends on the other's pace. */
    private final class BoundBeside {

        private final AssignmentBound bound;
        private final long reached;
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
        private volatile long latest = Long.MAX_VALUE;
        private final Thread thread = new Thread(this::work, "assignment-bound");

        BoundBeside(AssignmentBound bound, long reached) {
            this.bound = bound;
            this.reached = reached;
            thread.setDaemon(true);
        }

        void start() {
            thread.start();
        }

        private void work() {
            try {
                long affordable = Math.max(LEAST_BOUND_STEPS, BOUND_WORK / (1 + problem.eligiblePairs()));
                for (long step = 0; step < Math.min(BOUND_STEPS, affordable) && !bound.isSettled(); step++) {
                    // the first step is always made: it is the least of bounds, everybody at their best
                    if (step > 0 && (stopped.get() || progress.isOver(Progress.Stage.EVENING_OUT))) {
                        return;
                    }
                    bound.improve(reached);
                    latest = bound.best();
                }
            } catch (RuntimeException e) {
                failure.set(e);
            }
        }

        void stop() {
            stopped.set(true);
        }

        long best() {
            return bound.best();
        }

        /** While it is still being worked out; for people to read. */
        double soFar() {
            return latest == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : latest / (double) problem.unit;
        }

        void await() {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the bound was worked out", e);
            }
            var failed = failure.get();
            if (failed != null) {
                throw failed;
            }
        }
    }
}
