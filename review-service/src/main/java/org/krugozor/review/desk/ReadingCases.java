package org.krugozor.review.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.call.Call;
import org.krugozor.review.call.Calls;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Seat;
import org.krugozor.review.conflict.Authorship;
import org.krugozor.review.conflict.Authorships;
import org.krugozor.review.conflict.Conflict;
import org.krugozor.review.correspondence.Notes;
import org.krugozor.review.file.Downloads;
import org.krugozor.review.file.FileCopies;
import org.krugozor.review.file.FileCopy;
import org.krugozor.review.file.SourceFiles;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.panel.application.JudgingReviewers;
import org.krugozor.review.panel.model.Diversity;
import org.krugozor.review.person.Person;
import org.krugozor.review.person.Persons;
import org.krugozor.review.review.application.Reviews;
import org.krugozor.review.review.model.Review;
import org.krugozor.review.review.model.ReviewFile;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.reviewer.model.Reviewer;
import org.krugozor.review.round.application.AskingStill;
import org.krugozor.standing.Standing;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts the case page together. */
@Component
class ReadingCases {

    private final Authorships authorships;
    private final Reviewers reviewers;
    private final Reviews reviews;
    private final FileCopies files;
    private final SourceFiles sources;
    private final Notes notes;
    private final Calls calls;
    private final ReadingConflicts conflicts;
    private final JudgingReviewers judging;
    private final Persons persons;
    private final DeskRows desk;
    private final DatabaseClient database;
    private final Clock clock;

    ReadingCases(
            Authorships authorships,
            Reviewers reviewers,
            Reviews reviews,
            FileCopies files,
            SourceFiles sources,
            Notes notes,
            Calls calls,
            ReadingConflicts conflicts,
            JudgingReviewers judging,
            Persons persons,
            DeskRows desk,
            DatabaseClient database,
            Clock clock) {
        this.authorships = authorships;
        this.reviewers = reviewers;
        this.reviews = reviews;
        this.files = files;
        this.sources = sources;
        this.notes = notes;
        this.calls = calls;
        this.conflicts = conflicts;
        this.judging = judging;
        this.persons = persons;
        this.desk = desk;
        this.database = database;
        this.clock = clock;
    }

    /** What a case holds besides its own row. */
    record Papers(
            List<FileCopy> copies,
            List<SourceFiles.SourceFile> sources,
            List<Review> reviews,
            List<ReviewFile> reviewFiles,
            long correspondence,
            Map<UUID, Integer> ratings,
            Map<String, List<String>> suggested) {}

    /** The page of a case the editor was found to see. */
    Mono<CasePage> page(Case file, Editor editor, String language) {
        var asked = Stream.concat(
                        file.rounds().stream()
                                .flatMap(round -> round.seats().stream())
                                .map(Seat::reviewerId),
                        file.currentRound().stream().flatMap(round -> round.alternates().stream()))
                .distinct()
                .toList();
        var call = calls.find(file.manuscript().callId(), file.manuscript().callVersion())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
        var sectionEditor = file.sectionEditor() == null
                ? Mono.just(Optional.<Person>empty())
                : persons.find(file.sectionEditor()).map(Optional::of).defaultIfEmpty(Optional.empty());
        return Mono.zip(
                        authorships.find(file.id()),
                        reviewers.byIds(asked),
                        papers(file),
                        call,
                        sectionEditor,
                        desk.standing(file.id()),
                        conflicts.of(file, editor, language))
                .flatMap(found -> between(file, found.getT2())
                        .map(between -> assemble(
                                file,
                                editor,
                                language,
                                found.getT1(),
                                found.getT2(),
                                found.getT3(),
                                found.getT4(),
                                found.getT5().orElse(null),
                                found.getT6(),
                                found.getT7(),
                                between)));
    }

    /** By seat what stands between its reviewer and the manuscript by now and was not set aside. */
    private Mono<Map<UUID, List<Conflict>>> between(Case file, Map<UUID, Reviewer> known) {
        var seats = file.rounds().stream()
                .flatMap(round -> round.seats().stream())
                .filter(Seat::isTaken)
                .toList();
        return seats.isEmpty()
                ? Mono.just(Map.of())
                : judging.judge(file, known.values()).map(judgement -> {
                    var standing = new HashMap<UUID, List<Conflict>>();
                    seats.forEach(seat -> standing.put(
                            seat.seatId(), AskingStill.standing(seat, judgement.conflictsOf(seat.reviewerId()))));
                    return standing;
                });
    }

    private Mono<Papers> papers(Case file) {
        var written = file.rounds().isEmpty()
                ? Mono.just(List.<Review>of())
                : reviews.submittedOf(file.id()).collectList();
        var annotated = file.rounds().isEmpty()
                ? Mono.just(List.<ReviewFile>of())
                : reviews.filesOfManuscript(file.id()).collectList();
        var letters = database.sql("""
                        select (select count(*) from mail where manuscript_id = :id)
                            + (select count(*) from correspondence_note where manuscript_id = :id) as n""")
                .bind("id", file.id())
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one();
        return Mono.zip(
                        files.ofManuscript(file.id()).collectList(),
                        sources.ofManuscript(file.id()).collectList(),
                        written,
                        annotated,
                        letters,
                        file.rounds().isEmpty() ? Mono.just(Map.<UUID, Integer>of()) : ratings(file.id()),
                        file.rounds().isEmpty() ? Mono.just(Map.<String, List<String>>of()) : suggested(file.id()))
                .map(found -> new Papers(
                        found.getT1(),
                        found.getT2(),
                        found.getT3(),
                        found.getT4(),
                        found.getT5(),
                        found.getT6(),
                        found.getT7()));
    }

    /** The editors' rating of reviews, by seat. */
    private Mono<Map<UUID, Integer>> ratings(UUID manuscriptId) {
        return database.sql("""
                        select r.seat_id, r.rating from review_rating r join blind.seat s on s.seat_id = r.seat_id
                        where s.manuscript_id = :id""")
                .bind("id", manuscriptId)
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("seat_id", UUID.class)),
                        Objects.requireNonNull(row.get("rating", Integer.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Whom reviewers named instead of themselves, by their letter. */
    private Mono<Map<String, List<String>>> suggested(UUID manuscriptId) {
        return notes.ofManuscript(manuscriptId)
                .filter(note -> note.party().startsWith(Notes.REVIEWER)
                        && note.direction().equals("IN"))
                .collect(Collectors.groupingBy(
                        note -> note.party().substring(Notes.REVIEWER.length()),
                        Collectors.flatMapping(note -> note.text().lines(), Collectors.toList())));
    }

    private static boolean isReplaced(Case file, FileCopy copy) {
        return file.translations().anyMatch(one -> one.replaced().contains(copy.rendition()));
    }

    private CasePage assemble(
            Case file,
            Editor editor,
            String language,
            Authorship authorship,
            Map<UUID, Reviewer> known,
            Papers papers,
            Optional<Call> call,
            @Nullable Person sectionEditor,
            Standing standing,
            ReadingConflicts.Guarded guarded,
            Map<UUID, List<Conflict>> between) {
        var manuscript = file.manuscript();
        var taxonomy = JudgingReviewers.taxonomy(call);
        var weighed = file.fields().isEmpty() ? manuscript.proposedFields() : file.fields();
        var drawn = new RoundViews(file, known, papers, between, guarded, taxonomy, language, clock.instant());
        return new CasePage(
                file.id(),
                manuscript.number(),
                file.version(),
                file.phase().name(),
                standing,
                manuscript.itemType(),
                manuscript.language(),
                manuscript.section(),
                manuscript.topic(),
                manuscript.callId(),
                manuscript.metadata(),
                manuscript.methodStatement(),
                authorship.contributors(),
                authorship.declarations(),
                authorship.suggestedReviewers(),
                authorship.opposedReviewers(),
                new CasePage.Fields(
                        manuscript.proposedFields(),
                        file.fields(),
                        Diversity.effectiveFields(JudgingReviewers.weights(weighed), taxonomy::distance)),
                authorship.checks(),
                file.originality(),
                file.sectionEditor() == null
                        ? null
                        : new DeskController.Named(
                                file.sectionEditor(), sectionEditor == null ? "" : sectionEditor.nameIn(language)),
                papers.copies().stream()
                        .map(copy -> new CasePage.FileView(
                                copy.ref(),
                                copy.versionId(),
                                copy.kind(),
                                copy.mediaType(),
                                Downloads.neutralName(manuscript.number(), copy.mediaType()),
                                copy.state(),
                                isReplaced(file, copy)))
                        .toList(),
                papers.sources().stream()
                        .map(paper ->
                                new CasePage.SourceView(paper.fileId(), paper.name(), paper.mediaType(), paper.size()))
                        .toList(),
                manuscript.versions(),
                file.rounds().stream().map(drawn::round).toList(),
                drawn.reviews(),
                drawn.disagreement(),
                drawn.uncovered(),
                file.translation(),
                file.earlierTranslations(),
                file.recommendation(),
                file.decisions(),
                file.requests(),
                file.reversal(),
                file.dates(),
                file.minutes(),
                papers.correspondence(),
                guarded.bars(),
                guarded.nobodyDecides(),
                guarded.declared(),
                new CaseActions(file, editor).names());
    }
}
