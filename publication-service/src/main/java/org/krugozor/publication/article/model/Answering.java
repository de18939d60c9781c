package org.krugozor.publication.article.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.standing.IssueState;

/** The holder's answers to what others ask of an article: a fact, or a refusal with its reason. */
final class Answering {

    private final Article article;

    Answering(Article article) {
        this.article = article;
    }

    Happened answer(Request request) {
        if (!article.isOpen()) {
            var refused = answered(request, Answer.Kind.REFUSED, refusalReason());
            return new Happened(article.copy().answers(refused).made(), ArticleFact.RequestRefused);
        }
        var granted = answered(request, Answer.Kind.GRANTED, null);
        if (request instanceof Request.Withdrawal withdrawal) {
            return ended(new Ending.Withdrawn(withdrawal.requestId()), granted, ArticleFact.ManuscriptWithdrawn);
        }
        if (request instanceof Request.Reversal reversal) {
            return ended(
                    new Ending.Cancelled(reversal.reason(), reversal.requestId()),
                    granted,
                    ArticleFact.ProductionCancelled);
        }
        var corrected = corrected(((Request.Correction) request).changes());
        return new Happened(corrected.answers(granted).made(), ArticleFact.CorrectionApplied);
    }

    private Happened ended(Ending how, List<Answer> answers, ArticleFact fact) {
        return new Happened(article.copy().ending(how).answers(answers).made(), fact);
    }

    /** The article with these changes in it. */
    ArticleCopy corrected(Request.Changes changes) {
        var content = article.content();
        var metadata = content.metadata();
        var changed = changes.metadata() == null ? metadata : metadata.corrected(changes.metadata());
        var corrected = content.with(changed);
        if (changes.contributors() != null && !changes.contributors().isEmpty()) {
            corrected = corrected.withContributors(changes.contributors());
        }
        // a translator's mark speaks of the words it was put to, not of later ones
        var mark = metadata.sameEnglish(changed) ? article.translation() : null;
        return article.copy().content(corrected).translation(mark);
    }

    private List<Answer> answered(Request request, Answer.Kind kind, @Nullable String reason) {
        var all = new ArrayList<>(article.answers());
        all.add(new Answer(request.requestId(), kind, reason));
        return List.copyOf(all);
    }

    /** Stable words; pages translate them. */
    private String refusalReason() {
        if (article.ending() instanceof Ending.Withdrawn) {
            return "manuscript-withdrawn";
        }
        var placement = article.placement();
        return placement != null && placement.issue() == IssueState.PUBLISHED ? "issue-published" : "issue-frozen";
    }
}
