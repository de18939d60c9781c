package org.krugozor.platform.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * The fields of one part, in the order they begin. A field's code ends before its result but is written in pieces after
 * its beginning, so a part is read once to judge its fields and once more to rewrite it.
 */
final class WordFields {

    /** What becomes of a field. */
    enum Fate {
        KEEP,
        /** The code names a file, an address or a library; the result is the text one reads. */
        NEUTRAL_CODE,
        /** The result itself is a name, a path or a property of the file. */
        EMPTIED
    }

    private static final Set<String> HARMLESS = Set.of(
            "PAGE",
            "NUMPAGES",
            "SECTIONPAGES",
            "SECTION",
            "PAGEREF",
            "NOTEREF",
            "REF",
            "STYLEREF",
            "SEQ",
            "TOC",
            "TOA",
            "INDEX",
            "XE",
            "TC",
            "TA",
            "EQ",
            "SYMBOL",
            "=",
            "IF",
            "QUOTE",
            "LISTNUM",
            "AUTONUM",
            "AUTONUMLGL",
            "AUTONUMOUT",
            "FORMTEXT",
            "FORMCHECKBOX",
            "FORMDROPDOWN",
            "BIBLIOGRAPHY",
            "CITATION",
            "DATE",
            "TIME",
            "ADVANCE",
            "NUMWORDS",
            "NUMCHARS");

    private static final Set<String> TELLING = Set.of(
            "AUTHOR",
            "LASTSAVEDBY",
            "USERNAME",
            "USERADDRESS",
            "USERINITIALS",
            "FILENAME",
            "TEMPLATE",
            "DOCPROPERTY",
            "DOCVARIABLE",
            "INFO",
            "COMMENTS",
            "CREATEDATE",
            "SAVEDATE",
            "PRINTDATE",
            "EDITTIME",
            "REVNUM",
            "MERGEFIELD",
            "FILESIZE");

    private final List<Fate> fates = new ArrayList<>();
    private final Deque<Open> stack = new ArrayDeque<>();
    private boolean inCode;

    private static final class Open {
        private final int number;
        private final StringBuilder code = new StringBuilder();
        private boolean separated;

        Open(int number) {
            this.number = number;
        }
    }

    /** Takes the next event of the first reading. */
    void read(int event, XMLStreamReader xml) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                String name = xml.getLocalName();
                inCode = name.equals("instrText") || name.equals("delInstrText");
                if (name.equals("fldChar")) {
                    boundary(SafeXml.attribute(xml, "fldCharType"));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> inCode = false;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                Open field = stack.peek();
                if (inCode && field != null && !field.separated) {
                    field.code.append(xml.getText());
                }
            }
            default -> {}
        }
    }

    private void boundary(String type) {
        switch (type) {
            case "begin" -> {
                stack.push(new Open(fates.size()));
                // a field without an end is judged by nothing: its code goes
                fates.add(Fate.NEUTRAL_CODE);
            }
            case "separate" -> {
                Open field = stack.peek();
                if (field != null) {
                    field.separated = true;
                }
            }
            case "end" -> {
                Open field = stack.poll();
                if (field != null) {
                    fates.set(field.number, fate(field.code.toString()));
                }
            }
            default -> {}
        }
    }

    /** The fate of the field that begins as the {@code number}th, from 0. */
    Fate fate(int number) {
        return number < fates.size() ? fates.get(number) : Fate.NEUTRAL_CODE;
    }

    static Fate fate(String code) {
        String words = code.trim();
        String name = words.split("[\\s\"\\\\]", 2)[0].toUpperCase(Locale.ROOT);
        if (name.isEmpty() || name.startsWith("=") || HARMLESS.contains(name)) {
            return Fate.KEEP;
        }
        if (TELLING.contains(name)) {
            return Fate.EMPTIED;
        }
        if (name.equals("HYPERLINK")) {
            String target = words.substring(name.length()).trim().toLowerCase(Locale.ROOT);
            boolean harmless = target.startsWith("\\l")
                    || target.startsWith("\"http://")
                    || target.startsWith("\"https://")
                    || target.startsWith("http");
            return harmless ? Fate.KEEP : Fate.NEUTRAL_CODE;
        }
        return Fate.NEUTRAL_CODE;
    }
}
