package org.krugozor.review.reviewer.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.review.person.Person;
import org.krugozor.review.reviewer.model.Channel;
import org.krugozor.review.reviewer.model.Reviewer;
import org.krugozor.review.text.Csv;

/**
 * Profiles as a table (CSV, RFC 4180, UTF-8): a line a person, lists separated by semicolons, expertise as
 * {@code 11.15:5; 15.41:4}. Cells missing at the end of a line are empty.
 */
public final class ReviewerTable {

    private static final List<String> SCRIPTS = List.of("kk", "ru", "latin");
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final Pattern EXPERTISE =
            Pattern.compile("(\\d{2}(?:\\.\\d{2}){0,2}|[a-z][a-z0-9-]*)\\s*[:=]\\s*([1-5])");
    private static final CSVFormat WRITE =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();
    private static final CSVFormat READ = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .setAllowMissingColumnNames(true)
            .get();

    private ReviewerTable() {}

    /**
     * A line of the table; what it leaves empty stays as the profile has it.
     *
     * @param number of the line in the file on which it begins, the heading being 1
     * @param channel how they would rather be written to
     */
    public record Line(
            long number,
            String email,
            Map<String, Person.@Nullable Name> names,
            @Nullable String orcid,
            @Nullable Map<String, String> degree,
            @Nullable Map<String, String> department,
            @Nullable Map<String, String> institution,
            List<String> languagesRead,
            List<String> languagesWritten,
            List<Reviewer.Expertise> expertise,
            Map<String, List<String>> keywords,
            @Nullable Integer maxLoad,
            @Nullable LocalDate pausedUntil,
            @Nullable Channel channel,
            @Nullable String locale) {}

    /** The lines that can be read, and what is wrong with the others by their numbers, each error pointing at its line. */
    public record Read(List<Line> lines, SortedMap<Long, List<FieldError>> errors) {}

    private static List<String> columns() {
        var columns = new ArrayList<String>(List.of("email"));
        SCRIPTS.forEach(
                script -> Stream.of("surname_", "given_", "patronymic_").forEach(part -> columns.add(part + script)));
        columns.add("orcid");
        Stream.of("degree_", "department_", "institution_", "keywords_")
                .forEach(part -> LANGUAGES.forEach(language -> columns.add(part + language)));
        columns.addAll(List.of(
                "languages_read", "languages_written", "expertise", "max_load", "paused_until", "channel", "locale"));
        return List.copyOf(columns);
    }

    /** The heading of the table, the first piece of an export. */
    public static String heading() {
        return String.join(",", columns()) + "\r\n";
    }

    /** One profile as a line. A value a spreadsheet would take for a formula is written as text. */
    public static String line(Reviewer reviewer) {
        var values = new ArrayList<@Nullable Object>();
        values.add(reviewer.email());
        for (var script : SCRIPTS) {
            var name = reviewer.names().get(script);
            values.add(name == null ? null : name.surname());
            values.add(name == null ? null : name.given());
            values.add(name == null ? null : name.patronymic());
        }
        values.add(reviewer.orcid());
        var job =
                reviewer.affiliations().stream().filter(one -> one.to() == null).findFirst();
        LANGUAGES.forEach(language -> values.add(in(reviewer.degree(), language)));
        LANGUAGES.forEach(language ->
                values.add(job.map(one -> in(one.department(), language)).orElse(null)));
        LANGUAGES.forEach(language ->
                values.add(job.map(one -> in(one.institution(), language)).orElse(null)));
        LANGUAGES.forEach(
                language -> values.add(String.join("; ", reviewer.keywords().getOrDefault(language, List.of()))));
        values.add(String.join("; ", reviewer.languagesRead()));
        values.add(String.join("; ", reviewer.languagesWritten()));
        values.add(reviewer.expertise().stream()
                .map(known -> known.field() + ":" + known.level())
                .collect(Collectors.joining("; ")));
        values.add(reviewer.maxLoad());
        values.add(reviewer.pausedUntil());
        values.add(reviewer.channel());
        values.add(reviewer.locale());
        var written = new StringWriter();
        try (var printer = WRITE.print(written)) {
            printer.printRecord(values.stream().map(ReviewerTable::harmless));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }

    private static @Nullable Object harmless(@Nullable Object value) {
        return value instanceof String text && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : value;
    }

    private static @Nullable String in(@Nullable Map<String, String> texts, String language) {
        return texts == null ? null : texts.get(language);
    }

    /**
     * Reads a table as it comes, separated by commas, or by semicolons or tabs as spreadsheets of some languages write it;
     * {@link UnreadableFile} if it is none, or has no column {@code email}. Blocks.
     */
    public static Read read(Reader text) {
        var lines = new ArrayList<Line>();
        var errors = new TreeMap<Long, List<FieldError>>();
        try (var marked = new BufferedReader(text);
                var rows = READ.builder().setDelimiter(Csv.begin(marked)).get().parse(marked)) {
            if (!rows.getHeaderMap().containsKey("email")) {
                throw new UnreadableFile("bad-csv");
            }
            int columns = rows.getHeaderNames().size();
            for (var row : rows) {
                long number = Csv.line(rows, row);
                var wrong = take(row, number, columns, lines);
                if (wrong != null) {
                    errors.put(number, List.of(wrong));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException broken) {
            long number = Csv.brokenLine(broken).orElseThrow(() -> new UnreadableFile("bad-csv"));
            errors.put(number, List.of(new FieldError("/lines/" + number, "open-quotation")));
        }
        return new Read(List.copyOf(lines), Collections.unmodifiableSortedMap(errors));
    }

    /** Adds the line to those that can be read, or says what is wrong with it. */
    private static @Nullable FieldError take(CSVRecord row, long number, int columns, List<Line> lines) {
        var at = "/lines/" + number;
        // spreadsheets leave out the empty cells at the end of a line, so cells that are missing there are empty
        if (row.size() > columns) {
            // a cell too many moves those after it into the wrong columns: nothing of the line can be trusted
            return new FieldError(at, "too-many-cells", Map.of("cells", row.size(), "columns", columns));
        }
        var email = value(row, "email");
        if (email == null) {
            return new FieldError(at + "/email", "line-empty");
        }
        var expertise = new ArrayList<Reviewer.Expertise>();
        for (var part : list(row, "expertise")) {
            var known = EXPERTISE.matcher(part);
            if (!known.matches()) {
                return new FieldError(at + "/expertise", "bad-expertise");
            }
            expertise.add(new Reviewer.Expertise(known.group(1), Integer.parseInt(known.group(2)), false));
        }
        var load = value(row, "max_load");
        if (load != null && !load.matches("\\d{1,2}")) {
            return new FieldError(at + "/max_load", "bad-load");
        }
        var paused = value(row, "paused_until");
        if (paused != null && !isDay(paused)) {
            return new FieldError(at + "/paused_until", "bad-day");
        }
        var channel = value(row, "channel");
        if (channel != null
                && Stream.of(Channel.values()).noneMatch(one -> one.name().equalsIgnoreCase(channel))) {
            return new FieldError(at + "/channel", "bad-preferred-channel");
        }
        lines.add(new Line(
                number,
                email,
                names(row),
                value(row, "orcid"),
                texts(row, "degree_"),
                texts(row, "department_"),
                texts(row, "institution_"),
                languages(row, "languages_read"),
                languages(row, "languages_written"),
                List.copyOf(expertise),
                keywords(row),
                load == null ? null : Integer.valueOf(load),
                paused == null ? null : LocalDate.parse(paused),
                channel == null ? null : Channel.valueOf(channel.toUpperCase(Locale.ROOT)),
                value(row, "locale")));
        return null;
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static Map<String, Person.@Nullable Name> names(CSVRecord row) {
        var names = new LinkedHashMap<String, Person.@Nullable Name>();
        for (var script : SCRIPTS) {
            var surname = value(row, "surname_" + script);
            var given = value(row, "given_" + script);
            if (surname != null && given != null) {
                names.put(script, new Person.Name(surname, given, value(row, "patronymic_" + script)));
            }
        }
        return names;
    }

    private static Map<String, List<String>> keywords(CSVRecord row) {
        var keywords = new LinkedHashMap<String, List<String>>();
        LANGUAGES.forEach(language -> {
            var words = list(row, "keywords_" + language);
            if (!words.isEmpty()) {
                keywords.put(language, words);
            }
        });
        return keywords;
    }

    private static @Nullable Map<String, String> texts(CSVRecord row, String prefix) {
        var texts = new LinkedHashMap<String, String>();
        LANGUAGES.forEach(language -> {
            var text = value(row, prefix + language);
            if (text != null) {
                texts.put(language, text);
            }
        });
        return texts.isEmpty() ? null : texts;
    }

    /** However they are kept apart: a code holds neither comma nor space. */
    private static List<String> languages(CSVRecord row, String column) {
        return list(row, column, "[;,\\s]+");
    }

    private static List<String> list(CSVRecord row, String column) {
        return list(row, column, ";");
    }

    private static List<String> list(CSVRecord row, String column, String between) {
        return Stream.of(Objects.requireNonNullElse(value(row, column), "").split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static @Nullable String value(CSVRecord row, String column) {
        var text = row.isSet(column) ? row.get(column) : null;
        if (text == null || text.isBlank()) {
            return null;
        }
        var bare = text.strip();
        return bare.matches("(?s)'[=+\\-@].*") ? bare.substring(1) : bare;
    }
}
