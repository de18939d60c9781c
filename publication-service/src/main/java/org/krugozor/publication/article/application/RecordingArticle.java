package org.krugozor.publication.article.application;

import org.krugozor.platform.event.Actor;
import org.krugozor.platform.event.Events;
import org.krugozor.platform.event.NewEvent;
import org.krugozor.platform.stream.Changes;
import org.krugozor.publication.article.model.Article;
import org.krugozor.publication.article.model.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Saves what happened to an article, says it to the others and tells open pages; inside the caller's transaction. */
@Component
public class RecordingArticle {

    private static final String TOPIC = "publication-events";

    private final Articles articles;
    private final Events events;
    private final Changes changes;

    RecordingArticle(Articles articles, Events events, Changes changes) {
        this.articles = articles;
        this.events = events;
        this.changes = changes;
    }

    public Mono<Article> record(Happened happened, Actor actor) {
        return articles.save(happened.article()).flatMap(saved -> say(saved, happened, actor)
                .then(changes.announce("article", saved.id().toString()))
                .thenReturn(saved));
    }

    private Mono<Void> say(Article saved, Happened happened, Actor actor) {
        var fact = happened.fact();
        return fact == null
                ? Mono.empty()
                : events.append(new NewEvent(TOPIC, fact.name(), saved.id().toString(), ArticleState.of(saved), actor))
                        .then();
    }
}
