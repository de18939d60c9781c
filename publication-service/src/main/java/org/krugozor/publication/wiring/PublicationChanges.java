package org.krugozor.publication.wiring;

import java.util.UUID;
import org.krugozor.platform.security.Caller;
import org.krugozor.platform.stream.ChangeVisibility;
import org.krugozor.publication.article.application.Articles;
import org.krugozor.publication.person.People;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who hears of changes: the staff of all, authors of their own articles, everybody of the journal. */
@Component
class PublicationChanges implements ChangeVisibility {

    private final Articles articles;
    private final People people;

    PublicationChanges(Articles articles, People people) {
        this.articles = articles;
        this.people = people;
    }

    @Override
    public Mono<Boolean> visible(Caller caller, String kind, String id) {
        return switch (kind) {
            case "journal" -> Mono.just(true);
            case "issue" -> Mono.just(caller.isStaff());
            case "article" -> caller.isStaff() ? Mono.just(true) : own(caller, id);
            default -> Mono.just(false);
        };
    }

    private Mono<Boolean> own(Caller caller, String id) {
        return people.idOf(caller)
                .zipWith(articles.find(UUID.fromString(id)), (person, article) -> article.content()
                        .isBy(person))
                .defaultIfEmpty(false);
    }
}
