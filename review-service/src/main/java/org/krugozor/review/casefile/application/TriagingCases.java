package org.krugozor.review.casefile.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.call.Calls;
import org.krugozor.review.casefile.model.Field;
import org.krugozor.review.casefile.model.Originality;
import org.krugozor.review.conflict.Bars;
import org.krugozor.review.file.SourceFiles;
import org.krugozor.review.office.application.StaffMet;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.person.Persons;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The first look: who handles the case, which fields it has, how original it is. */
@Component
public class TriagingCases {

    private final ChangingCases changing;
    private final Persons persons;
    private final SourceFiles sources;
    private final Bars bars;
    private final StaffMet staff;
    private final Calls calls;
    private final Clock clock;

    TriagingCases(
            ChangingCases changing,
            Persons persons,
            SourceFiles sources,
            Bars bars,
            StaffMet staff,
            Calls calls,
            Clock clock) {
        this.changing = changing;
        this.persons = persons;
        this.sources = sources;
        this.bars = bars;
        this.staff = staff;
        this.calls = calls;
        this.clock = clock;
    }

    /** Gives the case to a section editor, who must be a person known here and free of conflicts with it. */
    public Mono<Changed> assignEditor(UUID id, long seen, Editor editor, UUID person) {
        return persons.find(person)
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.invalid("/personId", "unknown-person"))))
                .then(staff.named(List.of(person)))
                .then(Mono.defer(() -> changing.changeAfter(
                        id, seen, editor, Right.TO_DISTRIBUTE, editor.actor(), file -> bars.kept(id, List.of(person))
                                .map(kept -> kept.isEmpty()
                                        ? file.assignEditor(person)
                                        : Outcome.rejected(Failure.conflict("editor-in-conflict"))))));
    }

    /** Confirms the fields; one nobody can know would leave a gap no reviewer closes. */
    public Mono<Changed> confirmFields(UUID id, long seen, Editor editor, List<Field> fields) {
        return calls.fields()
                .flatMap(known -> changing.change(
                        id,
                        seen,
                        editor,
                        Right.TO_HANDLE,
                        editor.actor(),
                        file -> file.confirmFields(fields, known::know)));
    }

    /** Keeps a report on the current version. */
    public Mono<Changed> recordOriginality(UUID id, long seen, Editor editor, Report report) {
        var now = clock.instant();
        return changing.changeAfter(id, seen, editor, Right.OF_INTAKE, editor.actor(), file -> {
            var recorded = new Originality(
                    report.system(),
                    report.date(),
                    report.attempt(),
                    report.originality(),
                    report.citation(),
                    report.selfCitation(),
                    report.fileId(),
                    report.shownToAuthor(),
                    file.manuscript().current().versionId(),
                    editor.personId(),
                    now);
            var fileId = report.fileId();
            var known = fileId == null ? Mono.just(true) : sources.hold(id, List.of(fileId));
            return known.map(there -> there
                    ? file.recordOriginality(recorded)
                    : Outcome.rejected(Failure.invalid("/fileId", "unknown-file")));
        });
    }

    /** A report as it was handed in. */
    public record Report(
            String system,
            java.time.LocalDate date,
            int attempt,
            double originality,
            double citation,
            double selfCitation,
            @org.jspecify.annotations.Nullable UUID fileId,
            boolean shownToAuthor) {}
}
