package org.krugozor.submission.manuscript.application;

import java.util.UUID;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Caller;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.manuscript.model.Rights;
import org.krugozor.submission.manuscript.model.Situated;
import org.krugozor.submission.person.application.FindingOneself;
import org.krugozor.submission.person.application.FindingOneself.Self;
import org.krugozor.submission.person.application.Persons;
import org.krugozor.submission.progress.ProgressTables;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The door to every manuscript: what is not the caller's is not there. */
@Component
public class Visiting {

    private final FindingOneself finding;
    private final Persons persons;
    private final Manuscripts manuscripts;
    private final ProgressTables progress;

    Visiting(FindingOneself finding, Persons persons, Manuscripts manuscripts, ProgressTables progress) {
        this.finding = finding;
        this.persons = persons;
        this.manuscripts = manuscripts;
        this.progress = progress;
    }

    /** 404 for a manuscript that is not the caller's, and for one that does not exist. */
    public Mono<Visit> visit(UUID manuscriptId) {
        return visit(manuscripts.byId(manuscriptId));
    }

    /** The same with the manuscript held until the transaction ends. */
    Mono<Visit> hold(UUID manuscriptId) {
        return visit(manuscripts.held(manuscriptId));
    }

    private Mono<Visit> visit(Mono<Manuscript> found) {
        // a login that has not introduced itself owns nothing yet
        return finding.find()
                .flatMap(self -> found.flatMap(manuscript -> Mono.justOrEmpty(Rights.of(
                                manuscript, self.person(), self.caller().has("secretary")))
                        .flatMap(rights -> situate(manuscript).map(situated -> new Visit(self, situated, rights)))))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())));
    }

    /** The manuscript with what other services said of it. */
    Mono<Situated> situate(Manuscript manuscript) {
        return manuscript.number() == null
                ? Mono.just(new Situated(manuscript, org.krugozor.submission.progress.Progress.NONE))
                : progress.of(manuscript.manuscriptId()).map(known -> new Situated(manuscript, known));
    }

    /** Whether the caller may hear that the manuscript changed. */
    public Mono<Boolean> mayHear(Caller caller, UUID manuscriptId) {
        return persons.byAccount(caller.account())
                .flatMap(person -> manuscripts.byId(manuscriptId).map(manuscript -> Rights.of(
                                manuscript, person, caller.has("secretary"))
                        .isPresent()))
                .defaultIfEmpty(false);
    }

    /** The caller as a person; 409 when the login has none yet. */
    public Mono<Self> self() {
        return finding.self();
    }
}
