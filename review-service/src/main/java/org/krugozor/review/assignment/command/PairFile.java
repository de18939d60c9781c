package org.krugozor.review.assignment.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** CSV as this command writes it: a header, then lines. */
final class PairFile {

    private PairFile() {}

    /** Writes papers and reviewers. */
    static void write(Path file, Stream<String[]> pairs) {
        write(file, pairs, "paper", "reviewer");
    }

    static void write(Path file, Stream<String[]> lines, String... header) {
        var format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator('\n')
                .setHeader(header)
                .get();
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var printer = format.print(writer)) {
            for (var line : (Iterable<String[]>) lines::iterator) {
                printer.printRecord((Object[]) line);
            }
        } catch (IOException e) {
            throw new Misuse(file + " cannot be written: " + e.getMessage());
        }
    }
}
