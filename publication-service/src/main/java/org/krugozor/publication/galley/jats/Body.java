package org.krugozor.publication.galley.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.krugozor.publication.galley.model.TextBlock;

/** {@code body}: the text in its sections, with numbers in brackets linked to the list of works. */
final class Body {

    private static final Pattern CITED = Pattern.compile("\\[(\\d{1,3})(?=[\\],;. ])");

    private final Xml xml;

    Body(Xml xml) {
        this.xml = xml;
    }

    private record Part(String title, List<String> paragraphs) {}

    void write(JatsArticle article) throws XMLStreamException {
        if (article.body().isEmpty()) {
            return;
        }
        int works = article.content().references().size();
        xml.element("body", () -> {
            for (var part : parts(article.body())) {
                if (part.title().isEmpty()) {
                    paragraphs(part, works);
                } else {
                    xml.element("sec", () -> {
                        xml.text("title", part.title());
                        paragraphs(part, works);
                    });
                }
            }
        });
    }

    /** Flat: levels of headings in manuscripts are too unreliable to nest by. */
    private static List<Part> parts(List<TextBlock> blocks) {
        var parts = new ArrayList<Part>();
        var current = new Part("", new ArrayList<>());
        for (var block : blocks) {
            if (block.heading() > 0) {
                parts.add(current);
                current = new Part(block.text(), new ArrayList<>());
            } else {
                current.paragraphs().add(block.text());
            }
        }
        parts.add(current);
        parts.removeIf(part -> part.title().isEmpty() && part.paragraphs().isEmpty());
        return parts;
    }

    private void paragraphs(Part part, int works) throws XMLStreamException {
        for (var paragraph : part.paragraphs()) {
            xml.element("p", () -> linked(paragraph, works));
        }
    }

    private void linked(String paragraph, int works) throws XMLStreamException {
        var cited = CITED.matcher(paragraph);
        int written = 0;
        while (cited.find()) {
            int number = Integer.parseInt(cited.group(1));
            if (number < 1 || number > works) {
                continue;
            }
            xml.characters(paragraph.substring(written, cited.start(1)));
            xml.element(
                    "xref", () -> xml.characters(Integer.toString(number)), "ref-type", "bibr", "rid", "r" + number);
            written = cited.end(1);
        }
        xml.characters(paragraph.substring(written));
    }
}
