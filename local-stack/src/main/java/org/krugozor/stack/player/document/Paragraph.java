package org.krugozor.stack.player.document;

import java.util.ArrayList;
import java.util.List;

/** One paragraph of a manuscript with its place in the text; what Word and PDF both lay out. */
record Paragraph(Style style, String text) {

    enum Style {
        TITLE,
        AUTHOR,
        HEADING,
        BODY,
        SMALL
    }

    /** The whole manuscript, in the order in which it is read. */
    static List<Paragraph> of(ManuscriptText text) {
        var all = new ArrayList<Paragraph>();
        all.add(new Paragraph(Style.TITLE, text.title()));
        text.authors().forEach(author -> all.add(new Paragraph(Style.AUTHOR, author)));
        text.abstracts().stream().limit(1).forEach(own -> summary(text, own, all));
        for (var part : text.parts()) {
            all.add(new Paragraph(Style.HEADING, part.heading()));
            part.paragraphs().forEach(paragraph -> all.add(new Paragraph(Style.BODY, paragraph)));
        }
        if (!text.references().isEmpty()) {
            all.add(new Paragraph(Style.HEADING, text.referencesHeading()));
            for (var number = 1; number <= text.references().size(); number++) {
                all.add(new Paragraph(
                        Style.SMALL, number + ". " + text.references().get(number - 1)));
            }
        }
        text.abstracts().stream().skip(1).forEach(other -> {
            all.add(new Paragraph(Style.HEADING, other.title()));
            summary(text, other, all);
        });
        return all;
    }

    private static void summary(ManuscriptText text, ManuscriptText.Abstract summary, List<Paragraph> all) {
        if (!summary.text().isBlank()) {
            all.add(new Paragraph(Style.SMALL, text.abstractHeading(summary.language()) + ". " + summary.text()));
        }
        if (!summary.keywords().isEmpty()) {
            all.add(new Paragraph(
                    Style.SMALL,
                    text.keywordsHeading(summary.language()) + ": " + String.join(", ", summary.keywords()) + "."));
        }
    }
}
