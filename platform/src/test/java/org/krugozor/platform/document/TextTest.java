package org.krugozor.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krugozor.platform.document.ExtractedParagraph.Place;

class TextTest {

    private static final InspectionLimits LIMITS = InspectionLimits.usual();

    @TempDir
    Path folder;

    @Test
    void aDocxIsReadByParagraphsAndHeadings() throws IOException {
        List<ExtractedParagraph> text = docx(Docx.of("# Кіріспе", "Саяси мәдениет туралы", "", "# Әдістер"));

        assertThat(text)
                .filteredOn(each -> each.place() == Place.BODY)
                .extracting(ExtractedParagraph::heading, ExtractedParagraph::text)
                .containsExactly(tuple(1, "Кіріспе"), tuple(0, "Саяси мәдениет туралы"), tuple(1, "Әдістер"));
    }

    @Test
    void deletedWordsCommentsLinksAndHiddenOnesAreKeptApart() throws IOException {
        List<ExtractedParagraph> text = docx(TellingDocx.docx());

        assertThat(text)
                .extracting(ExtractedParagraph::place, ExtractedParagraph::text)
                .contains(
                        tuple(Place.DELETED, "deleted words"),
                        tuple(Place.COMMENT, "What is meant here?"),
                        tuple(Place.HEADER, "Running head"),
                        tuple(Place.LINK, "https://doi.org/10.1000/182"));
        assertThat(text).filteredOn(each -> each.place() == Place.HIDDEN).anySatisfy(each -> assertThat(each.text())
                .contains("Turnout by region"));
        assertThat(text).filteredOn(each -> each.place() == Place.BODY).noneSatisfy(each -> assertThat(each.text())
                .contains("deleted"));
    }

    @Test
    void aWordBrokenOverRunsIsOneWord() throws IOException {
        List<ExtractedParagraph> text = docx(Docx.ofBody(
                "<w:p><w:r><w:t>Али</w:t></w:r><w:r><w:t>ев</w:t></w:r><w:r><w:tab/><w:t>is</w:t></w:r></w:p>"));

        assertThat(text).extracting(ExtractedParagraph::text).contains("Алиев is");
    }

    @Test
    void aPdfIsReadByPagesParagraphsAndHeadings() throws IOException {
        List<ExtractedParagraph> text = new ArrayList<>();

        PdfText.Pages pages = PdfText.read(pdf(), LIMITS, text::add);

        assertThat(pages).isEqualTo(new PdfText.Pages(3, 1, 0, false));
        assertThat(text)
                .extracting(ExtractedParagraph::page, ExtractedParagraph::heading, ExtractedParagraph::text)
                .containsExactly(
                        tuple(1, 1, "On turnout"),
                        tuple(
                                1,
                                0,
                                "Citizens vote for reasons of their own, among them political ones, and they tell."),
                        tuple(3, 2, "Conclusion"),
                        tuple(3, 0, "They vote."));
    }

    @Test
    void whatStandsBesideThePagesOfAPdfIsRead() throws IOException {
        List<ExtractedParagraph> text = new ArrayList<>();

        PdfText.read(TellingPdf.write(folder.resolve("telling.pdf")), LIMITS, text::add);

        assertThat(text)
                .extracting(ExtractedParagraph::place, ExtractedParagraph::text)
                .contains(
                        tuple(Place.ANNOTATION, "Please define the term"),
                        tuple(Place.LINK, "mailto:aliev@enu.kz"),
                        tuple(Place.FORM, "the typed answer"),
                        tuple(Place.OUTLINE, "Introduction"));
    }

    @Test
    void wordsAndCharactersAreCountedInAnyScript() throws IOException {
        TextFacts facts;
        try (var output = new ExtractedText.Output(folder.resolve("text"), 10_000)) {
            output.paragraph(body("Қазақстан  Республикасы — well-being, don't; 2019 ж."));
            output.paragraph(new ExtractedParagraph(Place.FOOTNOTE, 0, "", 0, "مُحَمَّد"));
            output.paragraph(new ExtractedParagraph(Place.HEADER, 0, "", 0, "not counted"));
            facts = output.facts(0, 0, 0);
        }

        assertThat(facts.words()).isEqualTo(7);
        assertThat(facts.charactersWithSpaces() - facts.characters()).isEqualTo(6);
        assertThat(facts.paragraphs()).isEqualTo(2);
    }

    @Test
    void textBeyondTheLimitIsCutAndSaidToBe() throws IOException {
        Path file = folder.resolve("text");
        try (var output = new ExtractedText.Output(file, 10)) {
            output.paragraph(body("12345678"));
            output.paragraph(body("90123"));
            assertThat(output.facts(0, 0, 0).truncated()).isTrue();
        }

        try (var read = ExtractedText.read(file)) {
            assertThat(read).containsExactly(body("12345678"));
        }
    }

    private static ExtractedParagraph body(String text) {
        return new ExtractedParagraph(Place.BODY, 0, "", 0, text);
    }

    private List<ExtractedParagraph> docx(Docx docx) throws IOException {
        List<ExtractedParagraph> text = new ArrayList<>();
        DocxText.read(docx.write(folder.resolve("text.docx")), LIMITS, text::add);
        return text;
    }

    private Path pdf() throws IOException {
        Path file = folder.resolve("text.pdf");
        try (PDDocument document = new PDDocument()) {
            page(
                    document,
                    "18 bold On turnout",
                    "11 plain Citizens vote for reasons of their own, among them politi-",
                    "11 plain cal ones, and they tell.");
            document.addPage(new PDPage());
            page(document, "11 bold Conclusion", "11 plain They vote.");
            document.save(file.toFile());
        }
        return file;
    }

    private static void page(PDDocument document, String... lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float y = 720;
            String before = "";
            for (String line : lines) {
                String[] parts = line.split(" ", 3);
                y -= before.equals(parts[1]) ? 13 : 40;
                before = parts[1];
                content.beginText();
                content.setFont(
                        new PDType1Font(parts[1].equals("bold") ? FontName.HELVETICA_BOLD : FontName.HELVETICA),
                        Float.parseFloat(parts[0]));
                content.newLineAtOffset(72, y);
                content.showText(parts[2]);
                content.endText();
            }
        }
    }
}
