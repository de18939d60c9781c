package org.krugozor.publication.article.application;

import java.util.List;
import java.util.UUID;
import org.krugozor.platform.event.Actor;
import org.krugozor.publication.article.model.Acceptance;
import org.krugozor.publication.article.model.Answer;
import org.krugozor.publication.article.model.Article;
import org.krugozor.publication.article.model.Dates;
import org.krugozor.publication.article.model.Ending;
import org.krugozor.publication.article.model.Happened;
import org.krugozor.publication.article.model.Request;
import org.krugozor.publication.manuscript.Content;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Hears what submission and review say of a manuscript and, once an acceptance and the version it names are both known,
 * takes it into the portfolio and answers the requests it finds. Whatever the order in which they came, the end is the
 * same.
 */
@Component
public class TakingCustody {

    private final Custody custody;
    private final Articles articles;
    private final RecordingArticle recording;
    private final Placements placements;
    private final Sources sources;

    TakingCustody(
            Custody custody, Articles articles, RecordingArticle recording, Placements placements, Sources sources) {
        this.custody = custody;
        this.articles = articles;
        this.recording = recording;
        this.placements = placements;
        this.sources = sources;
    }

    /** Submission told of a version and of the requests open there. */
    public Mono<Void> hearManuscript(Content content, long sequence, List<Request> open) {
        var id = content.manuscriptId();
        return custody.lock(id)
                .then(custody.keepVersion(content, sequence))
                .thenMany(reactor.core.publisher.Flux.fromIterable(open).concatMap(custody::keepRequest))
                .then(settle(id));
    }

    /** What review said of a manuscript, as far as it concerns this service. */
    public record CaseNews(
            UUID manuscriptId,
            @org.jspecify.annotations.Nullable Acceptance accepted,
            List<UUID> revertedDecisions,
            List<Answer> answers,
            List<Request> open,
            Dates dates) {}

    public Mono<Void> hearCase(CaseNews news) {
        var id = news.manuscriptId();
        var accepted = news.accepted();
        return custody.lock(id)
                .then(custody.noteAnswers(id, news.answers()))
                .then(custody.forgetAcceptance(id, news.revertedDecisions()))
                .thenMany(reactor.core.publisher.Flux.fromIterable(news.open()).concatMap(custody::keepRequest))
                .then(accepted == null ? Mono.empty() : custody.keepAcceptance(accepted))
                .then(settle(id))
                .then(redate(id, news.dates()));
    }

    private Mono<Void> settle(UUID id) {
        return custody.waitingAcceptance(id)
                .flatMap(acceptance ->
                        custody.version(id, acceptance.versionId()).flatMap(content -> take(acceptance, content)))
                .then(absorbLate(id))
                .then(answerOpen(id));
    }

    private Mono<Void> take(Acceptance acceptance, Content content) {
        return custody.grantedCorrections(content)
                .reduce(content, TakingCustody::corrected)
                .flatMap(current -> articles.begin(Article.accepted(acceptance, current, 1)))
                .flatMap(article -> sources.fetch(article.id(), content.renditions()))
                .then(custody.markTaken(acceptance.manuscriptId()))
                .then(custody.markApplied(acceptance.manuscriptId()));
    }

    /** Review granted a correction whose words are heard only now: submission and review speak on two topics. */
    private Mono<Void> absorbLate(UUID id) {
        return articles.find(id).filter(Article::isOpen).flatMap(seen -> custody.lateCorrections(seen.content())
                .collectList()
                .filter(late -> !late.isEmpty())
                .flatMap(late -> articles.lock(id)
                        .map(article -> late.stream().reduce(article, Article::absorbing, (one, other) -> other))
                        .flatMap(article -> recording.record(new Happened(article, null), Actor.SYSTEM))
                        .then(custody.markApplied(id))));
    }

    private static Content corrected(Content content, Request.Correction correction) {
        var changes = correction.changes();
        var metadata = changes.metadata();
        var contributors = changes.contributors();
        var changed =
                metadata == null ? content : content.with(content.metadata().corrected(metadata));
        return contributors == null || contributors.isEmpty() ? changed : changed.withContributors(contributors);
    }

    /** Answers what is open, if this service holds the manuscript; a withdrawn or published one is still its own. */
    private Mono<Void> answerOpen(UUID id) {
        return placements
                .lockIssueOf(id)
                .then(custody.openRequests(id)
                        .concatMap(request -> articles.lock(id)
                                .filter(article -> concerns(article, request))
                                .flatMap(article -> answer(article, request)))
                        .then());
    }

    private static boolean concerns(Article article, Request request) {
        if (article.ending() instanceof Ending.Cancelled) {
            return false;
        }
        return !(request instanceof Request.Reversal reversal)
                || reversal.decisionId().equals(article.decisionId());
    }

    private Mono<Void> answer(Article article, Request request) {
        var happened = article.answer(request);
        var left = happened.article().ending() != null && article.placement() != null;
        return (left ? placements.release(article.id()) : Mono.<Void>empty())
                .then(recording.record(happened, Actor.SYSTEM))
                .then(custody.noteAnswers(article.id(), lastAnswer(happened)))
                .then(custody.markApplied(article.id()));
    }

    private static List<Answer> lastAnswer(Happened happened) {
        var answers = happened.article().answers();
        return answers.subList(answers.size() - 1, answers.size());
    }

    private Mono<Void> redate(UUID id, Dates dates) {
        return articles.find(id)
                .filter(article -> article.ending() == null && !article.dates().equals(dates))
                .filter(article -> dates.accepted() != null)
                .flatMap(article -> articles.lock(id))
                .flatMap(article -> articles.save(article.dated(dates)))
                .then();
    }
}
