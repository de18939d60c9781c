package org.krugozor.review.assignment.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.krugozor.review.text.Csv;

/** A CSV file with a header, read line by line; what cannot be read is told by file and line. */
final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .get();

    private char delimiter = ',';
    private final Path file;
    private final List<String> columns;

    CsvTable(Path file, String... columns) {
        this.file = file;
        this.columns = List.of(columns);
    }

    /** One line of it. */
    final class Line {

        private final CSVRecord cells;
        private final long number;

        private Line(CSVRecord cells, long number) {
            this.cells = cells;
            this.number = number;
        }

        /** Never empty. */
        String text(int column) {
            var text = cells.get(columns.get(column));
            if (text.isEmpty()) {
                throw wrong(columns.get(column) + " is empty");
            }
            return text;
        }

        double number(int column) {
            var text = text(column);
            try {
                // where commas do not separate columns, they may begin the decimals
                return Double.parseDouble(delimiter == ',' ? text : text.replace(',', '.'));
            } catch (NumberFormatException e) {
                throw wrong(columns.get(column) + " is no number: " + text);
            }
        }

        long number() {
            return number;
        }

        Misuse wrong(String what) {
            return new Misuse(file + ", line " + number + ": " + what + ".");
        }
    }

    void forEach(Consumer<Line> reader) {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var parser = FORMAT.builder().setDelimiter(begin(lines)).get().parse(lines)) {
            if (parser.getHeaderNames().isEmpty()) {
                throw new Misuse(file + " is empty; its first line is to be " + String.join(",", columns) + ".");
            }
            for (var column : columns) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    throw new Misuse(file + ", line 1: wants the header " + String.join(",", columns) + ", has "
                            + String.join(",", parser.getHeaderNames()) + ".");
                }
            }
            for (var cells : parser) {
                var line = new Line(cells, Csv.line(parser, cells));
                if (!cells.isConsistent()) {
                    throw line.wrong(cells.size() + " cells, where the header has "
                            + parser.getHeaderNames().size());
                }
                reader.accept(line);
            }
        } catch (NoSuchFileException e) {
            throw new Misuse("There is no file " + file + ".");
        } catch (IllegalArgumentException e) {
            throw new Misuse(file + " is no CSV: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private char begin(BufferedReader lines) throws IOException {
        delimiter = Csv.begin(lines);
        return delimiter;
    }

    private Misuse unreadable(Exception e) {
        var broken = Csv.brokenLine(e);
        if (broken.isPresent()) {
            return new Misuse(file + ", line " + broken.getAsLong()
                    + ": a cell that begins with a quotation mark has to end with one, before the separator.");
        }
        return new Misuse(
                e instanceof CharacterCodingException
                        ? file + " is not UTF-8."
                        : file + " cannot be read: " + e.getMessage());
    }
}
