package org.krugozor.publication.issue.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.event.Events;
import org.krugozor.platform.event.NewEvent;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Caller;
import org.krugozor.platform.stream.Changes;
import org.krugozor.publication.article.application.Articles;
import org.krugozor.publication.issue.model.Blocker;
import org.krugozor.publication.issue.model.Blockers;
import org.krugozor.publication.issue.model.Candidate;
import org.krugozor.publication.issue.model.FreezeOverride;
import org.krugozor.publication.issue.model.Issue;
import org.krugozor.publication.issue.model.IssueFact;
import org.krugozor.publication.journal.DoiPattern;
import org.krugozor.publication.journal.Journals;
import org.krugozor.publication.office.Acts;
import org.krugozor.publication.person.People;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Freezing, reopening and publishing an issue: the chief editor's acts. */
@Component
public class FixingIssue {

    private static final String TOPIC = "publication-events";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final int LOOKS = 100;

    private final Issues issues;
    private final Articles articles;
    private final FinalGalleys finals;
    private final Journals journals;
    private final Events events;
    private final Changes changes;
    private final People people;
    private final Acts acts;
    private final Transactions transactions;
    private final Clock clock;

    FixingIssue(
            Issues issues,
            Articles articles,
            FinalGalleys finals,
            Journals journals,
            Events events,
            Changes changes,
            People people,
            Acts acts,
            Transactions transactions,
            Clock clock) {
        this.issues = issues;
        this.articles = articles;
        this.finals = finals;
        this.journals = journals;
        this.events = events;
        this.changes = changes;
        this.people = people;
        this.acts = acts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What stands in the way of the next step: freezing a planned issue, publishing a frozen one. */
    public Mono<List<Blocker>> blockers(Issue issue) {
        return switch (issue.state()) {
            case PLANNED -> facts(issue).map(facts -> facts.blockers(issue));
            case FROZEN -> finalsMissing(issue.id());
            case PUBLISHED -> Mono.just(List.of());
        };
    }

    private record Facts(
            Map<UUID, Candidate> candidates, Optional<DoiPattern> pattern, java.util.Set<UUID> previousAuthors) {

        List<Blocker> blockers(Issue issue) {
            return Blockers.of(issue, candidates, pattern.isPresent(), previousAuthors);
        }

        Map<UUID, Integer> pages() {
            var pages = new HashMap<UUID, Integer>();
            candidates.forEach((id, candidate) -> {
                if (candidate.pages() != null) {
                    pages.put(id, candidate.pages());
                }
            });
            return pages;
        }
    }

    private Mono<Facts> facts(Issue issue) {
        var pattern = journals.patternFor(issue.whole())
                .filter(found -> found.holdsFor(issue.whole()))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
        return Mono.zip(issues.candidates(issue.id()), pattern, issues.authorsOf(issue.whole() - 1))
                .map(all -> new Facts(all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<List<Blocker>> finalsMissing(UUID id) {
        return finals.progress(id).map(progress -> {
            var blockers = new ArrayList<Blocker>();
            progress.working().forEach(article -> blockers.add(new Blocker("final-pdf-pending", article, false)));
            progress.failed().forEach(article -> blockers.add(new Blocker("final-pdf-failed", article, false)));
            return blockers;
        });
    }

    /** Fixes order and pages and mints DOIs. Articles are held, so that no correction slips in between. */
    public Mono<Issue> freeze(Caller caller, UUID id, long seen, @Nullable String overrideReason) {
        var work = locked(id, seen).flatMap(issue -> articles.lockPlacedIn(id)
                .collectList()
                .flatMap(placed -> facts(issue).zipWith(people.actor(caller)).flatMap(both -> {
                    var facts = both.getT1();
                    var frozen = issue.freeze(
                                    facts.pages(),
                                    facts.pattern().orElse(null),
                                    facts.blockers(issue),
                                    override(both.getT2(), overrideReason),
                                    clock.instant())
                            .orRefuse();
                    return issues.save(frozen).flatMap(saved -> follow(placed, saved)
                            .then(finals.make(saved))
                            .then(say(saved, IssueFact.IssueFrozen, both.getT2()))
                            .then(trace(caller, saved))
                            .thenReturn(saved));
                })));
        return transactions.run(work);
    }

    private @Nullable FreezeOverride override(Actor actor, @Nullable String reason) {
        return reason == null || reason.isBlank()
                ? null
                : new FreezeOverride(
                        UUID.fromString(String.valueOf(actor.personId())), clock.instant(), reason.strip());
    }

    private Mono<Void> trace(Caller caller, Issue frozen) {
        var override = frozen.override();
        return acts.record(
                "issue/" + frozen.id(),
                caller,
                override == null ? "issue-frozen" : "issue-frozen-by-override",
                override == null ? null : override.reason(),
                Map.of());
    }

    /** Opens a frozen issue again, for a reason that is kept. */
    public Mono<Issue> unfreeze(Caller caller, UUID id, long seen, String reason) {
        var work = locked(id, seen).flatMap(issue -> articles.lockPlacedIn(id)
                .collectList()
                .flatMap(placed -> issues.save(issue.unfreeze().orRefuse()).flatMap(saved -> follow(placed, saved)
                        .then(finals.discard(id))
                        .then(people.actor(caller))
                        .flatMap(actor -> say(saved, IssueFact.IssueUnfrozen, actor))
                        .then(acts.record("issue/" + id, caller, "issue-unfrozen", reason, Map.of()))
                        .thenReturn(saved))));
        return transactions.run(work);
    }

    /** Puts a frozen issue before the readers; the last final pages are waited for a while. */
    public Mono<Issue> publish(Caller caller, UUID id, long seen) {
        return finals.progress(id)
                .filter(progress -> progress.working().isEmpty())
                .repeatWhenEmpty(LOOKS, looks -> looks.delayElements(BETWEEN_LOOKS))
                .then()
                .onErrorResume(IllegalStateException.class, stillWorking -> Mono.empty())
                .then(Mono.defer(() -> publishNow(caller, id, seen)));
    }

    private Mono<Issue> publishNow(Caller caller, UUID id, long seen) {
        var work = locked(id, seen).flatMap(issue -> articles.lockPlacedIn(id)
                .collectList()
                .zipWith(finalsMissing(id))
                .flatMap(both -> issues.save(
                                issue.publish(both.getT2(), clock.instant()).orRefuse())
                        .flatMap(saved -> follow(both.getT1(), saved)
                                .then(people.actor(caller))
                                .flatMap(actor -> say(saved, IssueFact.IssuePublished, actor))
                                .then(acts.record("issue/" + id, caller, "issue-published", null, Map.of()))
                                .thenReturn(saved))));
        return transactions.run(work);
    }

    private Mono<Void> follow(List<org.krugozor.publication.article.model.Article> placed, Issue issue) {
        return reactor.core.publisher.Flux.fromIterable(placed)
                .concatMap(article -> articles.save(article.following(issue.state())))
                .then();
    }

    private Mono<Void> say(Issue issue, IssueFact fact, Actor actor) {
        return events.append(new NewEvent(TOPIC, fact.name(), issue.id().toString(), IssueState.of(issue), actor))
                .then(changes.announce("issue", issue.id().toString()));
    }

    private Mono<Issue> locked(UUID id, long seen) {
        return issues.lock(id)
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .flatMap(issue -> issue.version() == seen
                        ? Mono.just(issue)
                        : Mono.error(new Refused(Failure.staleVersion(issue.version()))));
    }
}
