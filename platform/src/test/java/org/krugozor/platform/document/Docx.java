package org.krugozor.platform.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds DOCX files by hand, part by part, as Word writes them and as it never would. */
final class Docx {

    static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
            + " xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14 w15\"";
    private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder overrides = new StringBuilder();
    private final StringBuilder rootRelationships = new StringBuilder();
    private final StringBuilder documentRelationships = new StringBuilder();
    private String mainType = WORD + "document.main+xml";

    /** A document of these paragraphs; one that begins with # is a heading of the first level. */
    static Docx of(String... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            boolean heading = paragraph.startsWith("#");
            body.append("<w:p>")
                    .append(heading ? "<w:pPr><w:pStyle w:val=\"1\"/></w:pPr>" : "")
                    .append("<w:r><w:t xml:space=\"preserve\">")
                    .append(heading ? paragraph.substring(1).trim() : paragraph)
                    .append("</w:t></w:r></w:p>");
        }
        return ofBody(body.toString());
    }

    static Docx ofBody(String body) {
        Docx docx = new Docx();
        docx.parts.put("word/document.xml", xml("<w:document " + W + "><w:body>" + body + "</w:body></w:document>"));
        docx.rootRelationship("officeDocument", "word/document.xml");
        docx.part(
                "word/styles.xml",
                WORD + "styles+xml",
                "styles",
                "<w:styles " + W + "><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/>"
                        + "</w:style></w:styles>");
        return docx;
    }

    static byte[] xml(String content) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content)
                .getBytes(StandardCharsets.UTF_8);
    }

    Docx macroEnabled() {
        mainType = "application/vnd.ms-word.document.macroEnabled.main+xml";
        return this;
    }

    /** A part of the main document with its relationship, whose id is the last name of its type. */
    Docx part(String name, String contentType, String relationship, String content) {
        return part(name, contentType, relationship, xml(content));
    }

    Docx part(String name, String contentType, String relationship, byte[] content) {
        override(name, contentType);
        parts.put(name, content);
        String type = relationship.startsWith("http") ? relationship : RELATIONSHIP + relationship;
        return relationship(
                "rId-" + name.replace("word/", "").replace("/", "-"),
                type,
                name.startsWith("word/") ? name.substring(5) : "/" + name,
                "Internal");
    }

    Docx relationship(String id, String type, String target, String mode) {
        documentRelationships
                .append("<Relationship Id=\"" + id + "\" Type=\""
                        + (type.startsWith("http") ? type : RELATIONSHIP + type) + "\" Target=\"" + target + "\"")
                .append(mode.equals("External") ? " TargetMode=\"External\"/>" : "/>");
        return this;
    }

    Docx rootPart(String name, String contentType, String relationship, String content) {
        override(name, contentType);
        parts.put(name, xml(content));
        return rootRelationship(relationship, name);
    }

    private Docx rootRelationship(String relationship, String target) {
        String type = relationship.startsWith("http") ? relationship : RELATIONSHIP + relationship;
        rootRelationships.append("<Relationship Id=\"root" + rootRelationships.length() + "\" Type=\"" + type
                + "\" Target=\"" + target + "\"/>");
        return this;
    }

    private void override(String name, String contentType) {
        overrides.append("<Override PartName=\"/" + name + "\" ContentType=\"" + contentType + "\"/>");
    }

    Docx raw(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Docx raw(String name, String content) {
        return raw(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path write(Path file) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                xml("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                        + " Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                        + " Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\""
                        + " ContentType=\"image/png\"/><Default Extension=\"jpg\" ContentType=\"image/jpeg\"/><Override"
                        + " PartName=\"/word/document.xml\" ContentType=\"" + mainType + "\"/>"
                        + overrides + "</Types>"));
        all.put("_rels/.rels", relationships(rootRelationships));
        all.put("word/_rels/document.xml.rels", relationships(documentRelationships));
        all.putAll(parts);
        return zip(file, all);
    }

    static byte[] relationships(CharSequence entries) {
        return xml("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + entries
                + "</Relationships>");
    }

    static Path zip(Path file, Map<String, byte[]> entries) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
