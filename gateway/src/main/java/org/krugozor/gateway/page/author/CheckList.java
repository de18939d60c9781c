package org.krugozor.gateway.page.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.page.LocalText;

/**
 * The checks of a draft as an author reads them: counted, and what is still to do gathered by the part of the form it is
 * done in, in the order of the form.
 */
public final class CheckList {

    private static final String BLOCKS = "BLOCK";
    private static final String PASSES = "PASS";

    /** The parts of the form, and what the pointers of their fields begin with. */
    private static final Map<String, List<String>> PARTS = ofTheForm();

    private final List<Check> checks;

    CheckList(Check... checks) {
        this.checks = List.of(checks);
    }

    /** A rule of the call and how the manuscript does by it. */
    public record Check(
            String check,
            String outcome,
            @Nullable LocalText reason,
            @Nullable String pointer) {

        /** Whether the manuscript cannot be submitted as it is. */
        public boolean blocks() {
            return outcome.equals(BLOCKS);
        }

        private boolean open() {
            return !outcome.equals(PASSES);
        }

        private boolean in(List<String> beginnings) {
            return pointer != null && beginnings.stream().anyMatch(pointer::startsWith);
        }
    }

    /** What is to do in one part of the form; what blocks comes first. */
    public record Part(String name, List<Check> checks) {

        /** The key of its heading, which is that of the form. */
        public String word() {
            return switch (name) {
                case "files" -> "files.title";
                case "other" -> "checks.other";
                default -> "edit." + name;
            };
        }
    }

    /** Everything still to do. */
    public List<Part> parts() {
        var open = new ArrayList<>(checks.stream().filter(Check::open).toList());
        var parts = new ArrayList<Part>();
        PARTS.forEach((name, beginnings) -> {
            var here = open.stream().filter(check -> check.in(beginnings)).toList();
            open.removeAll(here);
            add(parts, name, here);
        });
        add(parts, "other", open);
        return parts;
    }

    private static void add(List<Part> parts, String name, List<Check> open) {
        if (!open.isEmpty()) {
            var ordered = new ArrayList<>(open.stream().filter(Check::blocks).toList());
            open.stream().filter(check -> !check.blocks()).forEach(ordered::add);
            parts.add(new Part(name, ordered));
        }
    }

    /** How many keep it from being submitted. */
    public long blocking() {
        return checks.stream().filter(Check::blocks).count();
    }

    /** How many are advice. */
    public long advising() {
        return checks.stream().filter(check -> check.open() && !check.blocks()).count();
    }

    /** How many are met. */
    public long met() {
        return checks.size() - blocking() - advising();
    }

    /** How many there are. */
    public int all() {
        return checks.size();
    }

    private static Map<String, List<String>> ofTheForm() {
        var parts = new LinkedHashMap<String, List<String>>();
        parts.put("titles", List.of("/metadata"));
        parts.put("place", List.of("/topic", "/section", "/language", "/fields", "/offers", "/methodStatement"));
        parts.put("contributors", List.of("/contributors"));
        parts.put("declarations", List.of("/declarations"));
        parts.put("references", List.of("/references"));
        parts.put("reviewers", List.of("/suggestedReviewers", "/opposedReviewers"));
        parts.put("letter", List.of("/letter"));
        parts.put("files", List.of("/files"));
        return parts;
    }
}
