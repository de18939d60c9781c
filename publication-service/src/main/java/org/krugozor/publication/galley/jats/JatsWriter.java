package org.krugozor.publication.galley.jats;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.krugozor.publication.manuscript.Content;

/**
 * Writes one article as JATS 1.3 (ANSI/NISO Z39.96-2021), Journal Publishing. It writes as it goes, so that an article
 * is never whole in memory as XML.
 */
public final class JatsWriter {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private JatsWriter() {}

    /** Writes UTF-8; the stream stays open. */
    public static void write(JatsArticle article, OutputStream to) {
        try {
            var out = FACTORY.createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
            var xml = new Xml(out);
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.writeStartElement("article");
            out.writeNamespace("xlink", "http://www.w3.org/1999/xlink");
            out.writeNamespace("ali", "http://www.niso.org/schemas/ali/1.0/");
            out.writeAttribute("article-type", article.content().itemType().jats());
            out.writeAttribute("dtd-version", "1.3");
            out.writeAttribute("xml:lang", article.content().language());
            xml.element("front", () -> {
                new JournalMeta(xml).write(article);
                new ArticleMeta(xml).write(article);
            });
            new Body(xml).write(article);
            references(xml, article.content());
            out.writeEndElement();
            out.writeEndDocument();
            out.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The article cannot be written", e);
        }
    }

    private static void references(Xml xml, Content content) throws XMLStreamException {
        if (content.references().isEmpty()) {
            return;
        }
        xml.element(
                "back",
                () -> xml.element("ref-list", () -> {
                    int number = 0;
                    for (var reference : content.references()) {
                        number++;
                        new Citation(xml).write(number, reference);
                    }
                }));
    }
}
