package org.krugozor.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krugozor.submission.text.Transliteration.Scheme;
import org.krugozor.submission.text.Transliteration.Schemes;

class TransliterationTest {

    private static final Transliteration LETTERS = new Transliteration();

    @ParameterizedTest
    @CsvSource({
        "BSI, ru-bsi, 33",
        "GOST_779_B, ru-gost779b, 33",
        "ISO_9, ru-kk-iso9, 42",
        "KAZAKH_2021, kk-latn-2021, 42"
    })
    void printsEveryLetterAsItsTableSays(Scheme scheme, String table, int letters) throws IOException {
        var lines = table(table).lines().skip(1).toList();

        assertThat(lines).hasSize(letters);
        for (var line : lines) {
            var cells = line.split(",", -1);
            assertThat(LETTERS.by(scheme, cells[0])).as(line).isEqualTo(unquoted(cells[1]));
            assertThat(LETTERS.by(scheme, cells[2])).as(line).isEqualTo(unquoted(cells[3]));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ru | Щербакова Ж. Ю. Съезд и объединение | Shcherbakova Zh. Yu. S"ezd i ob"edinenie
        ru | ЖУРНАЛ «Политические исследования» | ZHURNAL «Politicheskie issledovaniya»
        kk | Ахметова Д. Қ. Жергілікті саясаттағы сенім | Ahmetova D. Q. Jergılıktı saiasattağy senım
        """)
    void writesReferencesAsTheJournalAsksForThem(String language, String text, String latin) {

        assertThat(LETTERS.latin(text, language, Schemes.DEFAULT)).contains(latin);
        assertThat(LETTERS.latin(text, null, Schemes.DEFAULT)).contains(latin);
    }

    @Test
    void takesTheLanguageStatedBeforeTheOneTheLettersSuggest() {
        assertThat(LETTERS.latin("Жамбыл", null, Schemes.DEFAULT)).contains("Zhambyl");
        assertThat(LETTERS.latin("Жамбыл", "kk", Schemes.DEFAULT)).contains("Jambyl");
    }

    @Test
    void aKazakhPublisherDoesNotMakeARussianTitleKazakh() {
        assertThat(LETTERS.latin(
                        "Ахметова Д. К. Доверие и посредничество в политике. – Алматы: Ғылым", null, Schemes.DEFAULT))
                .contains("Akhmetova D. K. Doverie i posrednichestvo v politike. – Almaty: Ğylym");
    }

    @Test
    void aSettingOfTheCallChoosesTheTable() {
        var schemes = new Schemes(Scheme.GOST_779_B, Scheme.ISO_9);

        assertThat(LETTERS.latin("Цивилизация", "ru", schemes)).contains("Civilizaciya");
        assertThat(LETTERS.latin("Қазақ", "kk", schemes)).contains("Ķazaķ");
        assertThat(schemes.sane()).isTrue();
        assertThat(new Schemes(Scheme.KAZAKH_2021, Scheme.KAZAKH_2021).sane()).isFalse();
    }

    @Test
    void lettersOfTheOtherLanguageAreNotLeftStanding() {
        assertThat(LETTERS.latin("Архив «Қазақ» в Москве, объём 2", "ru", Schemes.DEFAULT))
                .contains("Arkhiv «Qazaq» v Moskve, ob\"em 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        - | Inglehart R. Modernization and Postmodernization. Princeton, 1997.
        ru | Inglehart R. Modernization and Postmodernization. Princeton, 1997.
        ar | العلاقات الدولية
        - | العلاقات الدولية
        tr | Türk dünyası
        en | Политика
        - | 2019
        """)
    void offersNothingWhereThereIsNothingToOffer(String language, String text) {
        assertThat(LETTERS.latin(text, language, Schemes.DEFAULT)).isEmpty();
    }

    @Test
    void noTextOfEitherAlphabetKeepsACyrillicLetter() {
        var random = new Random(20190303);
        var alphabet =
                "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІ .,:–«»№/0123456789";
        for (int n = 0; n < 500; n++) {
            var text = "Ж"
                    + random.ints(1 + random.nextInt(80), 0, alphabet.length())
                            .mapToObj(at -> String.valueOf(alphabet.charAt(at)))
                            .collect(Collectors.joining());
            for (var language : new String[] {"kk", "ru"}) {
                var latin = LETTERS.latin(text, language, Schemes.DEFAULT).orElseThrow();
                assertThat(latin.codePoints()
                                .anyMatch(
                                        point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.CYRILLIC))
                        .as(text)
                        .isFalse();
            }
        }
    }

    private static String unquoted(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    private static String table(String name) throws IOException {
        try (var file = TransliterationTest.class.getResourceAsStream("/translit/" + name + ".csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
