package org.krugozor.review.reviewer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.review.reviewer.model.Publication;

class PublicationListTest {

    @Test
    void readsBibTexAndTurnsItsLatexIntoLetters() {
        var read = PublicationList.read("""
                @article{one,
                  author = {M{\\"u}ller, J{\\"o}rg and Ахметова, Айгүл},
                  title  = {{Turkology} between {\\'e}tude and theory},
                  journal = "Voprosy turkologii", year = 2021, doi = {https://doi.org/10.5555/ABC.1}
                }
                @book{two, title = {Саяси мәдениет}, date = {2019-03}, publisher = undefinedString}
                """);

        assertThat(read.skipped()).isEmpty();
        assertThat(read.publications())
                .containsExactly(
                        new Publication(
                                "Turkology between étude and theory",
                                2021,
                                List.of("Müller, Jörg", "Ахметова, Айгүл"),
                                "Voprosy turkologii",
                                "10.5555/abc.1"),
                        new Publication("Саяси мәдениет", 2019, List.of(), null, null));
    }

    @Test
    void readsRisAndNamesTheEntryThatHasNoTitle() {
        var read = PublicationList.read("""
                \uFEFFTY  - JOUR
                AU  - Serikova, Dana
                AU  - Brown, A.
                TI  - Mediation in rural courts
                PY  - 2023/05//
                JO  - Law and Society
                DO  - 10.5555/m.2
                ER  -
                TY  - BOOK
                AU  - Nobody
                ER  -
                """);

        assertThat(read.publications())
                .containsExactly(new Publication(
                        "Mediation in rural courts",
                        2023,
                        List.of("Serikova, Dana", "Brown, A."),
                        "Law and Society",
                        "10.5555/m.2"));
        assertThat(read.skipped()).singleElement().satisfies(skipped -> assertThat(skipped.pointer())
                .isEqualTo("/lines/9"));
    }

    @Test
    void readsTheWorksOfAnOrcidRecord() {
        var read = PublicationList.read("""
                {"activities-summary": {"works": {"group": [
                  {"work-summary": [{"title": {"title": {"value": "Steppe geopolitics"}},
                    "publication-date": {"year": {"value": "2020"}}, "journal-title": {"value": "Orient"},
                    "external-ids": {"external-id": [
                      {"external-id-type": "issn", "external-id-value": "1"},
                      {"external-id-type": "doi", "external-id-value": "10.5555/S"}]}}]},
                  {"work-summary": [{"title": null}]}]}}}
                """);

        assertThat(read.publications())
                .containsExactly(new Publication("Steppe geopolitics", 2020, List.of(), "Orient", "10.5555/s"));
        assertThat(read.skipped()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "just words", "{\"orcid\": 1}", "{", "@article{broken, title = {never closed", "MZ\u0000"})
    void saysPlainlyThatAFileIsNoneOfThem(String text) {
        assertThatThrownBy(() -> PublicationList.read(text)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void knowsTheSameWorkAgain() {
        var one = new Publication("Title", 2020, List.of(), null, "10.1/X");

        assertThat(one.isSameAs(new Publication("other", null, List.of(), null, "doi: 10.1/x")))
                .isTrue();
        assertThat(one.isSameAs(new Publication("TITLE", null, List.of(), null, null)))
                .isTrue();
        assertThat(one.isSameAs(new Publication("Title", 2021, List.of(), null, null)))
                .isFalse();
    }
}
