package org.krugozor.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Which paragraph styles are headings: by the built-in name, the outline level, or the style they are based on. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
    private static final int LONGEST_LINE_OF_DESCENT = 12;

    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private String current = "";

    static WordStyles none() {
        return new WordStyles();
    }

    static WordStyles of(SafeZip zip, String part, InspectionLimits limits) throws IOException {
        WordStyles styles = new WordStyles();
        try (InputStream content = zip.read(part)) {
            SafeXml.parse(content, part, limits, styles::read);
        }
        return styles;
    }

    private void read(int event, XMLStreamReader xml) {
        if (event != XMLStreamConstants.START_ELEMENT) {
            return;
        }
        switch (xml.getLocalName()) {
            case "style" -> current = SafeXml.attribute(xml, "styleId");
            case "name" -> {
                Matcher heading = HEADING.matcher(SafeXml.attribute(xml, "val").toLowerCase(Locale.ROOT));
                if (heading.matches()) {
                    levels.put(current, Integer.parseInt(heading.group(1)));
                }
            }
            case "basedOn" -> parents.put(current, SafeXml.attribute(xml, "val"));
            case "outlineLvl" -> levels.putIfAbsent(current, outline(SafeXml.attribute(xml, "val")));
            default -> {}
        }
    }

    /** Levels are counted from 0 in the file, and 9 is body text. */
    static int outline(String value) {
        return value.length() == 1 && value.charAt(0) >= '0' && value.charAt(0) <= '8' ? value.charAt(0) - '0' + 1 : 0;
    }

    int heading(String styleId) {
        String style = styleId;
        for (int i = 0; i < LONGEST_LINE_OF_DESCENT; i++) {
            Integer level = levels.get(style);
            if (level != null) {
                return level;
            }
            String parent = parents.get(style);
            if (parent == null) {
                return 0;
            }
            style = parent;
        }
        return 0;
    }
}
