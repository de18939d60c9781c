package org.krugozor.submission.timeline;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Projection;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.submission.text.JournalDay;
import org.krugozor.submission.text.Sentences;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Keeps the timelines: one row for each fact about a manuscript, and for each fact of the issue that lists it. */
@Component
class TimelineProjection implements Projection {

    private static final Sentences SENTENCES = new Sentences("timeline");

    private final DatabaseClient database;
    private final JsonColumns json;

    TimelineProjection(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Set<String> topics() {
        return Set.of("submission-events", "review-events", "publication-events");
    }

    @Override
    public List<String> tables() {
        return List.of("read_timeline");
    }

    @Override
    public Mono<Void> apply(Event event) {
        if (!SENTENCES.has(event.type())) {
            return Mono.empty();
        }
        var data = event.data();
        if (data.has("issueId") && data.path("articles").isArray()) {
            return Flux.fromIterable(data.path("articles"))
                    .concatMap(
                            article -> row(event, article.path("manuscriptId").asString(), ofIssue(data, article)))
                    .then();
        }
        return data.has("manuscriptId") ? row(event, event.subject(), ofManuscript(event)) : Mono.empty();
    }

    private Mono<Void> row(Event event, String manuscript, Map<String, ?> args) {
        var key = keyOf(event);
        return database.sql("""
                        insert into read_timeline (manuscript_id, source, subject, sequence, at, type, text, who)
                        values (:manuscript, :source, :subject, :sequence, :at, :type, :text, :who)
                        on conflict (manuscript_id, source, subject, sequence) do update set
                            at = excluded.at, type = excluded.type, text = excluded.text, who = excluded.who""")
                .bind("manuscript", UUID.fromString(manuscript))
                .bind("source", event.source())
                .bind("subject", event.subject())
                .bind("sequence", event.sequence())
                .bind("at", event.time().atOffset(ZoneOffset.UTC))
                .bind("type", event.type())
                .bind("text", json.write(SENTENCES.of(key, args)))
                .bind("who", json.write(who(event)))
                .then();
    }

    /** A decision to send out and a fresh round are both "opened": the text follows the type, seldom the data. */
    private static String keyOf(Event event) {
        if ("ReviewRoundOpened".equals(event.type())
                && event.data().path("round").isNull()) {
            return "SentToReview";
        }
        return event.type();
    }

    private static Map<String, ?> ofManuscript(Event event) {
        var data = event.data();
        var args = new LinkedHashMap<String, Object>();
        args.put("number", data.path("number").asString(""));
        args.put("version", data.path("version").path("ordinal").asInt(1));
        args.put("round", data.path("round").path("number").asInt(1));
        args.put("minutes", data.path("minutes").path("number").asString(""));
        args.put("doi", data.path("doi").asString(""));
        var due = data.path("standing").path("due").asString("");
        args.put(
                "due",
                due.isEmpty() ? "" : JournalDay.of(java.time.Instant.parse(due)).toString());
        return args;
    }

    private static Map<String, ?> ofIssue(JsonNode issue, JsonNode article) {
        return Map.of(
                "issue",
                "№ " + issue.path("number").asInt() + " (" + issue.path("whole").asInt() + ")/"
                        + issue.path("year").asInt(),
                "pages",
                article.path("firstPage").asInt() + "–"
                        + article.path("lastPage").asInt());
    }

    /** Roles alone: the office may be named by its letters, a reviewer by nothing. */
    private static Map<String, String> who(Event event) {
        var role = event.actor().role();
        var behalf = event.actor().onBehalfOf();
        return SENTENCES.of("who." + word(role, behalf));
    }

    private static String word(@Nullable String role, @Nullable String behalf) {
        if (behalf != null) {
            return "office-for-author";
        }
        return switch (role == null ? "system" : role) {
            case "author" -> "author";
            case "reviewer" -> "reviewer";
            case "system" -> "system";
            default -> "office";
        };
    }
}
