package org.krugozor.review.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What spreadsheet programs and people make of a table in CSV: marks, other separators, quotation marks left open. */
public final class Csv {

    /** Characters of a heading in which its separator shows. */
    private static final int HEADING = 1024;

    private static final Pattern LINE = Pattern.compile("line:? (\\d+)");

    private Csv() {}

    /**
     * Goes past a byte order mark and looks what separates the columns of the heading: commas, or semicolons where
     * decimals begin with a comma, or tabs.
     */
    public static char begin(BufferedReader text) throws IOException {
        text.mark(HEADING);
        if (text.read() == '\uFEFF') {
            text.mark(HEADING);
        } else {
            text.reset();
        }
        var heading = new char[HEADING];
        int length = Math.max(0, text.read(heading));
        text.reset();
        for (int i = 0; i < length && heading[i] != '\n'; i++) {
            if (heading[i] == ',' || heading[i] == ';' || heading[i] == '\t') {
                return heading[i];
            }
        }
        return ',';
    }

    /** The line of the file, the first being 1, on which the row just read begins: its cells may have several. */
    public static long line(CSVParser rows, CSVRecord row) {
        long breaks = row.stream()
                .flatMapToInt(String::chars)
                .filter(letter -> letter == '\n')
                .count();
        return rows.getCurrentLineNumber() - breaks;
    }

    /** The line with a cell whose quotation marks do not come in pairs: nothing from there on can be told apart. */
    public static OptionalLong brokenLine(Exception failure) {
        var cause = failure instanceof CSVException ? failure : failure.getCause();
        if (!(cause instanceof CSVException)) {
            return OptionalLong.empty();
        }
        var line = LINE.matcher(String.valueOf(cause.getMessage()));
        return line.find() ? OptionalLong.of(Long.parseLong(line.group(1))) : OptionalLong.empty();
    }
}
