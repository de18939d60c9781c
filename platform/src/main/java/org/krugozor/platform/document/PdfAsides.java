package org.krugozor.platform.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.document.ExtractedParagraph.Place;

/** The words of a PDF that stand beside its pages: annotations, links, answers in forms, the outline, names. */
final class PdfAsides {

    private static final Set<String> SPOKEN = Set.of(
            "Title",
            "TU",
            "Alt",
            "ActualText",
            "E",
            "V",
            "DV",
            "NM",
            "Desc",
            "UF",
            "Name",
            "Contents",
            "Subj",
            "T",
            "URI",
            "Label");

    private PdfAsides() {}

    static void read(PDDocument document, ExtractedText.Sink sink) throws IOException {
        int number = 0;
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : document.getPages()) {
            number++;
            seen.add(page.getCOSObject());
            COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation && seen.add(annotation)) {
                    annotation(annotation, number, sink);
                }
            }
        }
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        walk(catalog.getDictionaryObject(COSName.OUTLINES), Place.OUTLINE, seen, sink);
        walk(catalog.getDictionaryObject(COSName.ACRO_FORM), Place.FORM, seen, sink);
        walk(catalog, Place.HIDDEN, seen, sink);
        walk(document.getDocument().getTrailer().getDictionaryObject(COSName.INFO), Place.HIDDEN, seen, sink);
    }

    private static void annotation(COSDictionary annotation, int page, ExtractedText.Sink sink) throws IOException {
        emit(annotation.getString(COSName.CONTENTS), Place.ANNOTATION, page, sink);
        emit(annotation.getString(COSName.T), Place.ANNOTATION, page, sink);
        emit(annotation.getString(COSName.SUBJ), Place.ANNOTATION, page, sink);
        emit(annotation.getString(COSName.V), Place.FORM, page, sink);
        COSDictionary action = annotation.getCOSDictionary(COSName.A);
        if (action != null) {
            emit(action.getString(COSName.URI), Place.LINK, page, sink);
        }
    }

    private static void walk(@Nullable COSBase root, Place place, Set<COSBase> seen, ExtractedText.Sink sink)
            throws IOException {
        Deque<COSBase> ahead = new ArrayDeque<>();
        if (root != null) {
            ahead.push(root);
        }
        while (!ahead.isEmpty()) {
            COSBase next = ahead.pop();
            COSBase object = next instanceof COSObject reference ? reference.getObject() : next;
            if (object == null || !seen.add(object)) {
                continue;
            }
            if (object instanceof COSDictionary dictionary) {
                for (COSName key : dictionary.keySet()) {
                    COSBase value = dictionary.getDictionaryObject(key);
                    if (value instanceof COSString words && SPOKEN.contains(key.getName())) {
                        emit(words.getString(), place, 0, sink);
                    } else if (value != null) {
                        ahead.push(value);
                    }
                }
            } else if (object instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    COSBase item = array.getObject(i);
                    if (item != null) {
                        ahead.push(item);
                    }
                }
            }
        }
    }

    private static void emit(@Nullable String words, Place place, int page, ExtractedText.Sink sink)
            throws IOException {
        if (words != null && words.codePoints().anyMatch(Character::isLetterOrDigit)) {
            sink.paragraph(new ExtractedParagraph(place, page, "", 0, words.strip()));
        }
    }
}
