package org.krugozor.platform.document;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes a PDF anew from what its pages need: the catalog keeps known entries alone, every object reached is swept, and
 * what is no longer reached (earlier revisions, attachments, scripts) is not written. The new file gets a random id, so
 * two copies of one file cannot be matched by their hashes.
 */
final class PdfCleaner {

    private static final Set<String> CATALOG = Set.of(
            "Type",
            "Version",
            "Pages",
            "PageLabels",
            "Names",
            "Dests",
            "ViewerPreferences",
            "PageLayout",
            "PageMode",
            "Outlines",
            "OpenAction",
            "AcroForm",
            "StructTreeRoot",
            "MarkInfo",
            "Lang",
            "OutputIntents",
            "OCProperties",
            "Extensions");
    private static final Set<String> FORM = Set.of("Fields", "DR", "DA", "Q", "NeedAppearances", "CO");

    private final PDDocument document;
    private final Cleaning cleaning;
    private final PdfSweep sweep;

    private PdfCleaner(PDDocument document, Cleaning cleaning) {
        this.document = document;
        this.cleaning = cleaning;
        sweep = new PdfSweep(cleaning);
    }

    static void clean(Path from, Path to, Cleaning cleaning) throws IOException {
        try (PDDocument document = PdfFile.open(from, cleaning.limits())) {
            new PdfCleaner(document, cleaning).run();
            document.setDocumentId(new SecureRandom().nextLong());
            // object streams save little on articles and cost the heap of all objects at once
            document.save(to.toFile(), CompressParameters.NO_COMPRESSION);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw PdfFile.trouble(e);
        }
    }

    private void run() throws IOException {
        COSDictionary trailer = document.getDocument().getTrailer();
        if (trailer.containsKey(COSName.INFO)) {
            cleaning.removed("document-properties");
        }
        keepOnly(trailer, Set.of("Root"));
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        count(catalog, "Metadata", "xmp-metadata");
        count(catalog, "AF", "attachments");
        count(catalog, "PieceInfo", "program-data");
        keepOnly(catalog, CATALOG);
        names(catalog);
        form(catalog);
        for (var page : document.getPages()) {
            annotations(page.getCOSObject());
        }
        walk(catalog);
    }

    private void count(COSDictionary dictionary, String key, String kind) {
        if (dictionary.containsKey(COSName.getPDFName(key))) {
            cleaning.removed(kind);
        }
    }

    private static void keepOnly(COSDictionary dictionary, Set<String> names) {
        for (COSName key : List.copyOf(dictionary.keySet())) {
            if (!names.contains(key.getName())) {
                dictionary.removeItem(key);
            }
        }
    }

    private void names(COSDictionary catalog) {
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            count(names, "EmbeddedFiles", "attachments");
            count(names, "JavaScript", "actions");
            keepOnly(names, Set.of("Dests"));
        }
    }

    private void form(COSDictionary catalog) {
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) {
            count(form, "XFA", "program-data");
            keepOnly(form, FORM);
        }
    }

    /** Annotations that are files, sounds and films, or stamps that draw their maker's name, go whole. */
    private void annotations(COSDictionary page) {
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            return;
        }
        for (int i = annotations.size() - 1; i >= 0; i--) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && goes(annotation)) {
                annotations.remove(i);
                // the structure tree may still point to it
                annotation.clear();
            }
        }
    }

    private boolean goes(COSDictionary annotation) {
        String subtype = String.valueOf(annotation.getNameAsString(COSName.SUBTYPE));
        switch (subtype) {
            case "FileAttachment" -> cleaning.removed("attachments");
            case "Sound", "Movie", "Screen", "RichMedia", "3D" -> cleaning.removed("media");
            case "Stamp" -> {
                if (!String.valueOf(annotation.getNameAsString(COSName.NAME)).startsWith("#")) {
                    return false;
                }
                cleaning.removed("signing-stamps");
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Sweeps every dictionary reached, without recursion: documents nest as deep as their makers like. */
    private void walk(COSBase root) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> ahead = new ArrayDeque<>();
        ahead.push(root);
        while (!ahead.isEmpty()) {
            COSBase next = ahead.pop();
            COSBase object = next instanceof COSObject reference ? reference.getObject() : next;
            if (object == null || !seen.add(object)) {
                continue;
            }
            if (object instanceof COSDictionary dictionary) {
                sweep.clean(dictionary);
                if (dictionary instanceof COSStream stream) {
                    PdfPictures.clean(stream, cleaning);
                }
                new ArrayList<>(dictionary.getValues()).forEach(ahead::push);
            } else if (object instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    COSBase item = array.get(i);
                    if (item != null) {
                        ahead.push(item);
                    }
                }
            }
        }
    }
}
