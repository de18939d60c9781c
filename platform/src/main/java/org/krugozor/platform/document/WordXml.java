package org.krugozor.platform.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Rewrites one XML part of a DOCX without what tells who wrote it, when, and on which machine. */
final class WordXml implements SafeXml.Handler {

    private static final Set<String> RELATIONSHIPS = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships");

    /** Elements that go with all that is in them. */
    private static final Set<String> DROPPED = Set.of(
            "rsids",
            "rsid",
            "docVars",
            "attachedTemplate",
            "mailMerge",
            "documentProtection",
            "writeProtection",
            "docId",
            "schemaLibrary",
            "saveThroughXslt",
            "smartTagPr",
            "customXmlPr",
            "dataBinding",
            "permStart",
            "permEnd",
            "fldData",
            "nsid",
            "tmpl",
            "creationId",
            "externalData",
            "person",
            "metadata",
            "namedview");

    /** Elements that keep their place without the relationship: the text or picture in them stands by itself. */
    private static final Set<String> STANDS_ALONE = Set.of("hyperlink", "blip", "imagedata", "fill", "stroke");

    private static final Set<String> NAMELESS =
            Set.of("userId", "providerId", "ed", "edGrp", "durableId", "anchorId", "editId", "dateUtc");

    private final XmlText out;
    private final Cleaning cleaning;
    private final DocxParts.Part part;
    private final WordFields fields;
    private final Deque<Field> open = new ArrayDeque<>();
    private int begun;
    private int dropping;
    private boolean inCode;

    private static final class Field {
        private final WordFields.Fate fate;
        private boolean codeWritten;
        private boolean separated;

        Field(WordFields.Fate fate) {
            this.fate = fate;
        }
    }

    WordXml(XmlText out, Cleaning cleaning, DocxParts.Part part, WordFields fields) {
        this.out = out;
        this.cleaning = cleaning;
        this.part = part;
        this.fields = fields;
    }

    @Override
    public void on(int event, XMLStreamReader xml) throws IOException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml);
            // comments and processing instructions carry nothing a reader sees
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) throws IOException {
        if (dropping > 0 || isDropped(xml)) {
            dropping++;
            return;
        }
        String name = xml.getLocalName();
        if (name.equals("fldChar")) {
            boundary(SafeXml.attribute(xml, "fldCharType"));
        }
        inCode = name.equals("instrText") || name.equals("delInstrText");
        if (name.equals("fldSimple")) {
            Field field = new Field(WordFields.fate(SafeXml.attribute(xml, "instr")));
            field.separated = true;
            open.push(field);
        }
        out.start(qualified(xml.getPrefix(), name));
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            String uri = xml.getNamespaceURI(i);
            out.attribute(prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(xml, i);
        }
    }

    private boolean isDropped(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (DROPPED.contains(name)) {
            cleaning.removed(kindOf(name));
            return true;
        }
        // citation programs keep whole records, with the user's library, in the tag of a content control
        if (name.equals("tag") && SafeXml.attribute(xml, "val").length() > 64) {
            cleaning.removed("citation-records");
            return true;
        }
        if (STANDS_ALONE.contains(name)) {
            return false;
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (isRelationship(xml, i) && !part.newIds().containsKey(xml.getAttributeValue(i))) {
                cleaning.removed("embedded-references");
                return true;
            }
        }
        return false;
    }

    private static String kindOf(String element) {
        return switch (element) {
            case "rsids", "rsid", "docId", "nsid", "tmpl", "creationId" -> "revision-marks";
            case "docVars" -> "document-variables";
            case "attachedTemplate" -> "outside-references";
            case "fldData" -> "citation-records";
            case "person" -> "people-lists";
            case "metadata", "namedview" -> "picture-metadata";
            default -> "settings";
        };
    }

    private static boolean isRelationship(XMLStreamReader xml, int i) {
        String namespace = xml.getAttributeNamespace(i);
        return namespace != null && RELATIONSHIPS.contains(namespace);
    }

    private void attribute(XMLStreamReader xml, int i) throws IOException {
        String name = xml.getAttributeLocalName(i);
        String value = xml.getAttributeValue(i);
        String qualified = qualified(xml.getAttributePrefix(i), name);
        String element = xml.getLocalName();
        boolean prefixed = qualified.indexOf(':') > 0;
        if (isRelationship(xml, i)) {
            String newId = part.newIds().get(value);
            if (newId != null) {
                out.attribute(qualified, newId);
            }
        } else if (prefixed && name.equals("author")) {
            cleaning.removed("author-names");
            out.attribute(qualified, cleaning.label());
        } else if (prefixed && name.equals("initials")) {
            cleaning.removed("author-names");
            out.attribute(qualified, cleaning.initials());
        } else if (prefixed && name.equals("date")) {
            cleaning.removed("dates");
        } else if (name.startsWith("rsid") || NAMELESS.contains(name) || isStrayParagraphId(name)) {
            cleaning.removed("revision-marks");
        } else if (name.equals("instr") && element.equals("fldSimple")) {
            out.attribute(qualified, simpleCode(value));
        } else if (isTrace(element, name, value) || isEditorsPrivate(xml.getAttributeNamespace(i))) {
            cleaning.removed("file-names");
            if (name.equals("name")) {
                out.attribute(qualified, "picture");
            }
        } else {
            out.attribute(qualified, value);
        }
    }

    /** Threads of comments hang on the ids of the comments' paragraphs; elsewhere the ids only tell copies apart. */
    private boolean isStrayParagraphId(String name) {
        return (name.equals("paraId") && !part.type().startsWith("comments")) || name.equals("textId");
    }

    /** The name a picture had on its owner's disk; descriptions for those who cannot see it stay. */
    private static boolean isTrace(String element, String name, String value) {
        return switch (name) {
            case "name" ->
                element.equals("cNvPr") && !value.isEmpty() || element.equals("docPr") && FileNames.isFileName(value);
            case "descr", "alt", "title", "tooltip" ->
                FileNames.isFileName(value) || (name.equals("title") && element.equals("imagedata"));
            case "src", "href" ->
                element.equals("imagedata") || FileNames.isFileName(value) && !value.startsWith("http");
            case "uri" -> element.equals("smartTag") || element.equals("customXml");
            default -> false;
        };
    }

    /** Drawing programs write the path of the file into attributes of their own. */
    private static boolean isEditorsPrivate(@Nullable String namespace) {
        return namespace != null && (namespace.contains("sodipodi") || namespace.contains("inkscape"));
    }

    private String simpleCode(String code) {
        WordFields.Fate fate = WordFields.fate(code);
        if (fate == WordFields.Fate.KEEP) {
            return code;
        }
        cleaning.removed("fields");
        return neutral(fate);
    }

    private static String neutral(WordFields.Fate fate) {
        return fate == WordFields.Fate.EMPTIED ? " QUOTE \"\" " : " ADDIN ";
    }

    private void boundary(String type) {
        switch (type) {
            case "begin" -> open.push(new Field(fields.fate(begun++)));
            case "separate" -> {
                Field field = open.peek();
                if (field != null) {
                    field.separated = true;
                }
            }
            case "end" -> open.poll();
            default -> {}
        }
    }

    private void end(XMLStreamReader xml) throws IOException {
        if (dropping > 0) {
            dropping--;
            return;
        }
        inCode = false;
        if (xml.getLocalName().equals("fldSimple")) {
            open.poll();
        }
        out.end(qualified(xml.getPrefix(), xml.getLocalName()));
    }

    private void text(XMLStreamReader xml) throws IOException {
        if (dropping > 0) {
            return;
        }
        Field field = open.peek();
        if (inCode && field != null && field.fate != WordFields.Fate.KEEP) {
            if (!field.codeWritten) {
                field.codeWritten = true;
                cleaning.removed("fields");
                out.text(neutral(field.fate));
            }
            return;
        }
        boolean emptied = open.stream().anyMatch(each -> each.separated && each.fate == WordFields.Fate.EMPTIED);
        if (!emptied) {
            out.text(xml.getText());
        }
    }

    private static String qualified(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }
}
