package org.krugozor.publication.galley.jats;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A little comfort over {@link XMLStreamWriter}; characters XML 1.0 forbids are left out. */
final class Xml {

    private final XMLStreamWriter out;

    Xml(XMLStreamWriter out) {
        this.out = out;
    }

    interface Inside {
        void write() throws XMLStreamException;
    }

    /** An element with attributes given as name, value, name, value; those with a null value are left out. */
    void element(String name, Inside inside, @Nullable String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
        inside.write();
        out.writeEndElement();
    }

    /** An element that holds text; nothing at all for none. */
    void text(String name, @Nullable String text, @Nullable String... attributes) throws XMLStreamException {
        if (text == null || text.isBlank()) {
            return;
        }
        element(name, () -> characters(text), attributes);
    }

    void characters(String text) throws XMLStreamException {
        out.writeCharacters(allowed(text));
    }

    private void attributes(@Nullable String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (value != null) {
                out.writeAttribute(String.valueOf(attributes[i]), allowed(value));
            }
        }
    }

    static String allowed(String text) {
        if (text.codePoints().allMatch(Xml::isAllowed)) {
            return text;
        }
        return text.codePoints()
                .filter(Xml::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** XML 1.0, production [2]. */
    private static boolean isAllowed(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
