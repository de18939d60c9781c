package org.krugozor.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krugozor.platform.document.ExtractedParagraph.Place;
import org.krugozor.platform.document.Sought.Kind;

class ResidueSearchTest {

    @ParameterizedTest(name = "{0} is found in: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Иванов Пётр Сергеевич    | как показал Петр Сергеевич Иванов, это не так
        Иванов Пётр Сергеевич    | ИВАНОВУ ПЕТРУ СЕРГЕЕВИЧУ посвящается
        Иванов Пётр Сергеевич    | в работах П. С. Иванова
        Иванов Пётр Сергеевич    | Иванов П.С. Политическая культура
        Достоевский Фёдор        | роман Фёдора Достоевского
        Әлиев Нұрлан             | Нұрлан Әлиевтің еңбегінде
        Әлиев Нұрлан             | ӘЛИЕВ Н. зерттеуі
        Қасымова Гүлнар          | Гүлнар Қасымованың пікірінше
        Erdoğan Ayşe             | Ayse Erdogan'ın makalesi
        Yıldız Işık              | IŞIK YILDIZ
        Müller Jürgen            | J. Mu\u0308ller and others
        Müller Jürgen            | Jürgen Mül\u00adler
        الفارابي محمد            | كتاب محمد الفارابي
        الفارابي محمد            | مُحَمَّد الفارابِي
        O'Neill Sean             | Sean O’Neill
        """)
    void aNameIsFoundInEveryFormPeopleWriteIt(String name, String text) {
        assertThat(search(Kind.NAME, name, text)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} is not found in: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Иванов Пётр Сергеевич  | Ивановская область и П. Бурдьё
        Ким Алия               | Кимберли и Алия
        Ли Анна                | или Анна или
        Иванов Пётр            | Иванов и другие
        Aliev Nurlan           | alien nations, N. Fraser
        """)
    void whatOnlyLooksLikeANameIsNot(String name, String text) {
        assertThat(search(Kind.NAME, name, text)).isEmpty();
    }

    @Test
    void aPhraseIsFoundWithItsEndings() {
        String university = "Евразийский национальный университет";

        assertThat(search(
                        Kind.PHRASE, university, "кафедра Евразийского национального университета им. Л. Н. Гумилёва"))
                .hasSize(1);
        assertThat(search(Kind.PHRASE, university, "национальный университет")).isEmpty();
    }

    @Test
    void anAddressIsFoundWholeAndNotAsAPartOfAnother() {
        assertThat(search(Kind.EMAIL, "aliev@enu.kz", "Write to ALIEV@enu.kz.")).hasSize(1);
        assertThat(search(Kind.EMAIL, "aliev@enu.kz", "maliev@enu.kz or aliev@enu.kzt"))
                .isEmpty();
    }

    @Test
    void anOrcidIsFoundHoweverItIsWritten() {
        String orcid = "https://orcid.org/0000-0002-1825-009x";

        assertThat(search(Kind.ORCID, orcid, "ORCID 0000\u20110002\u20111825\u2011009X, 000000021825009X"))
                .hasSize(2);
        assertThat(search(Kind.ORCID, orcid, "0000-0002-1825-0097")).isEmpty();
    }

    @Test
    void aFindingTellsWhereItStandsAndHowSureItIs() {
        ResidueSearch search =
                new ResidueSearch(List.of(new Sought(Kind.EMAIL, "a@b.kz"), new Sought(Kind.NAME, "Aliev Nurlan")));
        search.paragraph(new ExtractedParagraph(Place.BODY, 1, "", 0, "nothing"));
        search.paragraph(new ExtractedParagraph(Place.ANNOTATION, 7, "", 0, "as N. Aliev asked"));

        assertThat(search.found())
                .containsExactly(new Residue(1, 1, Place.ANNOTATION, 7, "", false, "as N. Aliev asked"));
    }

    @Test
    void endlessFindingsAreCountedAndNotKept() {
        ResidueSearch search = new ResidueSearch(List.of(new Sought(Kind.EMAIL, "a@b.kz")));
        search.paragraph(new ExtractedParagraph(Place.BODY, 1, "", 0, "a@b.kz ".repeat(1000)));

        assertThat(search.found()).hasSize(200);
        assertThat(search.beyond()).isEqualTo(800);
    }

    private static List<Residue> search(Kind kind, String sought, String text) {
        ResidueSearch search = new ResidueSearch(List.of(new Sought(kind, sought)));
        search.paragraph(new ExtractedParagraph(Place.BODY, 1, "", 0, text));
        return search.found();
    }
}
