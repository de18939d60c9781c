package org.krugozor.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;

/** A line of a {@code .rels} part: {@code type} is the last name of its URI, {@code target} as written. */
record Relationship(String id, String typeUri, String type, String target, boolean external) {

    /** Relationships of a part, or of the package when {@code part} is empty. */
    static List<Relationship> of(SafeZip zip, String part, InspectionLimits limits) throws IOException {
        String name = fileOf(part);
        if (!zip.has(name)) {
            return List.of();
        }
        List<Relationship> all = new ArrayList<>();
        try (InputStream content = zip.read(name)) {
            SafeXml.parse(content, name, limits, (event, xml) -> {
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String type = SafeXml.attribute(xml, "Type");
                    all.add(new Relationship(
                            SafeXml.attribute(xml, "Id"),
                            type,
                            type.substring(type.lastIndexOf('/') + 1),
                            SafeXml.attribute(xml, "Target"),
                            SafeXml.attribute(xml, "TargetMode").equalsIgnoreCase("External")));
                }
            });
        }
        return all;
    }

    static String fileOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /** The name of the entry an internal relationship of {@code source} points to; empty when it leaves the package. */
    String entry(String source) {
        String path = target;
        if (path.indexOf('%') >= 0) {
            try {
                path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        List<String> steps = new ArrayList<>();
        if (!path.startsWith("/")) {
            List<String> folders = List.of(source.split("/"));
            steps.addAll(folders.subList(0, folders.size() - 1));
        }
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return "";
                }
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /** A link to the open web; mail addresses, files and shares name people and machines. */
    boolean leadsToTheWeb() {
        String address = target.trim().toLowerCase(Locale.ROOT);
        return address.startsWith("http://") || address.startsWith("https://");
    }
}
