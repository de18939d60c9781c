package org.krugozor.stack.player.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a manuscript as a Word document (ECMA-376, Office Open XML): the least that Word, LibreOffice and we read. */
public final class WordDocument {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Always the same, so that the same manuscript gives the same bytes and a repeated upload the same hash. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordDocument() {}

    /**
     * The file.
     *
     * @param creator written into its properties as Word does, empty for the anonymous version
     */
    public static byte[] write(ManuscriptText text, String creator) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            entry(zip, "[Content_Types].xml", types());
            entry(zip, "_rels/.rels", relations());
            entry(zip, "word/document.xml", body(text));
            entry(zip, "word/styles.xml", styles());
            entry(zip, "word/_rels/document.xml.rels", documentRelations());
            entry(zip, "docProps/core.xml", properties(text, creator));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String types() {
        var word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + word + "document.main+xml\"/>"
                + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + word + "styles+xml\"/>"
                + "<Override PartName=\"/docProps/core.xml\""
                + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
    }

    private static String relations() {
        var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
        var core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + office + "\" Target=\"word/document.xml\"/>"
                + "<Relationship Id=\"rId2\" Type=\"" + core + "\" Target=\"docProps/core.xml\"/></Relationships>";
    }

    private static String documentRelations() {
        var styles = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + styles + "\" Target=\"styles.xml\"/></Relationships>";
    }

    private static String styles() {
        return "<w:styles xmlns:w=\"" + WORD + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
                + "<w:sz w:val=\"28\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                + style("Normal", "Normal", "")
                + style("Title", "Title", "<w:b/><w:sz w:val=\"32\"/>")
                + style("Author", "Author", "<w:i/>")
                + style("Heading1", "heading 1", "<w:b/>")
                + style("Small", "Small", "<w:sz w:val=\"24\"/>")
                + "</w:styles>";
    }

    private static String style(String id, String name, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/><w:rPr>" + run
                + "</w:rPr></w:style>";
    }

    private static String body(ManuscriptText text) {
        var body = new StringBuilder("<w:document xmlns:w=\"" + WORD + "\"><w:body>");
        for (var paragraph : Paragraph.of(text)) {
            body.append("<w:p><w:pPr><w:pStyle w:val=\"")
                    .append(styleOf(paragraph.style()))
                    .append("\"/></w:pPr><w:r><w:t xml:space=\"preserve\">")
                    .append(escaped(paragraph.text()))
                    .append("</w:t></w:r></w:p>");
        }
        return body.append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>")
                .toString();
    }

    private static String styleOf(Paragraph.Style style) {
        return switch (style) {
            case TITLE -> "Title";
            case AUTHOR -> "Author";
            case HEADING -> "Heading1";
            case BODY -> "Normal";
            case SMALL -> "Small";
        };
    }

    private static String properties(ManuscriptText text, String creator) {
        return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + escaped(text.title()) + "</dc:title>"
                + (creator.isBlank() ? "" : "<dc:creator>" + escaped(creator) + "</dc:creator>")
                + "</cp:coreProperties>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
