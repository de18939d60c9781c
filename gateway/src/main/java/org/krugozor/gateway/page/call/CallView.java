package org.krugozor.gateway.page.call;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.page.LocalText;
import tools.jackson.databind.JsonNode;

/** A call for papers, as far as an author's form needs it. */
public record CallView(
        String callId,
        LocalText titles,
        List<Topic> topics,
        Map<String, JsonNode> rules,
        List<Document> documents,
        List<Field> fields) {

    /** The calls of the journal. */
    public record Listed(List<Item> items) {

        /** One of them, and whether it takes new manuscripts today. */
        public record Item(String callId, boolean open, LocalText titles) {}
    }

    /** A topic with how it stands in the field today. */
    public record Topic(
            String slug, LocalText titles, @Nullable String state) {}

    /** A document asked for. */
    public record Document(String kind, LocalText titles, String of) {}

    /** A field of the classifier. */
    public record Field(String code, LocalText titles) {}

    /** A number of the rules, for hints. */
    public long rule(String name) {
        JsonNode rule = rules.get(name);
        return rule == null ? 0 : Math.round(rule.asDouble(0));
    }

    /** A code with its title, as the form shows it. */
    public String labelled(String code, Language language) {
        return fields.stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .map(field -> code + " " + field.titles().in(language))
                .orElse(code);
    }
}
