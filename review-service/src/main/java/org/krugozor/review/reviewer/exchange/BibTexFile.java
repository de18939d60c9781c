package org.krugozor.review.reviewer.exchange;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.review.reviewer.model.Publication;

/** BibTeX, with the LaTeX of its values turned into letters. */
final class BibTexFile {

    private BibTexFile() {}

    static PublicationList read(String text) {
        var found = new ArrayList<Publication>();
        var skipped = new ArrayList<FieldError>();
        try {
            var database = new Lenient().parse(new StringReader(text));
            for (var entry : database.getEntries().entrySet()) {
                if (found.size() == PublicationList.MOST) {
                    break;
                }
                take(entry.getKey(), entry.getValue(), found, skipped);
            }
        } catch (ParseException | TokenMgrException | ObjectResolutionException broken) {
            throw new UnreadableFile("broken-bibtex");
        }
        if (found.isEmpty() && skipped.isEmpty()) {
            throw new UnreadableFile("unknown-format");
        }
        return new PublicationList(List.copyOf(found), List.copyOf(skipped));
    }

    private static void take(Key key, BibTeXEntry entry, List<Publication> found, List<FieldError> skipped) {
        var title = plain(entry, BibTeXEntry.KEY_TITLE);
        if (title == null) {
            skipped.add(new FieldError("/" + key.getValue(), "no-title"));
            return;
        }
        var authors = plain(entry, BibTeXEntry.KEY_AUTHOR);
        var journal = plain(entry, BibTeXEntry.KEY_JOURNAL);
        var year = plain(entry, BibTeXEntry.KEY_YEAR);
        found.add(new Publication(
                title,
                RisFile.year(year == null ? plain(entry, new Key("date")) : year),
                authors == null
                        ? List.of()
                        : Arrays.stream(authors.split("\\s+and\\s+"))
                                .map(String::strip)
                                .toList(),
                journal == null ? plain(entry, BibTeXEntry.KEY_BOOKTITLE) : journal,
                plain(entry, BibTeXEntry.KEY_DOI)));
    }

    private static @Nullable String plain(BibTeXEntry entry, Key key) {
        var value = entry.getField(key);
        if (value == null) {
            return null;
        }
        var text = value.toUserString();
        if (text.indexOf('\\') >= 0 || text.indexOf('{') >= 0) {
            try {
                text = new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(text)));
            } catch (ParseException | TokenMgrException beyondIt) {
                text = text.replaceAll("[{}]", "");
            }
        }
        text = text.replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? null : text;
    }

    /** A string or a cross-reference that the file lacks spoils that value, not the file. */
    private static final class Lenient extends BibTeXParser {

        Lenient() throws ParseException {}

        @Override
        public void checkStringResolution(Key key, org.jbibtex.BibTeXString string) {}

        @Override
        public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {}
    }
}
