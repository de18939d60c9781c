package org.krugozor.gateway.page.profile;

import java.util.ArrayList;
import java.util.List;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.page.form.FormShape.Kind;
import org.krugozor.gateway.page.form.FormView;
import org.krugozor.gateway.page.form.SentForm;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of a reviewer's profile. Publications may be two thousand: the form holds those to be added and names those to
 * be taken out, and never all of them.
 */
public final class ProfileForm {

    /** What reviewers of the journal read and write. */
    public static final List<String> LANGUAGES = List.of("kk", "ru", "en", "tr", "ar", "de", "fr", "zh", "fa");

    /** How its fields become JSON. */
    public static final FormShape SHAPE = FormShape.plain()
            .with(Kind.MANY, "/languagesRead", "/languagesWritten", "/dropped")
            .with(Kind.NUMBER, "/maxLoad", "/expertise/*/level", "/publications/*/year")
            .with(Kind.FIRST_WORD, "/expertise/*/field")
            .with(Kind.TRUTH, "/expertise/*/confirmed", "/ties/*/gone")
            .with(Kind.WORDS, "/keywords/kk", "/keywords/ru", "/keywords/en", "/publications/*/authors");

    private static final String PUBLICATIONS = "publications";

    /** A publication of the list, and what it is called where it is to be taken out. */
    public record Work(String name, JsonNode said) {}

    private ProfileForm() {}

    /** Whether publications are added or taken out, so that those there are must be known to send them all. */
    public static boolean changesPublications(SentForm form) {
        return !form.content().path(PUBLICATIONS).isEmpty()
                || !form.content().path("dropped").isEmpty();
    }

    /**
     * The profile to send. Publications that are not changed are left out, which leaves them as they are; those added go
     * first, so that what is wrong with one points at its row of the form.
     *
     * @param present the publications there are
     */
    public static ObjectNode profile(SentForm form, JsonNode present) {
        dropTies(form.content());
        var profile = form.content().deepCopy();
        for (var list : List.of("ties", "affiliations", "expertise")) {
            if (!profile.has(list)) {
                profile.putArray(list);
            }
        }
        if (changesPublications(form)) {
            var all = profile.path(PUBLICATIONS) instanceof ArrayNode added ? added : profile.putArray(PUBLICATIONS);
            var dropped = new ArrayList<String>();
            profile.path("dropped").forEach(name -> dropped.add(name.asString("")));
            present.forEach(work -> {
                if (!dropped.contains(name(work))) {
                    all.add(work);
                }
            });
        }
        profile.remove("dropped");
        return profile;
    }

    /** By what it says, not by its place: the list may be another when the form comes. */
    private static String name(JsonNode work) {
        var doi = work.path("doi").asString("");
        return doi.isEmpty()
                ? work.path("title").asString("") + " | " + work.path("year").asString("")
                : doi;
    }

    /** Those given up go from the form too, so that what is wrong with another points at the row it is shown in. */
    private static void dropTies(ObjectNode content) {
        if (content.path("ties") instanceof ArrayNode ties) {
            var kept = JsonNodeFactory.instance.arrayNode();
            ties.forEach(tie -> {
                if (tie instanceof ObjectNode one && !one.path("gone").asBoolean(false)) {
                    one.remove("gone");
                    kept.add(one);
                }
            });
            content.set("ties", kept);
        }
    }

    /** The form filled with a profile; its publications become a list beside it. */
    public static FormView of(JsonNode profile, Model model) {
        var content = profile.deepCopy();
        model.addAttribute(
                PUBLICATIONS,
                content.path(PUBLICATIONS)
                        .valueStream()
                        .map(work -> new Work(name(work), work))
                        .toList());
        if (content instanceof ObjectNode object) {
            object.remove(PUBLICATIONS);
        }
        return FormView.of(content, profile.path("version").asString(""));
    }

    /**
     * What was typed into the form of a profile that is part of the kept one by now, laid over that: nothing of either is
     * lost. Whose profile it is and where mail goes to is as kept; what to take out was said of another list.
     */
    public static FormView laidOver(FormView kept, FormView typed) {
        if (!(over(kept.content(), typed.content()) instanceof ObjectNode content)) {
            return kept;
        }
        content.remove("dropped");
        for (var member : List.of("reviewerId", "email")) {
            if (kept.content().has(member)) {
                content.set(member, kept.content().get(member));
            }
        }
        return FormView.of(content, kept.version());
    }

    private static JsonNode over(JsonNode kept, JsonNode typed) {
        if (kept instanceof ObjectNode below && typed instanceof ObjectNode above) {
            var both = below.deepCopy();
            above.properties().forEach(one -> both.set(one.getKey(), over(both.path(one.getKey()), one.getValue())));
            return both;
        }
        if (kept instanceof ArrayNode below && typed instanceof ArrayNode above) {
            var both = above.deepCopy();
            below.forEach(row -> {
                if (above.valueStream().noneMatch(other -> alike(row, other))) {
                    both.add(row);
                }
            });
            return both;
        }
        return typed;
    }

    /** A field is known once; other rows are the same when what they say is. */
    private static boolean alike(JsonNode one, JsonNode other) {
        return one.has("field")
                ? one.path("field").equals(other.path("field"))
                : said(one).equals(said(other));
    }

    private static JsonNode said(JsonNode row) {
        if (!(row instanceof ObjectNode full)) {
            return row;
        }
        var said = JsonNodeFactory.instance.objectNode();
        full.properties().forEach(one -> {
            if (!one.getValue().isNull()) {
                said.set(one.getKey(), said(one.getValue()));
            }
        });
        return said;
    }
}
