package org.krugozor.review.reviewer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.krugozor.review.reviewer.exchange.ReviewerTable.Read;
import org.krugozor.review.reviewer.model.Channel;

/** Tables of reviewers as spreadsheets and people write them. */
class ReviewerTableTest {

    private static final String HEADING = "email,surname_latin,given_latin,degree_en,max_load\n";

    private static Read read(String text) {
        return ReviewerTable.read(new StringReader(text));
    }

    private static Stream<String> errors(Read read) {
        return read.errors().values().stream().flatMap(List::stream).map(error -> error.pointer() + " " + error.code());
    }

    @Test
    void errorsNameTheLineOfTheFileWhateverStandsAboveIt() {
        var read = read(HEADING
                + "a@table.example,A,B,,3\n"
                + "\n"
                + "\n"
                + "b@table.example,A,B,,many\n"
                + "c@table.example,A,B,\"Doctor\nof political\nscience\",3\n"
                + "d@table.example,A,B,\"Doctor\nof law\",many\n"
                + "e@table.example,A,B,,many");

        assertThat(errors(read))
                .containsExactly(
                        "/lines/5/max_load bad-load", "/lines/9/max_load bad-load", "/lines/11/max_load bad-load");
        assertThat(read.lines()).extracting(ReviewerTable.Line::number).containsExactly(2L, 6L);
    }

    @Test
    void linesAboveAnOpenQuotationMarkAreReadAndItsOwnLineIsNamed() {
        for (var cell : List.of("\"Doctor,3\nd@table.example,A,B,,3\n", "\"Doctor\" of law,3\n")) {
            var read = read(HEADING + "a@table.example,A,B,,3\n\nb@table.example,A,B," + cell);

            assertThat(read.lines()).extracting(ReviewerTable.Line::email).containsExactly("a@table.example");
            assertThat(errors(read)).as(cell).containsExactly("/lines/4 open-quotation");
        }
    }

    @Test
    void pauseChannelAndLanguagesOfWritingAreTaken() {
        var line =
                read("\uFEFFemail;languages_written;paused_until;channel\na@table.example;\"kk; ru\";2027-03-01;phone\n")
                        .lines()
                        .get(0);

        assertThat(line.pausedUntil()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(line.languagesWritten()).containsExactly("kk", "ru");
        assertThat(line.channel()).isEqualTo(Channel.PHONE);
        assertThat(errors(read("email,paused_until\na@table.example,1 March\n")))
                .containsExactly("/lines/2/paused_until bad-day");
        assertThat(errors(read("email,channel\na@table.example,pigeon\n")))
                .containsExactly("/lines/2/channel bad-preferred-channel");
    }

    @Test
    void whatHasNoHeadingIsNoTable() {
        for (var text : List.of("", "name,place\nA,B\n")) {
            assertThatThrownBy(() -> read(text))
                    .as(text)
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessage("bad-csv");
        }
        assertThat(errors(read("\"email,name\na@table.example,A\n"))).containsExactly("/lines/1 open-quotation");
    }
}
