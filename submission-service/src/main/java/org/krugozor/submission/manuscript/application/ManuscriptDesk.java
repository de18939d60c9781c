package org.krugozor.submission.manuscript.application;

import java.util.Objects;
import java.util.UUID;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.submission.file.application.Desk;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says who may lay files on which draft. */
@Component
class ManuscriptDesk implements Desk {

    private final Visiting visiting;
    private final WritingDraft writing;
    private final Manuscripts manuscripts;

    ManuscriptDesk(Visiting visiting, WritingDraft writing, Manuscripts manuscripts) {
        this.visiting = visiting;
        this.writing = writing;
        this.manuscripts = manuscripts;
    }

    @Override
    public Mono<Place> hold(UUID manuscriptId) {
        return visiting.hold(manuscriptId).flatMap(visit -> {
            var open = writing.opened(visit.acting().situated());
            var saved = open.equals(visit.manuscript()) ? Mono.just(open) : manuscripts.save(open);
            return saved.map(manuscript -> place(visit, manuscript));
        });
    }

    @Override
    public Mono<Place> mayWrite(UUID manuscriptId) {
        return visiting.visit(manuscriptId)
                .map(visit -> place(visit, writing.opened(visit.acting().situated())));
    }

    @Override
    public Mono<Place> holdForTranslation(UUID manuscriptId) {
        return visiting.hold(manuscriptId).map(ManuscriptDesk::translated);
    }

    @Override
    public Mono<Void> mayTranslate(UUID manuscriptId) {
        return visiting.visit(manuscriptId).map(ManuscriptDesk::translated).then();
    }

    private static Place translated(Visit visit) {
        if (visit.acting().situated().translationTaken().isEmpty()) {
            throw new Refused(Failure.conflict("translation-not-asked"));
        }
        return new Place(visit.personId(), visit.manuscript().lastOrdinal());
    }

    @Override
    public Mono<Void> mayRead(UUID manuscriptId) {
        return visiting.visit(manuscriptId).then();
    }

    private static Place place(Visit visit, Manuscript manuscript) {
        return new Place(
                visit.personId(), Objects.requireNonNull(manuscript.draft()).ordinal());
    }
}
