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
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

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

    /** Characters of a first line in which its separator shows. */
    private static final int HEADING = 512;

    private static final Pattern LINE = Pattern.compile("line:? (\\d+)");

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
        try (var lines = withoutMark();
                var parser =
                        FORMAT.builder().setDelimiter(delimiter(lines)).get().parse(lines)) {
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
                var line = new Line(cells, parser.getCurrentLineNumber());
                if (!cells.isConsistent()) {
                    throw line.wrong(cells.size() + " cells, where the header has "
                            + parser.getHeaderNames().size());
                }
                reader.accept(line);
            }
        } catch (NoSuchFileException e) {
            throw new Misuse("There is no file " + file + ".");
        } catch (CSVException e) {
            throw unclosed(e);
        } catch (IllegalArgumentException e) {
            throw new Misuse(file + " is no CSV: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CSVException broken
                    ? unclosed(broken)
                    : unreadable(e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The one thing that stops the reading of columns: quotation marks that do not come in pairs around a cell. */
    private Misuse unclosed(CSVException e) {
        var line = LINE.matcher(String.valueOf(e.getMessage()));
        return new Misuse(file + (line.find() ? ", line " + line.group(1) : "")
                + ": a cell that begins with a quotation mark has to end with one, before the separator.");
    }

    private Misuse unreadable(Exception e) {
        return new Misuse(
                e instanceof CharacterCodingException
                        ? file + " is not UTF-8."
                        : file + " cannot be read: " + e.getMessage());
    }

    /** Spreadsheets separate columns by semicolons where decimals begin with a comma, or by tabs. */
    private char delimiter(BufferedReader lines) throws IOException {
        lines.mark(HEADING);
        var heading = new char[HEADING];
        int length = Math.max(0, lines.read(heading));
        lines.reset();
        delimiter = ',';
        for (int i = 0; i < length && heading[i] != '\n'; i++) {
            if (heading[i] == ',' || heading[i] == ';' || heading[i] == '\t') {
                delimiter = heading[i];
                break;
            }
        }
        return delimiter;
    }

    /** Spreadsheets like to begin a file with a byte order mark. */
    private BufferedReader withoutMark() throws IOException {
        var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        lines.mark(1);
        if (lines.read() != '\uFEFF') {
            lines.reset();
        }
        return lines;
    }
}
