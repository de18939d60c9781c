package org.krugozor.platform.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a DOCX anew from the parts that may go on. Every copy carries a random mark of its own, so that two copies of
 * one file cannot be matched by their hashes.
 */
final class DocxCleaner {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String CORE = "application/vnd.openxmlformats-package.core-properties+xml";
    private static final String CORE_PART = "docProps/core.xml";
    private static final String CORE_RELATIONSHIP =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private static final String DOCUMENT_RELATIONSHIP =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SafeZip zip;
    private final DocxParts parts;
    private final Cleaning cleaning;

    private DocxCleaner(SafeZip zip, Cleaning cleaning) throws IOException {
        this.zip = zip;
        this.cleaning = cleaning;
        parts = DocxParts.of(zip, cleaning);
    }

    static void clean(Path from, Path to, Cleaning cleaning) throws IOException {
        try (SafeZip zip = SafeZip.open(from, cleaning.limits());
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
                ZipOutputStream out = new ZipOutputStream(file)) {
            zip.verify();
            new DocxCleaner(zip, cleaning).write(out);
        }
    }

    private void write(ZipOutputStream out) throws IOException {
        entry(out, ContentTypes.PART, this::contentTypes);
        entry(out, "_rels/.rels", this::packageRelationships);
        entry(out, CORE_PART, DocxCleaner::coreProperties);
        for (DocxParts.Part part : parts.all()) {
            entry(out, part.newName(), to -> content(part, to));
            if (!part.kept().isEmpty()) {
                entry(out, Relationship.fileOf(part.newName()), to -> relationships(part, to));
            }
        }
    }

    private interface Content {
        void write(OutputStream to) throws IOException;
    }

    private static void entry(ZipOutputStream out, String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        content.write(out);
        out.closeEntry();
    }

    private void content(DocxParts.Part part, OutputStream to) throws IOException {
        switch (part.handling()) {
            case REWRITE -> rewrite(part, to);
            case PICTURE -> picture(part, to);
            case COPY -> copy(part, to);
        }
    }

    private void rewrite(DocxParts.Part part, OutputStream to) throws IOException {
        WordFields fields = new WordFields();
        try (InputStream content = zip.read(part.name())) {
            SafeXml.parse(content, part.name(), cleaning.limits(), fields::read);
        }
        XmlText xml = new XmlText(to);
        try (InputStream content = zip.read(part.name())) {
            SafeXml.parse(content, part.name(), cleaning.limits(), new WordXml(xml, cleaning, part, fields));
        }
        xml.finish();
    }

    private void picture(DocxParts.Part part, OutputStream to) throws IOException {
        if (part.contentType().equals("image/svg+xml")) {
            rewrite(part, to);
            return;
        }
        Picture picture;
        try (InputStream content = new BufferedInputStream(zip.read(part.name()))) {
            picture = Picture.of(content);
        }
        if (!picture.canBeStripped() || !strips(part, picture)) {
            cleaning.left("picture-not-examined", part.newName());
            copy(part, to);
            return;
        }
        try (InputStream content = zip.read(part.name())) {
            cleaning.removed("picture-metadata", picture.strip(content, to, cleaning.limits()));
        }
    }

    /** An entry of an archive cannot be taken back, so a picture is tried before it is written. */
    private boolean strips(DocxParts.Part part, Picture picture) throws IOException {
        try (InputStream content = zip.read(part.name())) {
            picture.strip(content, OutputStream.nullOutputStream(), cleaning.limits());
            return true;
        } catch (DocumentRefused e) {
            return false;
        }
    }

    private void copy(DocxParts.Part part, OutputStream to) throws IOException {
        try (InputStream content = zip.read(part.name())) {
            content.transferTo(to);
        }
    }

    private void contentTypes(OutputStream to) throws IOException {
        XmlText xml = new XmlText(to).start("Types").attribute("xmlns", TYPES);
        xml.start("Default")
                .attribute("Extension", "rels")
                .attribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")
                .end("Default");
        override(xml, CORE_PART, CORE);
        for (DocxParts.Part part : parts.all()) {
            override(xml, part.newName(), part.contentType().isEmpty() ? "application/xml" : part.contentType());
        }
        xml.end("Types").finish();
    }

    private static void override(XmlText xml, String part, String type) throws IOException {
        xml.start("Override")
                .attribute("PartName", "/" + part)
                .attribute("ContentType", type)
                .end("Override");
    }

    private void packageRelationships(OutputStream to) throws IOException {
        XmlText xml = new XmlText(to).start("Relationships").attribute("xmlns", RELATIONSHIPS);
        relationship(xml, "rId1", DOCUMENT_RELATIONSHIP, parts.main(), false);
        relationship(xml, "rId2", CORE_RELATIONSHIP, CORE_PART, false);
        xml.end("Relationships").finish();
    }

    private void relationships(DocxParts.Part part, OutputStream to) throws IOException {
        XmlText xml = new XmlText(to).start("Relationships").attribute("xmlns", RELATIONSHIPS);
        for (Relationship relationship : part.kept()) {
            String target = relationship.external()
                    ? relationship.target()
                    : relative(
                            part.newName(),
                            parts.target(relationship, part.name()).newName());
            String id = part.newIds().getOrDefault(relationship.id(), relationship.id());
            relationship(xml, id, relationship.typeUri(), target, relationship.external());
        }
        xml.end("Relationships").finish();
    }

    private static String relative(String source, String target) {
        Path folder = Path.of("/" + source).getParent();
        return folder == null
                ? "/" + target
                : folder.relativize(Path.of("/" + target)).toString().replace('\\', '/');
    }

    private static void relationship(XmlText xml, String id, String type, String target, boolean external)
            throws IOException {
        xml.start("Relationship").attribute("Id", id).attribute("Type", type).attribute("Target", target);
        if (external) {
            xml.attribute("TargetMode", "External");
        }
        xml.end("Relationship");
    }

    private static void coreProperties(OutputStream to) throws IOException {
        byte[] mark = new byte[16];
        RANDOM.nextBytes(mark);
        new XmlText(to)
                .start("cp:coreProperties")
                .attribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
                .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .start("dc:identifier")
                .text(HexFormat.of().formatHex(mark))
                .end("dc:identifier")
                .end("cp:coreProperties")
                .finish();
    }
}
