package org.krugozor.publication.galley.jats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.publication.Contents;
import org.krugozor.publication.galley.model.PrintedPlace;
import org.krugozor.publication.galley.model.TextBlock;
import org.krugozor.publication.journal.JournalRecord;
import org.krugozor.publication.manuscript.Content;
import org.krugozor.publication.manuscript.ItemType;
import org.krugozor.publication.manuscript.Section;
import org.krugozor.publication.manuscript.Text;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

class JatsWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en", "tr", "ar"})
    void everyLanguageOfTextIsValidJats(String language) throws Exception {
        valid(write(article(Contents.of(ItemType.RESEARCH_ARTICLE, language, Section.TURKOLOGY))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDITORS_COLUMN", "CHRONICLE", "CORRECTION", "REVIEW_ARTICLE"})
    void everyKindOfItemIsValidJats(ItemType type) throws Exception {
        valid(write(article(Contents.of(type, "kk", null))));
    }

    @Test
    void anArticleWithoutTextAndReferencesIsValidJats() throws Exception {
        var content = Contents.column();
        var bare = new Content(
                content.manuscriptId(),
                content.number(),
                null,
                1,
                null,
                ItemType.EDITORS_COLUMN,
                "kk",
                null,
                content.version(),
                content.metadata(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                content.firstReceivedAt());
        valid(write(new JatsArticle(
                bare,
                new org.krugozor.publication.article.model.Dates(null, List.of(), null, null),
                JournalRecord.initial(),
                new PrintedPlace(2026, 2, 155, 1, 3, null),
                null,
                LocalDate.of(2026, 6, 30),
                List.of(),
                Map.of(),
                "https://krugozor.example/articles/1/article.pdf")));
    }

    @Test
    void titlesAbstractsAndKeywordsStandInEveryLanguage() throws Exception {
        var xml = parse(write(article(Contents.research())));
        assertThat(at(xml, "/article/front/article-meta/title-group/article-title"))
                .startsWith("Медиация как канал");
        assertThat(at(xml, "//article-meta//trans-title-group[@*[local-name()='lang']='kk']/trans-title"))
                .startsWith("Медиация билік");
        assertThat(at(xml, "count(//abstract) + count(//trans-abstract)")).isEqualTo("3");
        assertThat(at(xml, "count(//kwd-group)")).isEqualTo("3");
        assertThat(at(xml, "//subj-group[@subj-group-type='irsti'][1]//compound-subject-part[1]"))
                .isEqualTo("11.15.00");
        assertThat(at(xml, "//article-id[@pub-id-type='doi']")).isEqualTo("10.5555/krugozor-2026-155-2-17-29");
        assertThat(at(xml, "//fpage")).isEqualTo("17");
        assertThat(at(xml, "//history/date[@date-type='accepted']/@iso-8601-date"))
                .isEqualTo("2026-04-18");
    }

    @Test
    void aCitationInTheTextIsLinkedAndOneBeyondTheListIsNot() throws Exception {
        var xml = parse(write(article(Contents.research())));
        assertThat(at(xml, "//body//xref/@rid")).isEqualTo("r1");
        assertThat(at(xml, "count(//body//xref)")).isEqualTo("1");
    }

    @Test
    void aNonLatinWorkHasBothItsForms() throws Exception {
        var xml = parse(write(article(Contents.research())));
        assertThat(at(xml, "//ref[@id='r2']/citation-alternatives/mixed-citation[2]"))
                .contains("Älımova")
                .contains("[Society and power");
        assertThat(at(xml, "count(//ref[@id='r3']/mixed-citation)")).isEqualTo("1");
    }

    @Test
    void onlyTheCorrespondingAuthorsAddressIsTold() throws Exception {
        var xml = new String(write(article(Contents.research())), StandardCharsets.UTF_8);
        assertThat(xml).contains("a.sarsenova@arka.example").doesNotContain("c.weber@nordfeld.example");
    }

    @Test
    void lettersXmlForbidsAreLeftOut() throws Exception {
        assertThat(Xml.allowed("a\u0000b\u000bc\ud83d\ude00")).isEqualTo("abc\ud83d\ude00");
    }

    private static JatsArticle article(Content content) {
        return new JatsArticle(
                content,
                Contents.dates(),
                journal(),
                new PrintedPlace(2026, 2, 155, 17, 29, "10.5555/krugozor-2026-155-2-17-29"),
                content.section(),
                LocalDate.of(2026, 6, 30),
                List.of(
                        new TextBlock(0, "До заголовка."),
                        new TextBlock(1, "Введение"),
                        new TextBlock(0, "Как показано [1], доверие растёт & <падает> [99].")),
                Map.of("11.15", Text.of("Ішкі саясат", "Внутренняя политика", "Domestic politics")),
                "https://krugozor.example/articles/" + content.number() + "/article.pdf");
    }

    private static JournalRecord journal() {
        var bare = JournalRecord.initial();
        return new JournalRecord(
                bare.title(),
                Text.of("Көкжиек", "Кругозор", "Krugozor Bull."),
                null,
                null,
                Text.of("Ұлы дала университеті", "Университет Великой степи", "Great Steppe University"),
                null,
                Text.of("Астана", "Астана", "Astana"),
                Text.of("Қазақстан", "Казахстан", "Kazakhstan"),
                "KZ",
                new JournalRecord.Issn("9999-9994", "9999-9986"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Asia/Almaty",
                null,
                null,
                null,
                new JournalRecord.Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
                null);
    }

    private static byte[] write(JatsArticle article) {
        var out = new ByteArrayOutputStream();
        JatsWriter.write(article, out);
        return out.toByteArray();
    }

    private static void valid(byte[] xml) throws Exception {
        var schema = schema();
        assumeTrue(
                Files.exists(schema),
                "the folder standards/jats/1.3-xsd is not beside the project: JATS cannot be validated");
        var errors = new ArrayList<String>();
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        var validator = factory.newSchema(schema.toFile()).newValidator();
        validator.setErrorHandler(new Collecting(errors));
        validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        assertThat(errors).as(new String(xml, StandardCharsets.UTF_8)).isEmpty();
    }

    private static Path schema() {
        return new File(System.getProperty("krugozor.root", "."))
                .toPath()
                .resolve("../shared/standards/jats/1.3-xsd/JATS-journalpublishing1-3-mathml3.xsd")
                .normalize();
    }

    private record Collecting(List<String> errors) implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) {
            errors.add(exception.getMessage());
        }

        @Override
        public void error(SAXParseException exception) {
            errors.add(exception.getMessage());
        }

        @Override
        public void fatalError(SAXParseException exception) {
            errors.add(exception.getMessage());
        }
    }

    private static Document parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String at(Document xml, String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, xml);
    }
}
