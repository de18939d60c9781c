package org.krugozor.publication.galley.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.publication.Contents;
import org.krugozor.publication.galley.model.PrintedPlace;
import org.krugozor.publication.galley.model.TextBlock;
import org.krugozor.publication.journal.JournalRecord;
import org.krugozor.publication.manuscript.ItemType;
import org.krugozor.publication.manuscript.Section;

class PrintingArticlesTest {

    private static final PrintedPlace PLACE =
            new PrintedPlace(2026, 2, 155, 17, 19, "10.5555/krugozor-2026-155-2-17-19");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en", "tr", "ar"})
    void everyLanguageIsPrintedWithItsOwnTitleFirstAndAllFontsInside(String language) throws IOException {
        var job = job(language, null);
        try (var pdf = print(job)) {
            var first = text(pdf, 1);
            assertThat(letters(first)).contains(letters(expected(language)));
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void aProofBeginsAtPageOneAndPromisesADoi() throws IOException {
        try (var pdf = print(job("ru", null))) {
            assertThat(text(pdf, 1)).contains("DOI будет присвоен");
            assertThat(pageNumber(pdf, 1)).isEqualTo("1");
        }
    }

    @Test
    void finalPagesRunOnFromTheIssueAndCarryTheDoiWithoutMovingAPage() throws IOException {
        int pagesOfProof;
        try (var proof = print(job("ru", null))) {
            pagesOfProof = proof.getNumberOfPages();
        }
        try (var pdf = print(job("ru", PLACE))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(pagesOfProof);
            assertThat(text(pdf, 1)).contains("https://doi.org/10.5555/krugozor-2026-155-2-17-19", "№ 2 (155)/2026");
            assertThat(pageNumber(pdf, 1)).isEqualTo("17");
            assertThat(pageNumber(pdf, 2)).isEqualTo("18");
        }
    }

    @Test
    void theSignsOfTransliterationAndKazakhLettersSurvive() throws IOException {
        try (var pdf = print(job("kk", PLACE))) {
            var all = new PDFTextStripper().getText(pdf);
            assertThat(all).contains("Älımova Ğ. Ö. Qoğam men bilık", "Ә ғ қ ң ө ұ ү һ і ʹ ʺ");
        }
    }

    @Test
    void whatAnAuthorWroteIsNeverMarkup() throws IOException {
        var body = List.of(new TextBlock(0, "<img src=\"http://127.0.0.1:9/x\"/> & <script>x</script> ]]>"));
        var content = Contents.research();
        var job = new PrintJob(content, Contents.dates(), JournalRecord.initial(), body, null, null);
        try (var pdf = print(job)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("<script>x</script> ]]>");
        }
    }

    private static PrintJob job(String language, @org.jspecify.annotations.Nullable PrintedPlace place) {
        var body = new ArrayList<TextBlock>();
        body.add(new TextBlock(1, "Кіріспе Ә ғ қ ң ө ұ ү һ і ʹ ʺ"));
        for (int i = 0; i < 40; i++) {
            body.add(new TextBlock(
                    0,
                    "Советы медиаторов возникли в трёх регионах почти одновременно, но пошли разными путями: там, где их "
                            + "решения попадали в повестку маслихата, доверие росло, а там, где они оставались устными, "
                            + "за год сменилось две трети состава [1]."));
        }
        return new PrintJob(
                Contents.of(ItemType.RESEARCH_ARTICLE, language, Section.POLITICAL_SCIENCE),
                Contents.dates(),
                JournalRecord.initial(),
                body,
                Section.POLITICAL_SCIENCE,
                place);
    }

    private static String expected(String language) {
        return switch (language) {
            case "kk" -> "Медиация билік пен қоғам арасындағы";
            case "ru" -> "Медиация как канал связи";
            case "en" -> "Mediation as a channel";
            case "tr" -> "İktidar ile toplum arasında";
            default -> "الوساطة";
        };
    }

    /** Line breaks, and the forms Arabic letters take when joined, are the layout's. */
    private static String letters(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .replaceAll("\\s+", "");
    }

    private PDDocument print(PrintJob job) throws IOException {
        var file = folder.resolve(System.nanoTime() + ".pdf");
        new ArticlePrinter().print(job, file);
        var keep = System.getProperty("krugozor.keep");
        if (keep != null) {
            java.nio.file.Files.copy(
                    file,
                    Path.of(keep, job.content().language() + (job.place() == null ? "-proof" : "") + ".pdf"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return Loader.loadPDF(file.toFile());
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    /** The number stands in the bottom margin, whatever the order in which the page was drawn. */
    private static String pageNumber(PDDocument pdf, int page) throws IOException {
        var margin = new PDFTextStripperByArea();
        var box = pdf.getPage(page - 1).getMediaBox();
        margin.addRegion("bottom", new Rectangle2D.Float(0, box.getHeight() - 68, box.getWidth(), 68));
        margin.extractRegions(pdf.getPage(page - 1));
        return margin.getTextForRegion("bottom").strip();
    }
}
