package org.krugozor.platform.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** Takes out of one dictionary of a PDF what tells who made it, when, and on which machine, and what would run. */
final class PdfSweep {

    /** Entries that go wherever they stand, with the kind they are counted as. */
    private static final Map<String, String> ANYWHERE = Map.ofEntries(
            Map.entry("Metadata", "xmp-metadata"),
            Map.entry("PieceInfo", "program-data"),
            Map.entry("LastModified", "dates"),
            Map.entry("AA", "actions"),
            Map.entry("JS", "actions"),
            Map.entry("AF", "attachments"),
            Map.entry("EF", "attachments"),
            Map.entry("RF", "attachments"),
            Map.entry("Thumb", "thumbnails"),
            Map.entry("CreatorInfo", "program-data"),
            Map.entry("PresSteps", "actions"),
            Map.entry("TemplateInstantiated", "program-data"));

    /** Entries that go where their value is a text; in other places the same names mean other things. */
    private static final Set<String> TEXTS =
            Set.of("Author", "Creator", "Producer", "CreationDate", "ModDate", "SourceModified", "Company", "Manager");

    private static final Set<String> ACTIONS = Set.of(
            "GoTo",
            "GoToR",
            "GoToE",
            "Launch",
            "Thread",
            "URI",
            "Sound",
            "Movie",
            "Hide",
            "Named",
            "SubmitForm",
            "ResetForm",
            "ImportData",
            "JavaScript",
            "SetOCGState",
            "Rendition",
            "Trans",
            "GoTo3DView",
            "RichMediaExecute",
            "GoToDp");

    private static final Set<String> HARMLESS_ACTIONS = Set.of("GoTo", "Named", "SetOCGState", "Hide");

    private static final Set<String> MARKUP = Set.of(
            "Text",
            "FreeText",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Caret",
            "Stamp",
            "Ink",
            "Popup",
            "Redact",
            "Projection",
            "Watermark",
            "Link");

    private final Cleaning cleaning;

    PdfSweep(Cleaning cleaning) {
        this.cleaning = cleaning;
    }

    void clean(COSDictionary dictionary) {
        for (COSName key : List.copyOf(dictionary.keySet())) {
            entry(dictionary, key);
        }
        String subtype = String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE));
        if (MARKUP.contains(subtype)) {
            annotation(dictionary);
        }
        if (belongsToSignature(dictionary)) {
            remove(dictionary, "V", "signatures");
            remove(dictionary, "AP", "signatures");
            remove(dictionary, "Lock", "signatures");
            remove(dictionary, "SV", "signatures");
        }
        if (isFileSpecification(dictionary)) {
            List.of("F", "UF", "DOS", "Mac", "Unix", "Desc", "ID")
                    .forEach(key -> remove(dictionary, key, "file-names"));
        }
        if (isStructureElement(dictionary)) {
            remove(dictionary, "T", "structure-titles");
        }
    }

    private void entry(COSDictionary dictionary, COSName key) {
        String name = key.getName();
        COSBase value = dictionary.getDictionaryObject(key);
        String kind = ANYWHERE.get(name);
        if (kind != null) {
            remove(dictionary, name, kind);
        } else if (name.startsWith("PTEX.")) {
            // TeX notes the path and the properties of every figure it includes
            remove(dictionary, name, "file-names");
        } else if (TEXTS.contains(name) && value instanceof COSString) {
            remove(dictionary, name, "document-properties");
        } else if (value instanceof COSDictionary inner && isUnwantedAction(name, inner)) {
            remove(dictionary, name, "actions");
        } else if (name.equals("User") && value instanceof COSDictionary inner && inner.containsKey(COSName.NAME)) {
            remove(dictionary, name, "program-data");
        } else if (name.equals("B") && COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE))) {
            remove(dictionary, name, "article-threads");
        } else if (name.equals("F") && dictionary instanceof COSStream) {
            remove(dictionary, name, "outside-references");
        } else if (name.equals("Alt") && value instanceof COSString text && FileNames.isFileName(text.getString())) {
            remove(dictionary, name, "file-names");
        }
    }

    private void annotation(COSDictionary annotation) {
        remove(annotation, "T", "author-names");
        remove(annotation, "RC", "annotation-markup");
        remove(annotation, "M", "dates");
        remove(annotation, "CreationDate", "dates");
        remove(annotation, "NM", "revision-marks");
    }

    private void remove(COSDictionary dictionary, String name, String kind) {
        COSName key = COSName.getPDFName(name);
        if (dictionary.containsKey(key)) {
            dictionary.removeItem(key);
            cleaning.removed(kind);
        }
    }

    /** Structure elements call their attributes A too, and have an owner O. */
    private static boolean isUnwantedAction(String key, COSDictionary value) {
        if (!Set.of("A", "PA", "Next", "OpenAction").contains(key) || value.containsKey(COSName.O)) {
            return false;
        }
        String kind = value.getNameAsString(COSName.S);
        if (kind == null || !ACTIONS.contains(kind)) {
            return false;
        }
        if (kind.equals("URI")) {
            String address = String.valueOf(value.getString(COSName.URI)).trim().toLowerCase(Locale.ROOT);
            return !address.startsWith("http://") && !address.startsWith("https://");
        }
        return !HARMLESS_ACTIONS.contains(kind);
    }

    /** The type of a field is inherited, and what a signature looks like hangs on the last of the line. */
    private static boolean belongsToSignature(COSDictionary dictionary) {
        COSDictionary field = dictionary;
        for (int up = 0; field != null && up < 8; up++) {
            String type = field.getNameAsString(COSName.FT);
            if (type != null) {
                return type.equals("Sig");
            }
            field = field.getCOSDictionary(COSName.PARENT);
        }
        return false;
    }

    private static boolean isFileSpecification(COSDictionary dictionary) {
        String type = dictionary.getNameAsString(COSName.TYPE);
        return "Filespec".equals(type) || "F".equals(type);
    }

    private static boolean isStructureElement(COSDictionary dictionary) {
        return "StructElem".equals(dictionary.getNameAsString(COSName.TYPE))
                || (dictionary.getCOSName(COSName.S) != null
                        && dictionary.containsKey(COSName.P)
                        && !dictionary.containsKey(COSName.SUBTYPE));
    }
}
