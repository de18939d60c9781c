package org.krugozor.review.assignment.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignCommandTest {

    private static final String PAPERS = "id,topic,weight\na,x,1\nb,x,0.5\nb,y,0.5\n";
    private static final String REVIEWERS = "id,topic,expertise\nr,x,1\ns,y,0.5\nt,x,0.2\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "preflib1, 6, 124.25",
        "preflib2, 7, 141.5",
        "preflib3, 6, 454.25",
        "aamas2015, 12, 1406.25",
        "aamas2016, 12, 949.5"
    })
    void publishedBidsGiveTheirKnownGreatestTotal(String name, String load, String total) throws URISyntaxException {
        var file = Path.of(getClass().getResource(name + ".in").toURI());
        assertThat(run("--similarities", file.toString(), "--panel", "3", "--load", load))
                .isZero();
        assertThat(printed().get("total")).isEqualTo(total);
    }

    @Test
    void writesThePlanAndPrintsHowGoodItIs() {
        assertThat(assign("--panel", "2", "--load", "2", "--rounds", "5")).isZero();
        assertThat(lines("plan.csv")).startsWith("paper,reviewer").hasSize(5).contains("b,s", "a,r", "b,r");
        assertThat(printed())
                .containsEntry("coverage", "1.750000 of 2.000000 (87.50 %)")
                .containsEntry("gap", "0.0000 %")
                .containsEntry("uncovered", "0 pairs of paper and topic")
                .containsEntry("worst", "b 0.7500, a 1.0000")
                .containsKeys("bound", "loads", "time");
    }

    @Test
    void sameSeedAndRoundsWriteTheSameFile() {
        assertThat(run("--example", "60,30,20", "--into", folder.toString(), "--seed", "4"))
                .isZero();
        var files = List.of("--conflicts", path("conflicts.csv"), "--panel", "3", "--load", "7", "--rounds", "6");
        assertThat(assignWith("papers.csv", "reviewers.csv", files.toArray(String[]::new)))
                .isZero();
        var first = lines("plan.csv");
        assertThat(assignWith("papers.csv", "reviewers.csv", files.toArray(String[]::new)))
                .isZero();
        assertThat(lines("plan.csv")).isEqualTo(first).hasSize(181);
    }

    @Test
    void conflictsAreKeptAndThoseThatSayNothingAreTold() {
        write("conflicts.csv", "paper,reviewer\na,r\na,r\nnobody,r\n");
        assertThat(assign("--panel", "1", "--load", "2", "--rounds", "2", "--conflicts", path("conflicts.csv")))
                .isZero();
        assertThat(lines("plan.csv")).doesNotContain("a,r");
        assertThat(told()).contains("line 3").contains("line 4");
    }

    @Test
    void atMostOneOfAnInstitutionSitsOnPanelWhereInstitutionsAreGiven() {
        write("institutions.csv", "reviewer,institution\nr,one\ns,one\nt,two\n");
        assertThat(assign("--panel", "2", "--load", "2", "--rounds", "2", "--institutions", path("institutions.csv")))
                .isZero();
        assertThat(lines("plan.csv")).contains("a,t", "b,t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,topic,weight~a,x,NaN | line 2: weight NaN",
                "id,topic,weight~a,x,-1 | line 2: weight -1",
                "id,topic,weight~a,x,1~a,x,1 | line 3: topic x of a stands on an earlier line",
                "id,topic,weight~a,x,much | line 2: weight is no number: much",
                "id,topic,weight~a,x | line 2: 2 cells",
                "id,topic,weight~,x,1 | line 2: id is empty",
                "id,topic~a,x | line 1: wants the header id,topic,weight",
                "id,topic,weight~a,x,1~\"b,x,1 | line 3: a cell that begins with a quotation mark has to end with one",
                "id,topic,weight~\"a\"b,x,1 | line 2: a cell that begins with a quotation mark has to end with one"
            })
    void linesThatCannotBeReadAreNamed(String papers, String message) {
        write("papers.csv", papers.replace('~', '\n') + "\n");
        write("reviewers.csv", REVIEWERS);
        assertThat(assignWith("papers.csv", "reviewers.csv", "--panel", "1", "--load", "2"))
                .isEqualTo(2);
        assertThat(told()).contains("papers.csv, " + message);
        assertThat(folder.resolve("plan.csv")).doesNotExist();
    }

    @Test
    void filesOfSpreadsheetsGiveTheSamePlanAsPlainOnes() {
        assertThat(assign("--panel", "2", "--load", "2", "--rounds", "5")).isZero();
        var plain = lines("plan.csv");
        write("p.csv", "\uFEFFid;topic;weight\r\na;x;1\r\nb;x;0,5\r\nb;y;0,5\r\n");
        write("r.csv", "id\ttopic\texpertise\r\nr\tx\t1\r\ns\ty\t0,5\r\nt\tx\t0.2\r\n");
        assertThat(assignWith("p.csv", "r.csv", "--panel", "2", "--load", "2", "--rounds", "5"))
                .as(told())
                .isZero();
        assertThat(lines("plan.csv")).isEqualTo(plain);
    }

    @Test
    void filesThatAreEmptyMissingOrNoFilesAreNamed() {
        write("reviewers.csv", REVIEWERS);
        write("papers.csv", "");
        var terms = new String[] {"--panel", "1", "--load", "2"};
        assertThat(assignWith("papers.csv", "reviewers.csv", terms)).isEqualTo(2);
        assertThat(told()).contains("papers.csv is empty; its first line is to be id,topic,weight.");
        assertThat(assignWith("nothing.csv", "reviewers.csv", terms)).isEqualTo(2);
        assertThat(told()).contains("There is no file").contains("nothing.csv");
        assertThat(assignWith(".", "reviewers.csv", terms)).isEqualTo(2);
        assertThat(told()).contains("cannot be read");
        write("papers.csv", "id,topic,weight\n");
        assertThat(assignWith("papers.csv", "reviewers.csv", terms)).isEqualTo(1);
        assertThat(told()).contains("- nothing-waits: No manuscript waits.");
    }

    @Test
    void planIsNeverWrittenOverWhatItIsMadeFrom() {
        write("papers.csv", PAPERS);
        write("reviewers.csv", REVIEWERS);
        var words = List.of(
                "--papers", path("papers.csv"), "--reviewers", path("reviewers.csv"), "--panel", "1", "--load", "2");
        for (var given : List.of("papers.csv", "./reviewers.csv")) {
            var all = new ArrayList<>(words);
            all.addAll(List.of("--out", path(given)));
            assertThat(run(all.toArray(String[]::new))).isEqualTo(2);
            assertThat(told()).contains("are the same file");
        }
        assertThat(String.join("\n", lines("papers.csv")) + "\n").isEqualTo(PAPERS);
    }

    @Test
    void nameAsLongAsFileDoesNotPushTheMistakeOffTheTerminal() {
        write("reviewers.csv", REVIEWERS);
        write(
                "papers.csv",
                "id,topic,weight\n" + "x".repeat(100_000) + ",x,NaN\nb,x,1\nb," + "y".repeat(100_000) + ",2\n");
        assertThat(assignWith("papers.csv", "reviewers.csv", "--panel", "1", "--load", "2"))
                .isEqualTo(2);
        assertThat(told()).contains("papers.csv, line 2: weight NaN").hasSizeLessThan(2_000);
    }

    @Test
    void placeNobodyCanWriteToIsToldBeforeTheWorkBegins() {
        write("papers.csv", PAPERS);
        write("reviewers.csv", REVIEWERS);
        for (var out : List.of(path("no-such-folder/plan.csv"), folder.toString())) {
            assertThat(run(
                            "--papers",
                            path("papers.csv"),
                            "--reviewers",
                            path("reviewers.csv"),
                            "--panel",
                            "1",
                            "--load",
                            "2",
                            "--seconds",
                            "1000",
                            "--out",
                            out))
                    .isEqualTo(2);
            assertThat(told()).contains(out + " cannot be written");
        }
    }

    @Test
    void everybodyInConflictIsNamedByTheNameTheOfficeUses() {
        write("conflicts.csv", "paper,reviewer\na,r\na,s\na,t\n");
        assertThat(assign("--panel", "1", "--load", "2", "--conflicts", path("conflicts.csv")))
                .isEqualTo(1);
        assertThat(told()).contains("- too-few-eligible: Manuscript a wants 1, and 0 may review it (3 in conflict");
    }

    @Test
    void expertiseAboveOneIsNamedByItsLine() {
        write("papers.csv", PAPERS);
        write("reviewers.csv", "id,topic,expertise\nr,x,5\n");
        assertThat(assignWith("papers.csv", "reviewers.csv", "--panel", "1", "--load", "2"))
                .isEqualTo(2);
        assertThat(told()).contains("reviewers.csv, line 2: expertise 5.0 is not a number from 0 to 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--panel 2 --load 1 | - too-few-places: | It takes a load of 2 each at least",
                "--panel 4 --load 3 | - more-seats-than-reviewers: | There are 3 reviewers, fewer than the seats of: a, b",
                "--panel 1 --load 3 --min-load 1 | - min-loads-above-seats: | The least loads add up to 3, and there are 2",
                "--panel 1 --load 0 | - too-few-eligible: | Raise the load of those who may take none"
            })
    void whereThereIsNoPlanItSaysWhyAndEndsWithOne(String options, String name, String message) {
        assertThat(assign(options.split(" "))).isEqualTo(1);
        assertThat(told()).contains("There is no plan.").contains(name).contains(message);
        assertThat(folder.resolve("plan.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--panel 2 --load 2 --min-load 3 | --min-load 3 is above --load 2",
                "--panel 0 --load 2 | --panel wants a whole number from 1",
                "--panel two --load 2 | --panel wants a whole number",
                "--load 2 | --panel is missing",
                "--panel 1 --load 2 --quick yes | There is no option --quick",
                "--panel 1 --load 2 --seconds 1 --rounds 1 | not both",
                "--panel 1 --load 2 --institutions  | --institutions wants",
                "--panel 1 --load 2 --seconds 0 | --seconds wants a number above 0"
            })
    void optionsThatMakeNoSenseAreNamed(String options, String message) {
        assertThat(assign(options.split(" "))).isEqualTo(2);
        assertThat(told()).contains(message);
    }

    @Test
    void helpListsEveryOption() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--papers", "--min-load", "--rounds", "--similarities", "--example", "--coverage-first");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 2~0.5 1e-3~1 0.25 | total 1.5 | 0",
                "2 2~0.5 NaN~1 0.25 | line 2: NaN is not a number | 2",
                "2 2~0.5 1e-999999999~1 1 | line 2: 1e-999999999 is not a number | 2",
                "2 2~0.5 1~1 | line 3: 1 similarities, not 2 | 2",
                "two 2~1 | line 1: two is no number | 2"
            })
    void similaritiesAddUpExactlyOrAreNamedByTheirLine(String rows, String message, int status) {
        write("F.in", rows.replace('~', '\n') + "\n");
        assertThat(run("--similarities", path("F.in"), "--panel", "1", "--load", "2", "--out", path("plan.csv")))
                .isEqualTo(status);
        assertThat((out.toString(StandardCharsets.UTF_8) + told()).replaceAll(" +", " "))
                .contains(message);
    }

    private int assign(String... options) {
        write("papers.csv", PAPERS);
        write("reviewers.csv", REVIEWERS);
        return assignWith("papers.csv", "reviewers.csv", options);
    }

    private int assignWith(String papers, String reviewers, String... options) {
        var words = new ArrayList<>(
                List.of("--papers", path(papers), "--reviewers", path(reviewers), "--out", path("plan.csv")));
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new));
    }

    private int run(String... words) {
        return new AssignCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(told, true, StandardCharsets.UTF_8),
                        System.nanoTime())
                .run(List.of(words));
    }

    /** What was printed, by the first word of its line. */
    private Map<String, String> printed() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" +", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1], (first, last) -> last));
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) {
        quietly(file -> Files.writeString(file, text), name);
    }

    private List<String> lines(String name) {
        return quietly(Files::readAllLines, name);
    }

    private interface Act<T> {
        T on(Path file) throws IOException;
    }

    private <T> T quietly(Act<T> act, String name) {
        try {
            return act.on(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
