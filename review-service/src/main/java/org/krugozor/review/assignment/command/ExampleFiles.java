package org.krugozor.review.assignment.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.krugozor.review.assignment.model.ExampleBacklog;

/** An invented backlog as the three files the command reads. */
final class ExampleFiles {

    /** As common as in the instances this was tried on: 3,800 of 910,000 pairs. */
    private static final double CONFLICTS = 3_800.0 / (1_400 * 650);

    private ExampleFiles() {}

    static void write(Path folder, int[] size, long seed) {
        int conflicts = (int) Math.min(1_000_000, Math.round(CONFLICTS * size[0] * size[1]));
        var backlog = ExampleBacklog.of(size[0], size[1], size[2], conflicts, 1, 0, 1, seed);
        PairFile.write(
                folder.resolve("papers.csv"),
                backlog.manuscripts().stream().flatMap(one -> lines(one.id(), one.weights())),
                "id",
                "topic",
                "weight");
        PairFile.write(
                folder.resolve("reviewers.csv"),
                backlog.reviewers().stream().flatMap(one -> lines(one.id(), one.expertise())),
                "id",
                "topic",
                "expertise");
        PairFile.write(
                folder.resolve("conflicts.csv"),
                backlog.conflicts().stream().map(one -> new String[] {one.manuscript(), one.reviewer()}));
    }

    private static Stream<String[]> lines(String id, Map<String, Double> numbers) {
        return numbers.entrySet().stream()
                .map(entry -> new String[] {id, entry.getKey(), entry.getValue().toString()});
    }
}
