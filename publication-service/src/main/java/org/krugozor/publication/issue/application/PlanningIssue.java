package org.krugozor.publication.issue.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Caller;
import org.krugozor.platform.stream.Changes;
import org.krugozor.publication.article.application.Articles;
import org.krugozor.publication.article.application.RecordingArticle;
import org.krugozor.publication.issue.model.Issue;
import org.krugozor.publication.issue.model.Minutes;
import org.krugozor.publication.issue.model.Plan;
import org.krugozor.publication.journal.Journals;
import org.krugozor.publication.manuscript.Section;
import org.krugozor.publication.office.Acts;
import org.krugozor.publication.person.People;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Putting an issue together: which articles, in which sections and order, with which minutes. */
@Component
public class PlanningIssue {

    private final Issues issues;
    private final Articles articles;
    private final RecordingArticle recording;
    private final Journals journals;
    private final Changes changes;
    private final People people;
    private final Acts acts;
    private final Transactions transactions;
    private final Clock clock;

    PlanningIssue(
            Issues issues,
            Articles articles,
            RecordingArticle recording,
            Journals journals,
            Changes changes,
            People people,
            Acts acts,
            Transactions transactions,
            Clock clock) {
        this.issues = issues;
        this.articles = articles;
        this.recording = recording;
        this.journals = journals;
        this.changes = changes;
        this.people = people;
        this.acts = acts;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Mono<Issue> plan(int year, int number, int whole, Plan plan) {
        return transactions.run(issues.add(Issue.planned(Ids.timeOrdered(clock.instant()), year, number, whole, plan))
                .flatMap(this::announced));
    }

    public Mono<Issue> replan(UUID id, long seen, Plan plan) {
        return change(id, seen, issue -> issue.replan(plan));
    }

    /** Places an article; without a section the one it was submitted to. */
    public Mono<Issue> place(
            Caller caller,
            UUID id,
            long seen,
            UUID manuscriptId,
            @Nullable Section section,
            @Nullable Integer position) {
        var work = locked(id, seen).flatMap(issue -> articles.lock(manuscriptId)
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.invalid("/manuscriptId", "unknown-article"))))
                .flatMap(article -> {
                    var content = article.content();
                    var placed = issue.place(
                                    manuscriptId,
                                    content.itemType(),
                                    section == null ? content.section() : section,
                                    position)
                            .orRefuse();
                    return due(issue)
                            .flatMap(due -> Mono.fromCallable(
                                    () -> article.schedule(id, due.orElse(null)).orRefuse()))
                            .zipWith(people.actor(caller))
                            .flatMap(scheduled -> recording.record(scheduled.getT1(), scheduled.getT2()))
                            .then(issues.save(placed));
                }));
        return transactions.run(work.flatMap(this::announced));
    }

    private Mono<java.util.Optional<Instant>> due(Issue issue) {
        var day = issue.plan().freezeOn();
        return day == null
                ? Mono.just(java.util.Optional.empty())
                : journals.now()
                        .map(journal -> java.util.Optional.of(
                                day.atStartOfDay(journal.record().zone()).toInstant()));
    }

    public Mono<Issue> remove(Caller caller, UUID id, long seen, UUID manuscriptId) {
        var work = locked(id, seen).flatMap(issue -> {
            var removed = issue.remove(manuscriptId).orRefuse();
            return articles.lock(manuscriptId)
                    .zipWith(people.actor(caller))
                    .flatMap(both -> recording.record(both.getT1().unschedule().orRefuse(), both.getT2()))
                    .then(issues.save(removed));
        });
        return transactions.run(work.flatMap(this::announced));
    }

    public Mono<Issue> arrange(UUID id, long seen, List<Issue.Place> order) {
        return change(id, seen, issue -> issue.arrange(order));
    }

    public Mono<Issue> confirm(Caller caller, UUID id, long seen, Minutes minutes) {
        return transactions.run(
                change(id, seen, issue -> issue.confirm(minutes)).flatMap(issue -> acts.record(
                                "issue/" + id,
                                caller,
                                "minutes-recorded",
                                null,
                                Map.of(
                                        "number",
                                        minutes.number(),
                                        "date",
                                        minutes.date().toString()))
                        .thenReturn(issue)));
    }

    private Mono<Issue> change(UUID id, long seen, Function<Issue, Outcome<Issue>> step) {
        return transactions.run(locked(id, seen)
                .flatMap(issue -> issues.save(step.apply(issue).orRefuse()))
                .flatMap(this::announced));
    }

    private Mono<Issue> locked(UUID id, long seen) {
        return issues.lock(id)
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .flatMap(issue -> issue.version() == seen
                        ? Mono.just(issue)
                        : Mono.error(new Refused(Failure.staleVersion(issue.version()))));
    }

    private Mono<Issue> announced(Issue issue) {
        return changes.announce("issue", issue.id().toString()).thenReturn(issue);
    }
}
