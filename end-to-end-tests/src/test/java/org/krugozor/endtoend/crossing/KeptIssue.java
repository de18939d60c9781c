package org.krugozor.endtoend.crossing;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.article.application.Placements;
import org.krugozor.publication.article.model.Article;
import org.krugozor.publication.article.model.Progress;
import org.krugozor.publication.issue.application.Issues;
import org.krugozor.publication.issue.model.Candidate;
import org.krugozor.publication.issue.model.Entry;
import org.krugozor.publication.issue.model.Issue;
import org.krugozor.publication.manuscript.Content;
import org.krugozor.standing.IssueState;
import reactor.core.publisher.Mono;

/** The one issue there is, in memory, with what stands against freezing it. */
final class KeptIssue implements Issues, Placements {

    private final KeptArticle articles;
    private @Nullable Issue kept;

    KeptIssue(KeptArticle articles) {
        this.articles = articles;
    }

    Issue issue() {
        return Objects.requireNonNull(kept, "no issue is planned yet");
    }

    @Override
    public Mono<Issue> find(UUID id) {
        return Mono.justOrEmpty(kept);
    }

    @Override
    public Mono<Issue> lock(UUID id) {
        return find(id);
    }

    @Override
    public Mono<Issue> add(Issue issue) {
        return Mono.fromSupplier(() -> kept = issue);
    }

    @Override
    public Mono<Issue> save(Issue issue) {
        return add(listing(issue, issue.version() + 1, issue.entries()));
    }

    @Override
    public Mono<Map<UUID, Candidate>> candidates(UUID id) {
        return Mono.just(Optional.ofNullable(articles.kept())
                .filter(article -> article.placement() != null)
                .map(article -> Map.of(article.id(), candidate(article)))
                .orElse(Map.of()));
    }

    private Candidate candidate(Article article) {
        return new Candidate(
                article.id(),
                article.content().itemType(),
                article.progress() == Progress.READY,
                article.translation() != null,
                10,
                articles.typeset() < article.contentVersion(),
                Set.of());
    }

    @Override
    public Mono<Set<UUID>> authorsOf(int whole) {
        return Mono.just(Set.of());
    }

    @Override
    public Mono<Void> lockIssueOf(UUID manuscriptId) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> release(UUID manuscriptId) {
        return Mono.fromRunnable(() -> {
            if (kept != null && kept.state() == IssueState.PLANNED) {
                var others = kept.entries().stream()
                        .filter(entry -> !entry.manuscriptId().equals(manuscriptId))
                        .toList();
                kept = listing(kept, kept.version() + 1, others);
            }
        });
    }

    private static Issue listing(Issue issue, long version, java.util.List<Entry> entries) {
        return new Issue(
                issue.id(),
                version,
                issue.year(),
                issue.number(),
                issue.whole(),
                issue.state(),
                issue.minutes(),
                issue.plan(),
                entries,
                issue.override(),
                issue.frozenAt(),
                issue.publishedAt());
    }

    boolean lists(Content content) {
        return kept != null && kept.lists(content.manuscriptId());
    }

    void clear() {
        kept = null;
    }
}
