package org.krugozor.stack.player.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final String KAZAKH = "Әліпби: ә ғ қ ң ө ұ ү һ і, Ә Ғ Қ Ң Ө Ұ Ү Һ І";
    private static final ManuscriptText TEXT = new ManuscriptText(
            "kk",
            List.of("Айгерім Сәрсенова, Арқа өңірлік университеті"),
            List.of(
                    new ManuscriptText.Abstract("kk", "Сенім & билік", "Қысқа аңдатпа", List.of("сенім", "билік")),
                    new ManuscriptText.Abstract("en", "Trust < power", "A short abstract", List.of("trust"))),
            List.of(new ManuscriptText.Part("Кіріспе", List.of(KAZAKH, "Türkçe: ğ ı ş İ"))),
            List.of("Weber C. Councils. – 2023."));

    @Test
    void aWordDocumentIsAZipOfWellFormedXmlWithItsText() throws Exception {
        var parts = parts(WordDocument.write(TEXT, "Sarsenova"));
        assertThat(parts).containsKeys("[Content_Types].xml", "_rels/.rels", "word/document.xml", "docProps/core.xml");
        for (var part : parts.values()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(parts.get("word/document.xml"))
                .contains(KAZAKH, "Сенім &amp; билік", "Айгерім Сәрсенова", "1. Weber C. Councils. – 2023.");
        assertThat(parts.get("docProps/core.xml")).contains("Sarsenova");
    }

    @Test
    void theAnonymousVersionNamesNobodyAnywhere() throws Exception {
        var word = parts(WordDocument.write(TEXT.anonymous(), ""));
        assertThat(String.join("", word.values())).doesNotContain("Сәрсенова", "Sarsenova", "creator");
        var pdf = PdfDocument.write(TEXT.anonymous());
        assertThat(textOf(pdf)).doesNotContain("Сәрсенова").contains("Сенім & билік");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
        }
    }

    @Test
    void thePdfEmbedsAFontWithKazakhAndTurkishLetters() throws IOException {
        var pdf = PdfDocument.write(TEXT);
        assertThat(textOf(pdf)).contains(KAZAKH, "ğ ı ş İ");
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void aLongTextGoesOnOnTheNextPageWithoutLosingAWord() throws IOException {
        var words = new StringBuilder();
        for (var number = 1; number <= 2_000; number++) {
            words.append("сөз").append(number).append(' ');
        }
        var text = new ManuscriptText(
                "kk",
                List.of(),
                TEXT.abstracts(),
                List.of(new ManuscriptText.Part("Талқылау", List.of(words.toString()))),
                List.of());
        var pdf = PdfDocument.write(text);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
        assertThat(textOf(pdf).split("\\s+")).contains("сөз1", "сөз999", "сөз2000");
    }

    @Test
    void theSameManuscriptGivesTheSameBytesSoThatARepeatedUploadIsTheSame() {
        assertThat(WordDocument.write(TEXT, "Sarsenova")).isEqualTo(WordDocument.write(TEXT, "Sarsenova"));
        assertThat(PdfDocument.write(TEXT)).isEqualTo(PdfDocument.write(TEXT));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static TreeMap<String, String> parts(byte[] zip) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
