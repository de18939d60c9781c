package org.krugozor.publication.galley.jats;

import java.util.ArrayList;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.journal.JournalRecord;
import org.krugozor.publication.manuscript.Text;

/** {@code journal-meta}: the journal as it was called when the issue came out. */
final class JournalMeta {

    private final Xml xml;

    JournalMeta(Xml xml) {
        this.xml = xml;
    }

    void write(JatsArticle article) throws XMLStreamException {
        var journal = article.journal();
        xml.element("journal-meta", () -> {
            xml.text("journal-id", identifier(journal), "journal-id-type", "publisher-id");
            titles(journal);
            numbers(journal.issn());
            if (!journal.publisherName("en").isEmpty()) {
                xml.element("publisher", () -> {
                    xml.text("publisher-name", journal.publisherName("en"));
                    xml.text("publisher-loc", place(journal));
                });
            }
        });
    }

    /** JATS wants at least one; a journal that has none yet says so by an empty one. */
    private void numbers(JournalRecord.@Nullable Issn issn) throws XMLStreamException {
        if (issn == null || (issn.print() == null && issn.online() == null)) {
            xml.element("issn", () -> {});
            return;
        }
        xml.text("issn", issn.print(), "publication-format", "print");
        xml.text("issn", issn.online(), "publication-format", "electronic");
    }

    private static String identifier(JournalRecord journal) {
        var title = journal.abbreviatedTitle() == null ? journal.title() : journal.abbreviatedTitle();
        return title.in("en")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("-$", "");
    }

    private void titles(JournalRecord journal) throws XMLStreamException {
        xml.element("journal-title-group", () -> {
            xml.text("journal-title", journal.title().in("en"), "xml:lang", "en");
            for (var language : new String[] {"kk", "ru"}) {
                if (journal.title().has(language)) {
                    xml.element(
                            "trans-title-group",
                            () -> xml.text("trans-title", journal.title().in(language)),
                            "xml:lang",
                            language);
                }
            }
            xml.text("abbrev-journal-title", in(journal.abbreviatedTitle()), "xml:lang", "en");
        });
    }

    private static @Nullable String in(@Nullable Text text) {
        return text == null ? null : text.in("en");
    }

    private static String place(JournalRecord journal) {
        var parts = new ArrayList<String>();
        if (journal.city() != null) {
            parts.add(journal.city().in("en"));
        }
        if (journal.country() != null) {
            parts.add(journal.country().in("en"));
        }
        return String.join(", ", parts);
    }
}
