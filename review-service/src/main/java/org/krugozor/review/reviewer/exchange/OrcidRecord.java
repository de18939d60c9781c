package org.krugozor.review.reviewer.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.review.reviewer.model.Publication;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record as ORCID's public API 3.0 gives it in JSON (and as its owner may download it): works in groups, of which the
 * first summary is the preferred one. It does not name the other authors.
 */
final class OrcidRecord {

    private static final JsonMapper JSON = new JsonMapper();

    private OrcidRecord() {}

    static PublicationList read(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException broken) {
            throw new UnreadableFile("broken-json");
        }
        var groups = root.path("activities-summary").path("works").path("group");
        if (groups.isMissingNode()) {
            groups = root.path("group");
        }
        if (!groups.isArray()) {
            throw new UnreadableFile("no-orcid-record");
        }
        var found = new ArrayList<Publication>();
        var skipped = new ArrayList<FieldError>();
        for (int i = 0; i < groups.size() && found.size() < PublicationList.MOST; i++) {
            var work = groups.get(i).path("work-summary").path(0);
            var title = value(work.path("title").path("title"));
            if (title == null) {
                skipped.add(new FieldError("/group/" + i, "no-title"));
                continue;
            }
            found.add(new Publication(
                    title,
                    RisFile.year(value(work.path("publication-date").path("year"))),
                    List.of(),
                    value(work.path("journal-title")),
                    doi(work)));
        }
        return new PublicationList(List.copyOf(found), List.copyOf(skipped));
    }

    private static @Nullable String doi(JsonNode work) {
        for (var id : work.path("external-ids").path("external-id")) {
            if (id.path("external-id-type").asString("").equals("doi")) {
                return id.path("external-id-value").asString("");
            }
        }
        return null;
    }

    private static @Nullable String value(JsonNode holder) {
        var text = holder.path("value").asString("").strip();
        return text.isEmpty() ? null : text;
    }
}
