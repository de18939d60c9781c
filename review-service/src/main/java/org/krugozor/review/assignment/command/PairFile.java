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

    /** Finds out before the work whether its result could be written; an existing file stays as it is until then. */
    static void expect(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new Misuse(file + " cannot be written: it is a folder.");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Misuse(file + " cannot be written: there is no folder " + folder + ".");
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new Misuse(file + " cannot be written: you may not write there.");
        }
    }

    /** Whether both names lead to one file. */
    static boolean same(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
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
