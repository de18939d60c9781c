package org.krugozor.platform.document;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from a stranger, read as a stream: no document type, no entity but the five, no fetching, bounded depth. */
final class SafeXml {

    // the platform's own parser, whatever else lies on the class path
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** What is done with each event of the parse. */
    interface Handler {
        void on(int event, XMLStreamReader xml) throws IOException, XMLStreamException;
    }

    static void parse(InputStream content, String place, InspectionLimits limits, Handler handler) throws IOException {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(content);
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                switch (event) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new DocumentRefused(Refusal.XML_DOCTYPE, place);
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > limits.xmlDepth()) {
                            throw new DocumentRefused(Refusal.XML_BROKEN, place);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
                handler.on(event, xml);
            }
            xml.close();
        } catch (XMLStreamException e) {
            DocumentRefused refused = DocumentRefused.within(e);
            throw refused == null ? new DocumentRefused(Refusal.XML_BROKEN, place, e) : refused;
        }
    }

    /** An attribute by local name, whatever its namespace; empty when it is not there. */
    static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
