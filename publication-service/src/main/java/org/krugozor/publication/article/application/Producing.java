package org.krugozor.publication.article.application;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Caller;
import org.krugozor.publication.article.model.Article;
import org.krugozor.publication.article.model.Happened;
import org.krugozor.publication.article.model.OnBehalf;
import org.krugozor.publication.article.model.TranslationMark;
import org.krugozor.publication.office.Acts;
import org.krugozor.publication.office.Office;
import org.krugozor.publication.person.People;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The steps of production, from the portfolio to ready for an issue. */
@Component
public class Producing {

    private final Articles articles;
    private final RecordingArticle recording;
    private final Galleys galleys;
    private final Sources sources;
    private final Placements placements;
    private final Office office;
    private final People people;
    private final Acts acts;
    private final Transactions transactions;
    private final Clock clock;

    Producing(
            Articles articles,
            RecordingArticle recording,
            Galleys galleys,
            Sources sources,
            Placements placements,
            Office office,
            People people,
            Acts acts,
            Transactions transactions,
            Clock clock) {
        this.articles = articles;
        this.recording = recording;
        this.galleys = galleys;
        this.sources = sources;
        this.placements = placements;
        this.office = office;
        this.people = people;
        this.acts = acts;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Mono<Article> enter(Caller caller, UUID id, long seen) {
        return producer(caller, id, seen, article -> Mono.just(article.enterProduction()));
    }

    public Mono<Article> requestProof(Caller caller, UUID id, long seen) {
        return producer(caller, id, seen, article -> galleys.hasPdf(id, article.contentVersion())
                .map(has -> article.requestProof(has, clock.instant())));
    }

    public Mono<Article> makeReady(Caller caller, UUID id, long seen) {
        return producer(caller, id, seen, article -> galleys.hasPdf(id, article.contentVersion())
                .map(article::makeReady));
    }

    /**
     * The corresponding author approves the proof; the secretary may record that they did, with the letter attached.
     *
     * @param seen the version the caller has seen, or null: there is one open proof at most
     */
    public Mono<Article> approveProof(Caller caller, UUID id, @Nullable Long seen, @Nullable OnBehalf onBehalf) {
        var work = people.actor(caller)
                .flatMap(actor -> articles.find(id).switchIfEmpty(notFound()).flatMap(article -> {
                    var person = UUID.fromString(String.valueOf(actor.personId()));
                    var own = article.content().hasCorresponding(person);
                    if (onBehalf == null && !own) {
                        return Mono.error(new Refused(refusal(caller, article, person)));
                    }
                    if (onBehalf != null && !caller.has("secretary")) {
                        return Mono.error(new Refused(caller.isStaff() ? Failure.forbidden() : Failure.notFound()));
                    }
                    return current(article, seen == null ? article.version() : seen)
                            .then(attached(id, onBehalf))
                            .then(Mono.fromCallable(() -> article.approveProof(person, onBehalf, clock.instant())
                                    .orRefuse()))
                            .flatMap(happened -> recording.record(happened, forWhom(actor, article, onBehalf)));
                }));
        return transactions.run(work);
    }

    /** Staff and co-authors are told that it is not theirs to do; to anybody else the article is not there. */
    private static Failure refusal(Caller caller, Article article, UUID person) {
        return caller.isStaff() || article.content().isBy(person) ? Failure.forbidden() : Failure.notFound();
    }

    private Mono<Void> attached(UUID id, @Nullable OnBehalf onBehalf) {
        if (onBehalf == null) {
            return Mono.empty();
        }
        return sources.hasLetter(id, onBehalf.sourceFile())
                .flatMap(has -> has
                        ? Mono.empty()
                        : Mono.error(new Refused(Failure.invalid("/onBehalf/sourceFile", "unknown-file"))));
    }

    private static Actor forWhom(Actor actor, Article article, @Nullable OnBehalf onBehalf) {
        if (onBehalf == null) {
            return actor;
        }
        var named = onBehalf.personId();
        if (named != null) {
            return actor.onBehalfOf(named.toString());
        }
        return article.content().contributors().stream()
                .filter(contributor -> contributor.corresponding() && contributor.personId() != null)
                .findFirst()
                .map(contributor -> actor.onBehalfOf(String.valueOf(contributor.personId())))
                .orElse(actor);
    }

    public Mono<Article> markTranslation(Caller caller, UUID id, long seen, boolean checked) {
        var work = people.actor(caller)
                .flatMap(actor -> change(id, seen, actor, article -> {
                    var by = UUID.fromString(String.valueOf(actor.personId()));
                    return Mono.just(
                            article.markTranslation(checked ? new TranslationMark(by, clock.instant()) : null));
                }));
        return office.requireTranslator(caller).then(transactions.run(work.flatMap(article -> acts.record(
                        "article/" + id,
                        caller,
                        checked ? "translation-checked" : "translation-unchecked",
                        null,
                        java.util.Map.of())
                .thenReturn(article))));
    }

    /** Gives the manuscript back to review; for the chief editor. */
    public Mono<Article> cancel(Caller caller, UUID id, long seen, String reason) {
        var work = placements
                .lockIssueOf(id)
                .then(people.actor(caller))
                .flatMap(actor -> change(id, seen, actor, article -> Mono.just(article.cancel(reason))))
                .flatMap(article -> placements
                        .release(id)
                        .then(acts.record("article/" + id, caller, "production-cancelled", reason, java.util.Map.of()))
                        .thenReturn(article));
        return transactions.run(work);
    }

    private Mono<Article> producer(Caller caller, UUID id, long seen, Function<Article, Mono<Outcome<Happened>>> step) {
        return office.requireProducer(caller)
                .then(transactions.run(people.actor(caller).flatMap(actor -> change(id, seen, actor, step))));
    }

    private Mono<Article> change(UUID id, long seen, Actor actor, Function<Article, Mono<Outcome<Happened>>> step) {
        return articles.lock(id)
                .switchIfEmpty(notFound())
                .flatMap(article -> current(article, seen).then(Mono.defer(() -> step.apply(article))))
                .flatMap(outcome -> recording.record(outcome.orRefuse(), actor));
    }

    private static Mono<Void> current(Article article, long seen) {
        return article.version() == seen
                ? Mono.empty()
                : Mono.error(new Refused(Failure.staleVersion(article.version())));
    }

    static <T> Mono<T> notFound() {
        return Mono.error(() -> new Refused(Failure.notFound()));
    }
}
