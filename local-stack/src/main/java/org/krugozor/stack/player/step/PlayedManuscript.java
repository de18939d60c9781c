package org.krugozor.stack.player.step;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.krugozor.stack.player.api.Trail;
import org.krugozor.stack.player.document.ManuscriptText;
import tools.jackson.databind.JsonNode;

/** One manuscript being played: its content as the data describes it, and what became of it in the system. */
public final class PlayedManuscript {

    private final JsonNode data;
    private final Trail trail;
    private @Nullable String id;

    /** A manuscript not yet in the system. */
    public PlayedManuscript(JsonNode data, Trail trail) {
        this.data = data;
        this.trail = trail;
    }

    /** Its key in the data. */
    public String key() {
        return data.path("key").asString();
    }

    /** Its description in the data. */
    public JsonNode data() {
        return data;
    }

    /** What was last commanded about it. */
    public Trail trail() {
        return trail;
    }

    /** Language of the text. */
    public String language() {
        return data.path("language").asString();
    }

    /** Title in the language of the text. */
    public String title() {
        return data.path("metadata").path(language()).path("title").asString();
    }

    /** Key of the person who submits it. */
    public String submittedBy() {
        return data.path("submittedBy").asString();
    }

    /** Its id in the system. */
    public synchronized String id() {
        if (id == null) {
            throw new IllegalStateException(key() + " is not in the system yet");
        }
        return id;
    }

    /** Notes the id the system gave it. */
    public synchronized void known(String id) {
        this.id = id;
    }

    /** Surnames of the authors as a word processor would note them. */
    String creators() {
        return String.join(
                ", ",
                elements(data.path("authors"))
                        .map(author -> author.path("names")
                                .path("latin")
                                .path("surname")
                                .asString(""))
                        .toList());
    }

    /** The text with its authors. */
    ManuscriptText text() {
        var abstracts = new ArrayList<ManuscriptText.Abstract>();
        abstracts.add(summary(language()));
        data.path("metadata").propertyNames().stream()
                .filter(other -> !other.equals(language()))
                .map(this::summary)
                .forEach(abstracts::add);
        return new ManuscriptText(
                language(),
                elements(data.path("authors")).map(this::authorLine).toList(),
                abstracts,
                elements(data.path("sections"))
                        .map(part -> new ManuscriptText.Part(
                                part.path("heading").asString(""), texts(part.path("paragraphs"))))
                        .toList(),
                texts(data.path("references")));
    }

    private ManuscriptText.Abstract summary(String of) {
        var metadata = data.path("metadata").path(of);
        return new ManuscriptText.Abstract(
                of,
                metadata.path("title").asString(""),
                metadata.path("abstract").asString(""),
                texts(metadata.path("keywords")));
    }

    private String authorLine(JsonNode author) {
        var names = author.path("names");
        var own = names.path(language().equals("kk") || language().equals("ru") ? language() : "latin");
        var name = own.isObject() ? own : names.path("latin");
        var place = author.path("affiliation").path("institution");
        return name.path("given").asString("") + " " + name.path("surname").asString("") + ", "
                + place.path(language()).asString(place.path("en").asString(""));
    }

    private static List<String> texts(JsonNode array) {
        return elements(array).map(text -> text.asString("")).toList();
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
