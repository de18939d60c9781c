package org.krugozor.publication.galley.application;

import java.util.UUID;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Caller;
import org.krugozor.publication.article.application.Articles;
import org.krugozor.publication.galley.model.Galley;
import org.krugozor.publication.person.People;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may look at a galley: the staff, and the authors once they were sent a proof. */
@Component
public class ReadingGalleys {

    private final Articles articles;
    private final GalleyShelf shelf;
    private final People people;

    ReadingGalleys(Articles articles, GalleyShelf shelf, People people) {
        this.articles = articles;
        this.shelf = shelf;
        this.people = people;
    }

    public Mono<Galley> galley(Caller caller, UUID articleId, UUID galleyId) {
        return articles.find(articleId)
                .filterWhen(article -> caller.isStaff()
                        ? Mono.just(true)
                        : people.idOf(caller)
                                .map(person -> article.proof().requestedAt() != null
                                        && article.content().isBy(person)))
                .flatMap(article -> shelf.find(articleId, galleyId))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())));
    }
}
