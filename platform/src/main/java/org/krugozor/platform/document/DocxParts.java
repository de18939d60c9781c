package org.krugozor.platform.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The parts of a DOCX that may go on: those reached from the main part by relationships known to carry text and its
 * looks. Whatever else a package holds (custom XML, people, embedded files, printer settings, glossaries, things not
 * invented yet) is left behind.
 */
final class DocxParts {

    static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static final Set<String> XML = Set.of(
            "styles",
            "stylesWithEffects",
            "settings",
            "webSettings",
            "fontTable",
            "numbering",
            "footnotes",
            "endnotes",
            "header",
            "footer",
            "comments",
            "commentsExtended",
            "theme",
            "themeOverride",
            "chart",
            "chartEx",
            "chartStyle",
            "chartColorStyle",
            "chartUserShapes",
            "diagramData",
            "diagramLayout",
            "diagramQuickStyle",
            "diagramColors",
            "diagramDrawing");

    /** What is done with a part. */
    enum Handling {
        REWRITE,
        PICTURE,
        COPY
    }

    /**
     * @param name entry in the source
     * @param newName entry in the copy: pictures are numbered, since their names may be a person's
     * @param type the last name of the relationship that led here
     * @param newIds ids of the kept relationships and what they become: programs choose ids as they like
     */
    record Part(
            String name,
            String newName,
            String type,
            String contentType,
            Handling handling,
            List<Relationship> kept,
            Map<String, String> newIds) {}

    private final TreeMap<String, Part> parts = new TreeMap<>();
    private final String main;

    private DocxParts(String main) {
        this.main = main;
    }

    static DocxParts of(SafeZip zip, Cleaning cleaning) throws IOException {
        ContentTypes types = ContentTypes.of(zip, cleaning.limits());
        String main = types.partOf(zip, MAIN).orElseThrow(() -> new DocumentRefused(Refusal.PLAIN_ZIP));
        DocxParts found = new DocxParts(main);
        found.walk(zip, types, cleaning);
        for (String name : zip.names()) {
            if (!found.parts.containsKey(name) && !name.endsWith(".rels") && !name.equals(ContentTypes.PART)) {
                cleaning.removed(kindOf(name));
            }
        }
        return found;
    }

    private record Step(String name, String type) {}

    private void walk(SafeZip zip, ContentTypes types, Cleaning cleaning) throws IOException {
        Map<String, String> entries = new HashMap<>();
        zip.names().forEach(name -> entries.put(name.toLowerCase(Locale.ROOT), name));
        ArrayDeque<Step> ahead = new ArrayDeque<>(List.of(new Step(main, "officeDocument")));
        while (!ahead.isEmpty()) {
            Step step = ahead.poll();
            if (parts.containsKey(step.name())) {
                continue;
            }
            List<Relationship> kept = new ArrayList<>();
            for (Relationship relationship : Relationship.of(zip, step.name(), cleaning.limits())) {
                String target = relationship.external()
                        ? ""
                        : entries.getOrDefault(relationship.entry(step.name()).toLowerCase(Locale.ROOT), "");
                if (keeps(relationship, target)) {
                    kept.add(relationship);
                    if (!target.isEmpty()) {
                        ahead.add(new Step(target, relationship.type()));
                    }
                } else {
                    if (relationship.external()) {
                        cleaning.removed(
                                relationship.type().equals("hyperlink") ? "private-links" : "outside-references");
                    }
                }
            }
            parts.put(step.name(), part(step, types.of(step.name()), kept));
        }
    }

    private static boolean keeps(Relationship relationship, String target) {
        if (relationship.external()) {
            return relationship.type().equals("hyperlink") && relationship.leadsToTheWeb();
        }
        return !target.isEmpty()
                && (XML.contains(relationship.type())
                        || relationship.type().equals("image")
                        || relationship.type().equals("font"));
    }

    private Part part(Step step, String contentType, List<Relationship> kept) {
        Map<String, String> newIds = new HashMap<>();
        for (Relationship relationship : kept) {
            // the data of a diagram names its drawing by this id from another part
            boolean named = relationship.type().equals("diagramDrawing");
            newIds.put(relationship.id(), named ? relationship.id() : "k" + (newIds.size() + 1));
        }
        Handling handling = step.type().equals("image")
                ? Handling.PICTURE
                : step.type().equals("font") ? Handling.COPY : Handling.REWRITE;
        return new Part(step.name(), newName(step, contentType), step.type(), contentType, handling, kept, newIds);
    }

    private String newName(Step step, String contentType) {
        if (!step.type().equals("image")) {
            return step.name();
        }
        long number = parts.values().stream()
                .filter(part -> part.handling() == Handling.PICTURE)
                .count();
        String extension =
                switch (contentType) {
                    case "image/png" -> "png";
                    case "image/jpeg", "image/jpg" -> "jpeg";
                    case "image/gif" -> "gif";
                    case "image/svg+xml" -> "svg";
                    case "image/tiff" -> "tiff";
                    case "image/x-emf" -> "emf";
                    case "image/x-wmf" -> "wmf";
                    default -> "bin";
                };
        return "word/media/image" + (number + 1) + "." + extension;
    }

    private static String kindOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("docprops/")) {
            return lower.contains("thumbnail") ? "thumbnails" : "document-properties";
        }
        if (lower.startsWith("customxml/")) {
            return "custom-xml";
        }
        if (lower.contains("people")) {
            return "people-lists";
        }
        return lower.contains("embeddings/") ? "embedded-files" : "other-parts";
    }

    String main() {
        return main;
    }

    Iterable<Part> all() {
        return parts.values();
    }

    /** A kept part by its name in the source. */
    Part get(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("No such part was kept: " + name);
        }
        return part;
    }

    /** The kept part a kept relationship points to, whatever the case of its name. */
    Part target(Relationship relationship, String source) {
        String entry = relationship.entry(source);
        return parts.values().stream()
                .filter(part -> part.name().equalsIgnoreCase(entry))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A kept relationship leads to no kept part"));
    }
}
