package org.krugozor.review.assignment.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.StringTokenizer;

/**
 * Similarities of papers (rows) and reviewers (columns) as whole numbers, with as many decimal digits as the file has.
 *
 * @param decimals of a whole number; a similarity is the number divided by 10 to the power of this
 * @param isRounded whether the file has more digits than can be added up exactly
 */
record SimilaritiesFile(int[][] rows, int decimals, boolean isRounded) {

    private static final int MOST_DECIMALS = 9;
    private static final double MOST = 1_000_000_000;
    /** A few characters can write a number of a thousand million digits; nobody measured that. */
    private static final int MOST_DIGITS = 1_000;

    static SimilaritiesFile read(Path file) {
        try {
            var precision = precision(file);
            try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                return new SimilaritiesFile(
                        rows(file, lines, precision.decimals), precision.decimals, precision.isRounded);
            }
        } catch (NoSuchFileException e) {
            throw new Misuse("There is no file " + file + ".");
        } catch (IOException e) {
            throw new Misuse(file + " cannot be read: " + e.getMessage());
        }
    }

    BigDecimal decimal(long total) {
        var plain = BigDecimal.valueOf(total, decimals).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static int[][] rows(Path file, BufferedReader lines, int decimals) throws IOException {
        var first = new StringTokenizer(nextLine(lines));
        if (first.countTokens() != 2) {
            throw wrong(file, 1, "wants two numbers, of papers and of reviewers");
        }
        int papers = size(file, first.nextToken());
        int reviewers = size(file, first.nextToken());
        if ((long) papers * reviewers > Integer.MAX_VALUE) {
            throw wrong(file, 1, "more pairs than can be held");
        }
        var rows = new int[papers][];
        for (int p = 0; p < papers; p++) {
            var cells = new StringTokenizer(nextLine(lines));
            if (cells.countTokens() != reviewers) {
                throw wrong(file, p + 2, cells.countTokens() + " similarities, not " + reviewers);
            }
            rows[p] = new int[reviewers];
            for (int r = 0; r < reviewers; r++) {
                rows[p][r] = decimal(file, p + 2, cells.nextToken())
                        .movePointRight(decimals)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .intValue();
            }
        }
        return rows;
    }

    /** As many digits after the point as there are anywhere, as far as the greatest number leaves room for them. */
    private static Precision precision(Path file) throws IOException {
        int digits = 0;
        double greatest = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.readLine();
            int number = 1;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                var cells = new StringTokenizer(line);
                while (cells.hasMoreTokens()) {
                    var text = cells.nextToken();
                    var cell = decimal(file, number, text);
                    greatest = Math.max(greatest, cell.doubleValue());
                    digits = Math.max(
                            digits,
                            cell.scale() > digits ? cell.stripTrailingZeros().scale() : 0);
                }
            }
        }
        int room = MOST_DECIMALS;
        while (room > 0 && greatest * Math.pow(10, room) > MOST) {
            room--;
        }
        return new Precision(Math.min(digits, room), digits > room);
    }

    private static BigDecimal decimal(Path file, int line, String text) {
        try {
            var number = new BigDecimal(text);
            if (number.signum() >= 0
                    && number.doubleValue() <= MOST
                    && Math.abs((long) number.scale()) <= MOST_DIGITS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below with the others
        }
        throw wrong(file, line, text + " is not a number from 0 to " + (long) MOST);
    }

    private record Precision(int decimals, boolean isRounded) {}

    private static int size(Path file, String text) {
        try {
            int size = Integer.parseInt(text);
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException e) {
            // told below with the others
        }
        throw wrong(file, 1, text + " is no number of papers or reviewers");
    }

    private static String nextLine(BufferedReader lines) throws IOException {
        var line = lines.readLine();
        return line == null ? "" : line;
    }

    private static Misuse wrong(Path file, int line, String what) {
        return new Misuse(file + ", line " + line + ": " + what + ".");
    }
}
