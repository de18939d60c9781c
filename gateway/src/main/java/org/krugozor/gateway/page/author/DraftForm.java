package org.krugozor.gateway.page.author;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.page.form.SentForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The form of a draft: what its fields stand for, and the small conveniences it offers. */
final class DraftForm {

    static final FormShape SHAPE = FormShape.plain()
            .with(FormShape.Kind.WORDS, "/metadata/*/keywords", "/changes/metadata/*/keywords")
            .with(FormShape.Kind.FIRST_WORD, "/fields/*/code")
            .with(FormShape.Kind.NUMBER, "/fields/*/weight")
            .with(FormShape.Kind.TRUTH, "/declarations/originality")
            .with(FormShape.Kind.CHOSEN_ROW, "/contributors/*/corresponding")
            .with(FormShape.Kind.MANY, "/offers/kinds", "/contributors/*/credit");

    /** Proposed weights by the order of importance (domain: fields of a manuscript). */
    private static final List<double[]> PROPOSED =
            List.of(new double[] {1}, new double[] {.6, .4}, new double[] {.5, .3, .2}, new double[] {.4, .3, .2, .1});

    /** A list whose rows are offered something in Latin letters, or one row of it. */
    private static final Pattern OFFERED = Pattern.compile("/(references|contributors)(?:/(\\d{1,3}))?");

    private static final String KAZAKH = "әғқңөұүһі";
    private static final String RUSSIAN = "ёщцчъьэ";

    private DraftForm() {}

    /** The content of a form as it was sent, with pasted references appended and weights proposed. */
    static ObjectNode content(SentForm form) {
        ObjectNode content = form.content();
        String pasted = form.plain("paste");
        if (pasted != null && !pasted.isBlank()) {
            append(content, pasted);
        }
        weigh(content);
        return content;
    }

    /** The content without one row. */
    static void drop(ObjectNode content, String list, int row) {
        if (content.path(list) instanceof ArrayNode rows && row >= 0 && row < rows.size()) {
            rows.remove(row);
        }
    }

    /**
     * What a button takes of the Latin offered, as a pointer into the content; null where nothing is taken, or where the row
     * was emptied meanwhile.
     */
    static @Nullable String taken(SentForm form) {
        String taken = form.plain("take");
        if (taken == null) {
            return null;
        }
        Matcher row = OFFERED.matcher(taken);
        if (!row.matches()) {
            return null;
        }
        String list = "/" + row.group(1);
        if (row.group(2) == null) {
            return list;
        }
        Integer kept = form.inContent(list, Integer.parseInt(row.group(2)));
        return kept == null ? null : list + "/" + kept;
    }

    /** The anchor of the row, or of the list, that a button takes an offer in. */
    static String rowOf(String taken) {
        Matcher row = OFFERED.matcher(taken);
        if (!row.matches()) {
            return "titles";
        }
        return row.group(2) == null ? row.group(1) : "f-" + row.group(1) + "-" + row.group(2);
    }

    /** Adds the person as an author, as they described themselves. */
    static void addPerson(ObjectNode content, JsonNode person) {
        ArrayNode contributors =
                content.path("contributors") instanceof ArrayNode rows ? rows : content.putArray("contributors");
        ObjectNode added = contributors.addObject();
        for (String member : List.of("names", "email", "orcid", "affiliation")) {
            if (person.hasNonNull(member)) {
                added.set(member, person.get(member));
            }
        }
        added.put("corresponding", contributors.size() == 1);
    }

    private static void append(ObjectNode content, String pasted) {
        ArrayNode references =
                content.path("references") instanceof ArrayNode rows ? rows : content.putArray("references");
        pasted.lines()
                .map(line -> line.strip().replaceFirst("^(\\[?\\d{1,3}[\\].)]+)\\s*", ""))
                .filter(line -> !line.isBlank())
                .forEach(line -> references.addObject().put("text", line).put("language", guessed(line)));
    }

    /** A first guess by the letters; the author corrects it. */
    static String guessed(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        // a Russian title may name a Kazakh publisher: the letters of one are weighed against those of the other
        if (letters(lower, KAZAKH) > letters(lower, RUSSIAN)) {
            return "kk";
        }
        if (lower.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.CYRILLIC)) {
            return "ru";
        }
        return lower.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.ARABIC) ? "ar" : "en";
    }

    private static long letters(String text, String of) {
        return text.chars().filter(letter -> of.indexOf(letter) >= 0).count();
    }

    private static void weigh(ObjectNode content) {
        if (!(content.path("fields") instanceof ArrayNode fields)
                || fields.isEmpty()
                || fields.size() > PROPOSED.size()) {
            return;
        }
        boolean weighed = false;
        for (JsonNode field : fields) {
            weighed |= field.has("weight");
        }
        if (!weighed) {
            double[] proposed = PROPOSED.get(fields.size() - 1);
            for (int i = 0; i < proposed.length; i++) {
                ((ObjectNode) fields.get(i)).put("weight", proposed[i]);
            }
        }
    }
}
