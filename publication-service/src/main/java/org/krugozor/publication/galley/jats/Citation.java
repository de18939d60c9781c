package org.krugozor.publication.galley.jats;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.manuscript.Reference;

/** One work of the list: where it has a Latin form too, both are alternatives of one citation. */
final class Citation {

    private final Xml xml;

    Citation(Xml xml) {
        this.xml = xml;
    }

    void write(int number, Reference reference) throws XMLStreamException {
        var latin = latin(reference);
        xml.element(
                "ref",
                () -> {
                    xml.text("label", Integer.toString(number));
                    if (latin == null) {
                        original(reference);
                    } else {
                        xml.element("citation-alternatives", () -> {
                            original(reference);
                            xml.text(
                                    "mixed-citation",
                                    latin,
                                    "xml:lang",
                                    language(reference) + "-Latn",
                                    "specific-use",
                                    "transliterated");
                        });
                    }
                },
                "id",
                "r" + number);
    }

    private void original(Reference reference) throws XMLStreamException {
        xml.text("mixed-citation", reference.text(), "xml:lang", reference.language());
    }

    private static String language(Reference reference) {
        var language = reference.language();
        return language == null || language.isBlank() ? "und" : language;
    }

    private static @Nullable String latin(Reference reference) {
        var transliteration = reference.transliteration();
        if (transliteration == null || transliteration.isBlank()) {
            return null;
        }
        var english = reference.english();
        return english == null || english.isBlank() || transliteration.contains("[")
                ? transliteration
                : transliteration + " [" + english + "]";
    }
}
