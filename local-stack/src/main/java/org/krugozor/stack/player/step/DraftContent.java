package org.krugozor.stack.player.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a manuscript of the demonstration's data into the draft the author would type into the form. */
final class DraftContent {

    private static final Pattern ENGLISH = Pattern.compile("\\[([^\\]\\d][^\\]]*)]");

    private final Company company;

    DraftContent(Company company) {
        this.company = company;
    }

    /**
     * The whole draft.
     *
     * @param topic of the call, null for none
     * @param letter the answer to the reviewers with a revision, null else
     */
    Map<String, @Nullable Object> of(PlayedManuscript manuscript, @Nullable String topic, @Nullable String letter) {
        var data = manuscript.data();
        return Body.of(
                "topic", topic,
                "language", manuscript.language(),
                "section", Body.orNull(data.path("section")),
                "metadata", metadata(data.path("metadata")),
                "contributors", contributors(data.path("authors")),
                "fields", fields(data.path("fields")),
                "offers", offers(data.path("offers"), manuscript.language()),
                "methodStatement", told(data.path("methodStatement")),
                "declarations", declarations(data),
                "references", references(data.path("references")),
                "suggestedReviewers", List.of(),
                "opposedReviewers", List.of(),
                "letter", letter);
    }

    private static Map<String, Object> metadata(JsonNode languages) {
        var all = new LinkedHashMap<String, Object>();
        languages
                .properties()
                .forEach(language -> all.put(
                        language.getKey(),
                        Body.of(
                                "title", language.getValue().path("title").asString(""),
                                "abstract", language.getValue().path("abstract").asString(""),
                                "keywords",
                                        language.getValue().path("keywords").isArray()
                                                ? language.getValue().path("keywords")
                                                : List.of())));
        return all;
    }

    private List<Object> contributors(JsonNode authors) {
        var all = new ArrayList<>();
        for (var author : authors) {
            var place = author.path("affiliation");
            var key = author.path("person").asString("");
            all.add(Body.of(
                    "personId", key.isEmpty() ? null : company.personId(key),
                    "names", author.path("names"),
                    "email", Body.textOrNull(author.path("email")),
                    "orcid", Body.textOrNull(author.path("orcid")),
                    "degree", Body.byLanguage(place.path("degree")),
                    "academicTitle", Body.byLanguage(place.path("title")),
                    "position", Body.byLanguage(place.path("position")),
                    "affiliation", isAbroad(author) ? abroad(place) : affiliation(place),
                    "corresponding", author.path("corresponding").asBoolean(false),
                    "credit", List.of()));
        }
        return all;
    }

    static Map<String, @Nullable Object> affiliation(JsonNode place) {
        return Body.of(
                "department", Body.byLanguage(place.path("department")),
                "institution", Body.byLanguage(place.path("institution")),
                "city", Body.byLanguage(place.path("city")),
                "country", Body.byLanguage(place.path("country")));
    }

    /** Whose name is written in Latin letters alone: the form then asks for no other, and for the country in English. */
    private static boolean isAbroad(JsonNode author) {
        return !author.path("names").has("kk") && !author.path("names").has("ru");
    }

    private static Map<String, @Nullable Object> abroad(JsonNode place) {
        var affiliation = affiliation(place);
        affiliation.put("country", Map.of("en", place.path("country").path("en").asString("")));
        return affiliation;
    }

    static List<Object> fields(JsonNode fields) {
        var all = new ArrayList<>();
        for (var field : fields) {
            all.add(Body.of(
                    "code", field.path("code").asString(),
                    "role", upper(field.path("role")),
                    "weight", field.path("weight").asDouble()));
        }
        return all;
    }

    private static @Nullable Object offers(JsonNode offers, String language) {
        if (!offers.isObject()) {
            return null;
        }
        var kinds = new ArrayList<String>();
        offers.path("kinds").forEach(kind -> kinds.add(upper(kind)));
        var toWhom = offers.path("toWhom");
        return Body.of(
                "kinds",
                kinds,
                "toWhom",
                toWhom.isString() ? toWhom.asString() : toWhom.path(language).asString(told(toWhom)));
    }

    private static Map<String, @Nullable Object> declarations(JsonNode data) {
        return Body.of(
                "funding", told(data.path("funding")),
                "competingInterests", told(data.path("competingInterests")),
                "ethics", told(data.path("ethics")),
                "data", told(data.path("dataStatement")),
                "originality", true);
    }

    private static List<Object> references(JsonNode references) {
        var all = new ArrayList<>();
        for (var reference : references) {
            var text = reference.asString();
            var english = ENGLISH.matcher(text);
            all.add(Body.of(
                    "text",
                    text,
                    "language",
                    language(text),
                    "transliteration",
                    null,
                    "english",
                    english.find() ? english.group(1).strip() : null));
        }
        return all;
    }

    /** By its letters, as an author would choose it from the list. */
    private static String language(String text) {
        if (text.chars().anyMatch(letter -> "әғқңөұүһіӘҒҚҢӨҰҮҺІ".indexOf(letter) >= 0)) {
            return "kk";
        }
        if (text.chars().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC)) {
            return "ru";
        }
        return text.chars().anyMatch(letter -> "ğşıİĞŞ".indexOf(letter) >= 0) ? "tr" : "en";
    }

    /** The only text of an object by language, null if there is none. */
    private static @Nullable String told(JsonNode byLanguage) {
        for (var text : byLanguage) {
            return text.asString();
        }
        return Body.textOrNull(byLanguage);
    }

    private static String upper(JsonNode word) {
        return word.asString("").toUpperCase(Locale.ROOT);
    }
}
