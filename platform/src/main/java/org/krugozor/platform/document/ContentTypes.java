package org.krugozor.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** The part {@code [Content_Types].xml} of a package: which part is what (ECMA-376 part 2, 7.2.3). */
record ContentTypes(Map<String, String> defaults, Map<String, String> overrides) {

    static final String PART = "[Content_Types].xml";

    static ContentTypes of(SafeZip zip, InspectionLimits limits) throws IOException {
        Map<String, String> defaults = new HashMap<>();
        Map<String, String> overrides = new HashMap<>();
        try (InputStream content = zip.read(PART)) {
            SafeXml.parse(content, PART, limits, (event, xml) -> {
                if (event != XMLStreamConstants.START_ELEMENT) {
                    return;
                }
                String type = SafeXml.attribute(xml, "ContentType").trim().toLowerCase(Locale.ROOT);
                switch (xml.getLocalName()) {
                    case "Default" -> defaults.put(key(SafeXml.attribute(xml, "Extension")), type);
                    case "Override" -> overrides.put(key(SafeXml.attribute(xml, "PartName")), type);
                    default -> {}
                }
            });
        }
        return new ContentTypes(defaults, overrides);
    }

    /** The type of an entry of the archive, or empty. */
    String of(String entry) {
        String own = overrides.get("/" + key(entry));
        return own != null ? own : defaults.getOrDefault(key(entry.substring(entry.lastIndexOf('.') + 1)), "");
    }

    /** The first entry whose type is this. */
    Optional<String> partOf(SafeZip zip, String type) {
        return zip.names().stream().filter(name -> of(name).equals(type)).findFirst();
    }

    boolean mention(String words) {
        return defaults.values().stream().anyMatch(type -> type.contains(words))
                || overrides.values().stream().anyMatch(type -> type.contains(words));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
