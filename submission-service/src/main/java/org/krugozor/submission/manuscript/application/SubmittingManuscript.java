package org.krugozor.submission.manuscript.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Events;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.stream.Changes;
import org.krugozor.standing.Situation;
import org.krugozor.standing.Standing;
import org.krugozor.submission.check.CheckResult;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.file.application.Files;
import org.krugozor.submission.file.model.FileKind;
import org.krugozor.submission.file.model.FileState;
import org.krugozor.submission.file.model.ManuscriptFile;
import org.krugozor.submission.file.model.Renditions;
import org.krugozor.submission.manuscript.application.CheckingDraft.Checked;
import org.krugozor.submission.manuscript.model.Draft;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.manuscript.model.OnBehalf;
import org.krugozor.submission.manuscript.model.Situated;
import org.krugozor.submission.manuscript.model.VersionKind;
import org.krugozor.submission.text.JournalDay;
import org.krugozor.submission.text.Now;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Hands a draft in: the first time, after a return for completion, or as a revision. Checks, number, version, copies
 * for the other services and the event are one transaction.
 */
@Component
public class SubmittingManuscript {

    private final Visiting visiting;
    private final CheckingDraft checking;
    private final Manuscripts manuscripts;
    private final Ties ties;
    private final Files files;
    private final Events events;
    private final Changes changes;
    private final Transactions transactions;
    private final Clock clock;

    SubmittingManuscript(
            Visiting visiting,
            CheckingDraft checking,
            Manuscripts manuscripts,
            Ties ties,
            Files files,
            Events events,
            Changes changes,
            Transactions transactions,
            Clock clock) {
        this.visiting = visiting;
        this.checking = checking;
        this.manuscripts = manuscripts;
        this.ties = ties;
        this.files = files;
        this.events = events;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Mono<Visit> submit(UUID manuscriptId, long version, @Nullable OnBehalf onBehalf) {
        // held: a file must not slip in between the checks and the number
        return transactions.run(visiting.hold(manuscriptId).flatMap(visit -> {
            var draft = ready(visit.acting(onBehalf).seen(version));
            return checking.check(visit.manuscript())
                    .map(checked -> passed(checked, draft, onBehalf))
                    .flatMap(checked -> handIn(visit, draft, checked, onBehalf));
        }));
    }

    private static Draft ready(Visit visit) {
        var draft = visit.manuscript().draft();
        var situated = visit.situated();
        if (draft == null || visit.manuscript().standing().status() != org.krugozor.standing.Status.IN_PROGRESS) {
            throw new Refused(Failure.conflict("nothing-to-submit"));
        }
        if (draft.kind() == VersionKind.SUBMISSION) {
            return draft;
        }
        // what a reverted decision asked for is no longer asked; the draft stays for a later one
        var asked = situated.asked().orElseThrow(() -> new Refused(Failure.conflict("not-asked-any-more")));
        if (!asked.decisionId().equals(draft.answersDecision())) {
            return Objects.requireNonNull(situated.manuscript()
                    .answering(asked.decisionId(), asked.asksForCompletion(), draft.versionId(), draft.savedAt())
                    .draft());
        }
        return draft;
    }

    private Checked passed(Checked checked, Draft draft, @Nullable OnBehalf onBehalf) {
        if (checked.files().stream().anyMatch(file -> file.state() == FileState.CHECKING)) {
            throw new Refused(Failure.conflict("files-still-checking"));
        }
        if (checked.blocked()) {
            throw new Refused(new Failure("checks-block", 422, Map.of(), errors(checked.results())));
        }
        if (draft.kind() == VersionKind.SUBMISSION && !checked.call().takesNewOn(JournalDay.of(Now.of(clock)))) {
            throw new Refused(Failure.conflict("call-closed"));
        }
        if (onBehalf != null) {
            source(checked.files(), onBehalf);
        }
        return checked;
    }

    /** What the office enters rests on a letter, scan or screenshot that lies with the manuscript. */
    private static void source(List<ManuscriptFile> files, OnBehalf onBehalf) {
        boolean there = files.stream()
                .anyMatch(file -> file.fileId().equals(onBehalf.sourceFile())
                        && file.kind() == FileKind.DOCUMENT
                        && file.isClean());
        if (!there) {
            throw new Refused(Failure.invalid("/onBehalf/sourceFile", "source-missing"));
        }
    }

    private static List<FieldError> errors(List<CheckResult> results) {
        return results.stream()
                .filter(CheckResult::blocks)
                .map(result -> new FieldError(
                        result.pointer() == null ? "" : result.pointer(),
                        Objects.requireNonNull(result.code()),
                        result.args()))
                .toList();
    }

    private Mono<Visit> handIn(Visit visit, Draft draft, Checked checked, @Nullable OnBehalf onBehalf) {
        var now = Now.of(clock);
        var manuscript = visit.manuscript().draft() == draft
                ? visit.manuscript()
                : visit.manuscript()
                        .answering(
                                Objects.requireNonNull(draft.answersDecision()),
                                draft.kind() == VersionKind.COMPLETION,
                                draft.versionId(),
                                draft.savedAt());
        return Mono.zip(number(manuscript, now), tied(draft.content()))
                .map(both -> manuscript
                        .submit(
                                both.getT1(),
                                checked.call().version(),
                                next(manuscript, checked, now),
                                visit.manuscript().submittedBy(),
                                visit.enteredBy(),
                                checked.results(),
                                Renditions.of(
                                        checked.files(), manuscript.itemType().isReviewed(), Ids::random),
                                both.getT2(),
                                now)
                        .orRefuse())
                .flatMap(submitted -> record(visit, draft, submitted, onBehalf, now));
    }

    private Mono<Visit> record(
            Visit visit, Draft draft, Manuscript submitted, @Nullable OnBehalf onBehalf, Instant now) {
        var id = submitted.manuscriptId();
        var latest = Objects.requireNonNull(submitted.latest());
        return manuscripts.saveWithLatest(submitted).flatMap(saved -> files.publish(
                        id, latest.versionId(), latest.renditions())
                .then(manuscripts.trace(id, now, draft.kind().name(), visit.personId(), onBehalf))
                .then(events.append(ManuscriptState.event(type(draft.kind()), saved, visit.actor())))
                .then(changes.announce("manuscript", id.toString()))
                .thenReturn(new Visit(
                        visit.self(), new Situated(saved, visit.situated().progress()), visit.rights())));
    }

    private Mono<String> number(Manuscript manuscript, Instant now) {
        return manuscript.number() == null
                ? manuscripts.nextNumber(JournalDay.of(now).getYear())
                : Mono.just(manuscript.number());
    }

    private Mono<Content> tied(Content content) {
        return ties.of(content.contributors())
                .map(tie -> content.by(content.contributors().stream().map(tie).toList()));
    }

    /** Papers for a round go through intake; a column, chronicle or correction to the chief editor. */
    private static Standing next(Manuscript manuscript, Checked checked, Instant now) {
        var due = now.plus(Duration.ofDays(checked.call().rules().triageDays()));
        var situation = manuscript.itemType().isReviewed() ? Situation.INTAKE : Situation.CHIEFS_TRIAGE;
        return Standing.of(situation, due, 0);
    }

    private static String type(VersionKind kind) {
        return switch (kind) {
            case SUBMISSION -> "ManuscriptSubmitted";
            case COMPLETION -> "CompletionProvided";
            case REVISION -> "ManuscriptRevised";
        };
    }
}
