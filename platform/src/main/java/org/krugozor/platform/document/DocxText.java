package org.krugozor.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.krugozor.platform.document.ExtractedParagraph.Place;

/** Reads the words of a DOCX: all a reader may see, and apart from them what is deleted or hidden in attributes. */
final class DocxText {

    private static final Set<String> TEXT = Set.of("t", "delText");
    private static final Set<String> HIDDEN = Set.of("instrText", "delInstrText");
    /** Attributes in which people's words stand; the others are numbers, measures and identifiers of the format. */
    private static final Set<String> SPOKEN =
            Set.of("name", "descr", "title", "alt", "author", "initials", "tooltip", "href", "src", "instr", "anchor");

    private static final Set<String> SPOKEN_VALUES = Set.of(
            "alias", "aliases", "tag", "name", "attr", "docVar", "listItem", "statusText", "helpText", "default");

    private static final int MOST_REMEMBERED = 20_000;

    private final ExtractedText.Sink sink;
    private final WordStyles styles;
    private final String part;
    private final Place place;
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final StringBuilder hidden = new StringBuilder();
    private final Set<String> said = new HashSet<>();
    private String element = "";
    private int skipping;
    private int pictures;

    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder deleted = new StringBuilder();
        private int heading;
    }

    private DocxText(ExtractedText.Sink sink, WordStyles styles, String part, Place place) {
        this.sink = sink;
        this.styles = styles;
        this.part = part;
        this.place = place;
    }

    /** Answers the number of pictures in the text. */
    static int read(Path file, InspectionLimits limits, ExtractedText.Sink sink) throws IOException {
        try (SafeZip zip = SafeZip.open(file, limits)) {
            Cleaning uncounted = new Cleaning("", limits);
            DocxParts parts = DocxParts.of(zip, uncounted);
            WordStyles styles = WordStyles.none();
            for (DocxParts.Part part : parts.all()) {
                if (part.type().equals("styles")) {
                    styles = WordStyles.of(zip, part.name(), limits);
                }
            }
            int pictures = read(zip, parts.get(parts.main()), limits, styles, sink);
            for (DocxParts.Part part : parts.all()) {
                if (!part.name().equals(parts.main()) && part.handling() == DocxParts.Handling.REWRITE) {
                    read(zip, part, limits, styles, sink);
                }
                for (Relationship relationship : part.kept()) {
                    if (relationship.external()) {
                        sink.paragraph(new ExtractedParagraph(Place.LINK, 0, part.name(), 0, relationship.target()));
                    }
                }
            }
            return pictures;
        }
    }

    private static int read(
            SafeZip zip, DocxParts.Part part, InspectionLimits limits, WordStyles styles, ExtractedText.Sink sink)
            throws IOException {
        DocxText text = new DocxText(sink, styles, part.name(), place(part.type()));
        try (InputStream content = zip.read(part.name())) {
            SafeXml.parse(content, part.name(), limits, text::on);
        }
        text.flushHidden();
        return text.pictures;
    }

    private static Place place(String type) {
        return switch (type) {
            case "officeDocument" -> Place.BODY;
            case "footnotes" -> Place.FOOTNOTE;
            case "endnotes" -> Place.ENDNOTE;
            case "header" -> Place.HEADER;
            case "footer" -> Place.FOOTER;
            case "comments" -> Place.COMMENT;
            case "chart", "chartEx", "chartUserShapes", "diagramData", "diagramDrawing" -> Place.DRAWING;
            default -> Place.HIDDEN;
        };
    }

    private void on(int event, XMLStreamReader xml) throws IOException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text(xml.getText());
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) throws IOException {
        String name = xml.getLocalName();
        // the fallback of a text box repeats its words for older readers
        if (skipping > 0 || name.equals("Fallback")) {
            skipping++;
            return;
        }
        element = name;
        Paragraph paragraph = open.peek();
        switch (name) {
            case "p" -> open.push(new Paragraph());
            case "pStyle" -> {
                if (paragraph != null) {
                    paragraph.heading = styles.heading(SafeXml.attribute(xml, "val"));
                }
            }
            case "outlineLvl" -> {
                if (paragraph != null) {
                    paragraph.heading = WordStyles.outline(SafeXml.attribute(xml, "val"));
                }
            }
            case "tab", "br", "cr" -> append(" ");
            case "noBreakHyphen" -> append("-");
            case "blip", "imagedata" -> pictures++;
            default -> {}
        }
        attributes(xml);
    }

    private void attributes(XMLStreamReader xml) throws IOException {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            boolean spoken = attribute.equals("val") ? SPOKEN_VALUES.contains(element) : SPOKEN.contains(attribute);
            if (spoken && !element.equals("lsdException")) {
                hide(xml.getAttributeValue(i));
            }
        }
    }

    private static boolean hasWord(String value) {
        return value.length() > 2 && value.codePoints().anyMatch(Character::isLetter);
    }

    private void hide(String words) throws IOException {
        if (hasWord(words) && (said.size() > MOST_REMEMBERED || said.add(words))) {
            hidden.append(words).append(" \u2028 ");
        }
        if (hidden.length() > 2_000) {
            flushHidden();
        }
    }

    private void flushHidden() throws IOException {
        emit(Place.HIDDEN, 0, hidden);
    }

    private void end(String name) throws IOException {
        if (skipping > 0) {
            skipping--;
            return;
        }
        element = "";
        if (name.equals("p")) {
            Paragraph paragraph = open.poll();
            if (paragraph != null) {
                emit(place, paragraph.heading, paragraph.text);
                emit(Place.DELETED, 0, paragraph.deleted);
            }
        }
    }

    private void emit(Place where, int heading, StringBuilder words) throws IOException {
        String text = words.toString().strip();
        words.setLength(0);
        if (!text.isEmpty()) {
            sink.paragraph(new ExtractedParagraph(where, 0, part, heading, text));
        }
    }

    private void append(String words) {
        Paragraph paragraph = open.peek();
        if (paragraph != null) {
            paragraph.text.append(words);
        }
    }

    private void text(String words) throws IOException {
        if (skipping > 0) {
            return;
        }
        Paragraph paragraph = open.peek();
        if (HIDDEN.contains(element)) {
            hide(words);
        } else if (element.equals("delText") && paragraph != null) {
            paragraph.deleted.append(words);
        } else if (TEXT.contains(element) && paragraph != null) {
            paragraph.text.append(words);
        } else if (!words.isBlank()) {
            // captions of charts, words of parts that know no paragraphs
            hide(words);
        }
    }
}
