package org.krugozor.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedTest {

    @ParameterizedTest
    @CsvSource({
        "доверие, (доверие | довери:*)",
        "Қазақстан, (казакстан | казакст:*)",
        "Şahin, (sahin | sahin:*)",
        "медиация билік, (медиация | медиац:*) & (билик | билик:*)"
    })
    void aWordIsLookedForAsItIsAndWithoutItsEnding(String typed, String query) {
        assertThat(Wanted.of(typed).query()).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource({"'& | ! :* ()'", "''", "'  '", "'\"'"})
    void signsAloneAskForNothing(String typed) {
        assertThat(Wanted.of(typed).nothing()).isTrue();
    }

    @Test
    void whatSearchReadsAsOperatorsIsOnlyWhatStandsBetweenWords() {
        assertThat(Wanted.of("власть & !общество:*").query()).isEqualTo("(власть | власт:*) & (общество | общест:*)");
    }

    @Test
    void anEndlessQuestionIsCutAndNotRefused() {
        var wanted = Wanted.of("слово ".repeat(500));
        assertThat(wanted.typed()).hasSizeLessThanOrEqualTo(Wanted.LONGEST);
        assertThat(Wanted.of("а б в г д е ж з и к л м н о п").query().split("&"))
                .hasSize(12);
    }

    @Test
    void theWordFoundIsMarkedAsItIsPrintedAndNothingOfTheTextIsLost() {
        var text = "Қоғам мен билік: қоғамның сенімі";
        var pieces = Wanted.of("когам").marked(text);
        assertThat(joined(pieces)).isEqualTo(text);
        assertThat(pieces.stream().filter(Wanted.Piece::hit).map(Wanted.Piece::text))
                .containsExactly("Қоғам", "қоғамның");
    }

    @Test
    void anExcerptShowsThePlaceWhereTheWordStands() {
        var text =
                "Алдымен көп сөз айтылады. ".repeat(40) + "Медиация соңында тұр. " + "Одан кейін де бар. ".repeat(40);
        var excerpt = joined(Wanted.of("медиация").excerpt(text));
        assertThat(excerpt)
                .contains("Медиация соңында")
                .startsWith("… ")
                .endsWith(" …")
                .hasSizeLessThan(300);
    }

    @Test
    void anExcerptOfATextWithoutTheWordIsItsBeginning() {
        assertThat(joined(Wanted.of("медиация").excerpt("Қысқа мәтін."))).isEqualTo("Қысқа мәтін.");
        assertThat(Wanted.of("медиация").excerpt("")).isEmpty();
    }

    private static String joined(List<Wanted.Piece> pieces) {
        return pieces.stream().map(Wanted.Piece::text).collect(Collectors.joining());
    }
}
