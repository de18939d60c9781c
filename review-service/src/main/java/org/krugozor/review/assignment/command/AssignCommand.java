package org.krugozor.review.assignment.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.krugozor.review.assignment.model.AdditiveAssignment;
import org.krugozor.review.assignment.model.AssignmentPlan;
import org.krugozor.review.assignment.model.BacklogAssignment;
import org.krugozor.review.assignment.model.BacklogAssignment.Effort;
import org.krugozor.review.assignment.model.Obstacle;
import org.krugozor.review.assignment.model.Unassignable;

/** {@code ./run assign}: a backlog in files, its plan in a file, and how good it is on the terminal. */
public final class AssignCommand {

    private static final int DONE = 0;
    private static final int NO_PLAN = 1;
    private static final int MISUSED = 2;
    /** What the machine needs before the first line of this program. */
    private static final long START_NANOS = 150_000_000;

    private final PrintStream out;
    private final PrintStream told;
    private final long started;

    AssignCommand(PrintStream out, PrintStream told, long started) {
        this.out = out;
        this.told = told;
        this.started = started;
    }

    public static void main(String[] words) {
        long started = System.nanoTime() - START_NANOS;
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var told = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new AssignCommand(out, told, started).run(List.of(words)));
    }

    /** @return the status to end with */
    int run(List<String> words) {
        if (words.isEmpty() || words.contains("--help") || words.contains("help")) {
            out.print(AssignOptions.HELP);
            return words.isEmpty() ? MISUSED : DONE;
        }
        try {
            var options = new AssignOptions(words);
            if (options.has("--example")) {
                return example(options);
            }
            return options.has("--similarities") ? additive(options) : backlog(options);
        } catch (Misuse e) {
            told.println(e.getMessage());
            return MISUSED;
        } catch (OutOfMemoryError e) {
            told.println("Too large for the memory given: set KRUGOZOR_ASSIGN_MEMORY, as in 6g.");
            return MISUSED;
        }
    }

    private int backlog(AssignOptions options) {
        var files = new BacklogFiles(options);
        var target = options.target();
        var effort = options.has("--rounds")
                ? Effort.rounds(options.number("--rounds", 0), options.seed())
                : Effort.untilTimeIsUp(options.seed());
        var watch = new Watch(started, options.has("--rounds") ? Double.POSITIVE_INFINITY : options.seconds(), told);
        var backlog = files.read();
        files.notices().forEach(told::println);
        var assigned = BacklogAssignment.assign(backlog, effort, watch);
        if (assigned instanceof Unassignable unassignable) {
            return noPlan(unassignable.obstacles());
        }
        var plan = (AssignmentPlan) assigned;
        PairFile.write(target, plan.panels().stream().flatMap(panel -> panel.reviewers().stream()
                .map(reviewer -> new String[] {panel.manuscript(), reviewer})));
        new PlanReport(out).print(plan, watch.elapsed());
        return DONE;
    }

    private int additive(AssignOptions options) {
        var target = options.has("--out") ? options.target() : null;
        var similarities = SimilaritiesFile.read(options.path("--similarities"));
        var outcome = new AdditiveAssignment(
                        similarities.rows(),
                        options.number("--panel", 1),
                        options.number("--min-load", 0, 0),
                        options.number("--load", 0))
                .solve(() -> false);
        if (outcome instanceof AdditiveAssignment.Impossible impossible) {
            return noPlan(impossible.obstacles());
        }
        var optimum = (AdditiveAssignment.Optimum) outcome;
        if (target != null) {
            PairFile.write(
                    target,
                    IntStream.range(0, optimum.panels().length).boxed().flatMap(p -> IntStream.of(optimum.panels()[p])
                            .mapToObj(r -> new String[] {Integer.toString(p + 1), Integer.toString(r + 1)})));
        }
        out.println("total       " + similarities.decimal(optimum.total()).toPlainString()
                + (similarities.isRounded()
                        ? ", of similarities rounded to " + similarities.decimals() + " digits"
                        : ""));
        out.printf(Locale.ROOT, "time        %.2f s%n", (System.nanoTime() - started) / 1e9);
        return DONE;
    }

    private int noPlan(List<Obstacle> obstacles) {
        new PlanReport(told).print(obstacles);
        return NO_PLAN;
    }

    private int example(AssignOptions options) {
        var folder = options.path("--into");
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new Misuse(folder + " cannot be made: a file has that name.");
        } catch (IOException e) {
            throw new Misuse(folder + " cannot be made: " + e.getMessage());
        }
        ExampleFiles.write(folder, options.example(), options.seed());
        out.println("papers.csv, reviewers.csv and conflicts.csv are in " + folder);
        return DONE;
    }
}
