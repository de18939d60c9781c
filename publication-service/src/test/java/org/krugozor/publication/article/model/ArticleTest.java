package org.krugozor.publication.article.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.publication.Contents;
import org.krugozor.publication.manuscript.Content;
import org.krugozor.publication.manuscript.LanguageMetadata;
import org.krugozor.publication.manuscript.Metadata;
import org.krugozor.standing.IssueState;
import org.krugozor.standing.Situation;

class ArticleTest {

    private static final Instant NOW = Instant.parse("2026-05-06T05:00:00Z");
    private static final UUID ISSUE = new UUID(0, 7);

    @Test
    void takingCustodyCountsTheEpochOn() {
        var article = accepted();
        assertThat(article.epoch()).isEqualTo(2);
        assertThat(article.standing().situation()).isEqualTo(Situation.ACCEPTED);
        assertThat(article.standing().epoch()).isEqualTo(2);
    }

    @Test
    void eachStepOfProductionSaysItsFactAndStandsWhereTheTableHasIt() {
        var article = accepted();
        article =
                step(article, Article::enterProduction, ArticleFact.ArticleEnteredProduction, Situation.IN_PRODUCTION);
        article = step(article, a -> a.requestProof(true, NOW), ArticleFact.ProofRequested, Situation.PROOF);
        assertThat(article.standing().due()).isEqualTo(NOW.plus(Article.PROOF_TIME));
        article = step(
                article,
                a -> a.approveProof(Contents.AUTHOR, null, NOW),
                ArticleFact.ProofApproved,
                Situation.IN_PRODUCTION);
        article = step(article, a -> a.makeReady(true), ArticleFact.ArticleReady, Situation.READY);
        article = step(article, a -> a.schedule(ISSUE, null), ArticleFact.ArticleScheduled, Situation.PLACED);
        step(article, Article::unschedule, ArticleFact.ArticleUnscheduled, Situation.READY);
    }

    @Test
    void placingAnAcceptedArticleBeginsItsProductionAndReadinessIsThenSaidAsItsPlace() {
        var article =
                step(accepted(), a -> a.schedule(ISSUE, null), ArticleFact.ArticleScheduled, Situation.PLACED_IN_WORK);
        step(article, a -> a.makeReady(true), ArticleFact.ArticleScheduled, Situation.PLACED);
    }

    @Test
    void everyStepFromEveryStateIsLegalInTheTableOrRefusedByName() {
        Map<String, Function<Article, Outcome<Happened>>> steps = steps();
        for (var from : states()) {
            for (var each : steps.entrySet()) {
                var outcome = each.getValue().apply(from);
                if (outcome instanceof Outcome.Done<Happened> done) {
                    var before = from.standing().situation();
                    var after = done.value().article().standing().situation();
                    assertThat(before == after || before.next().contains(after))
                            .as("%s: %s -> %s", each.getKey(), before, after)
                            .isTrue();
                } else {
                    assertThat(((Outcome.Rejected<Happened>) outcome).failure().status())
                            .isEqualTo(409);
                }
            }
        }
    }

    @Test
    void aProofNeedsAPdfAndReadinessAnAnsweredProof() {
        var article = done(accepted().enterProduction());
        assertThat(type(article.requestProof(false, NOW))).isEqualTo("no-pdf");
        assertThat(type(article.makeReady(false))).isEqualTo("no-pdf");
        assertThat(type(done(article.requestProof(true, NOW)).makeReady(true))).isEqualTo("proof-pending");
        assertThat(type(accepted().requestProof(true, NOW))).isEqualTo("not-in-production");
    }

    @Test
    void aWithdrawalIsGrantedBeforeFreezingAndRefusedAfter() {
        var request = new Request.Withdrawal(UUID.randomUUID(), UUID.randomUUID(), "x", NOW);
        var open = done(accepted().schedule(ISSUE, null));
        var granted = open.answer(request);
        assertThat(granted.fact()).isEqualTo(ArticleFact.ManuscriptWithdrawn);
        assertThat(granted.article().placement()).isNull();
        assertThat(granted.article().state()).isEqualTo("WITHDRAWN");
        assertThat(granted.article().answers())
                .containsExactly(new Answer(request.requestId(), Answer.Kind.GRANTED, null));

        var refused = open.following(IssueState.FROZEN).answer(request);
        assertThat(refused.fact()).isEqualTo(ArticleFact.RequestRefused);
        assertThat(refused.article().state()).isEqualTo("SCHEDULED");
        assertThat(refused.article().answers().get(0).reason()).isEqualTo("issue-frozen");
    }

    @Test
    void aReversalGivesCustodyBackToWhereItCameFrom() {
        var request = new Request.Reversal(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "совпадение", NOW);
        var cancelled = accepted().answer(request);
        assertThat(cancelled.fact()).isEqualTo(ArticleFact.ProductionCancelled);
        assertThat(cancelled.article().standing().situation()).isEqualTo(Situation.AWAITING_DECISION);
        assertThat(cancelled.article().ending()).isEqualTo(new Ending.Cancelled("совпадение", request.requestId()));
        assertThat(article(Contents.column(), false)
                        .answer(request)
                        .article()
                        .standing()
                        .situation())
                .isEqualTo(Situation.CHIEFS_TRIAGE);
    }

    @Test
    void withdrawnThenReversedAndReversedThenWithdrawnBothEndWithOneAnswerEach() {
        var withdrawal = new Request.Withdrawal(UUID.randomUUID(), UUID.randomUUID(), "x", NOW);
        var reversal = new Request.Reversal(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "y", NOW);
        var withdrawn = accepted().answer(withdrawal).article().answer(reversal);
        assertThat(withdrawn.fact()).isEqualTo(ArticleFact.RequestRefused);
        assertThat(withdrawn.article().state()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.article().answers().get(1).reason()).isEqualTo("manuscript-withdrawn");
    }

    @Test
    void aCorrectionChangesOnlyWhatItNamesAndOutdatesTheGalley() {
        var corrected = accepted().answer(correction("ru", "Новое заглавие")).article();
        var metadata = corrected.content().metadata();
        assertThat(metadata.get("ru").title()).isEqualTo("Новое заглавие");
        assertThat(metadata.get("ru").summary())
                .isEqualTo(accepted().content().metadata().get("ru").summary());
        assertThat(corrected.contentVersion()).isEqualTo(2);
    }

    @Test
    void aTranslatorsMarkSpeaksOfTheWordsItWasPutTo() {
        var marked = done(accepted().markTranslation(new TranslationMark(UUID.randomUUID(), NOW)));
        assertThat(marked.answer(correction("kk", "Жаңа атау")).article().translation())
                .isNotNull();
        assertThat(marked.answer(correction("en", "A new title")).article().translation())
                .isNull();
    }

    @Test
    void aCorrectionAfterFreezingIsRefused() {
        var frozen = done(accepted().schedule(ISSUE, null)).following(IssueState.FROZEN);
        var answered = frozen.answer(correction("ru", "Новое"));
        assertThat(answered.fact()).isEqualTo(ArticleFact.RequestRefused);
        assertThat(answered.article().content()).isEqualTo(frozen.content());
    }

    private static Request.Correction correction(String language, String title) {
        var changes = new Metadata(Map.of(language, new LanguageMetadata(title, null, List.of())));
        return new Request.Correction(
                UUID.randomUUID(), UUID.randomUUID(), "опечатка", NOW, new Request.Changes(changes, null));
    }

    private static Map<String, Function<Article, Outcome<Happened>>> steps() {
        return Map.of(
                "enterProduction", Article::enterProduction,
                "requestProof", a -> a.requestProof(true, NOW),
                "approveProof", a -> a.approveProof(Contents.AUTHOR, null, NOW),
                "makeReady", a -> a.makeReady(true),
                "schedule", a -> a.schedule(ISSUE, null),
                "unschedule", Article::unschedule,
                "markTranslation", a -> a.markTranslation(new TranslationMark(ISSUE, NOW)),
                "cancel", a -> a.cancel("reason"),
                "withdraw",
                        a -> a.isOpen()
                                ? Outcome.done(a.answer(new Request.Withdrawal(UUID.randomUUID(), a.id(), "x", NOW)))
                                : Outcome.rejected(org.krugozor.platform.problem.Failure.conflict("closed")));
    }

    /** Every state an article can be in, reached by its own steps. */
    private static List<Article> states() {
        var seen = new ArrayList<Article>();
        var frontier = new ArrayList<>(List.of(accepted()));
        while (!frontier.isEmpty()) {
            var article = frontier.remove(frontier.size() - 1);
            if (seen.stream().anyMatch(known -> same(known, article))) {
                continue;
            }
            seen.add(article);
            for (var step : steps().values()) {
                if (step.apply(article) instanceof Outcome.Done<Happened> done) {
                    frontier.add(done.value().article());
                }
            }
            if (article.placement() != null
                    && article.placement().issue() == IssueState.PLANNED
                    && article.progress() == Progress.READY) {
                frontier.add(article.following(IssueState.FROZEN));
                frontier.add(article.following(IssueState.PUBLISHED));
            }
        }
        return seen;
    }

    private static boolean same(Article one, Article other) {
        return one.standing().situation() == other.standing().situation()
                && one.progress() == other.progress()
                && one.isFixed() == other.isFixed()
                && one.proof().isOpen() == other.proof().isOpen();
    }

    private static Article step(
            Article article, Function<Article, Outcome<Happened>> step, ArticleFact fact, Situation situation) {
        var happened = step.apply(article).orRefuse();
        assertThat(happened.fact()).isEqualTo(fact);
        assertThat(happened.article().standing().situation()).isEqualTo(situation);
        return happened.article();
    }

    private static Article accepted() {
        return article(Contents.research(), true);
    }

    private static Article article(Content content, boolean round) {
        return Article.accepted(
                new Acceptance(
                        content.manuscriptId(),
                        content.number(),
                        UUID.randomUUID(),
                        content.version().versionId(),
                        1,
                        List.of(),
                        content.itemType(),
                        Contents.dates(),
                        round),
                content,
                1);
    }

    private static Article done(Outcome<Happened> outcome) {
        return outcome.orRefuse().article();
    }

    private static String type(Outcome<Happened> outcome) {
        return ((Outcome.Rejected<Happened>) outcome).failure().type();
    }
}
