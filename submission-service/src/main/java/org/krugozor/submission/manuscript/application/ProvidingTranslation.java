package org.krugozor.submission.manuscript.application;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.event.Events;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.submission.check.Anonymity;
import org.krugozor.submission.file.application.Files;
import org.krugozor.submission.file.application.Translations;
import org.krugozor.submission.file.model.Inspection;
import org.krugozor.submission.file.model.ManuscriptFile;
import org.krugozor.submission.file.model.Rendition;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.text.Now;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Hands the anonymous working translation on that review asked for, once it is cleaned and found to name nobody; a better
 * one may follow.
 */
@Component
class ProvidingTranslation implements Translations {

    private static final String NAMES_AUTHORS = "names-authors";

    private final Manuscripts manuscripts;
    private final Visiting visiting;
    private final Files files;
    private final Events events;
    private final Clock clock;

    ProvidingTranslation(Manuscripts manuscripts, Visiting visiting, Files files, Events events, Clock clock) {
        this.manuscripts = manuscripts;
        this.visiting = visiting;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Mono<Inspection> judged(ManuscriptFile file, Inspection outcome) {
        if (!(outcome instanceof Inspection.Clean clean)) {
            return Mono.just(outcome);
        }
        return manuscripts
                .byId(file.manuscriptId())
                // a long text is searched whole
                .publishOn(Schedulers.parallel())
                .map(manuscript -> clean.cleaned() != null
                                && !Anonymity.isBroken(manuscript.content(), clean.words() + "\n" + clean.aside())
                        ? outcome
                        : new Inspection.Refused(NAMES_AUTHORS, null));
    }

    @Override
    public Mono<Void> taken(ManuscriptFile file) {
        return manuscripts.held(file.manuscriptId()).flatMap(manuscript -> visiting.situate(manuscript)
                .flatMap(situated -> Mono.justOrEmpty(situated.translationTaken())
                        .flatMap(wanted -> files.byId(file.fileId())
                                .flatMap(taken -> hand(manuscript, taken, wanted.language())))));
    }

    private Mono<Void> hand(Manuscript manuscript, ManuscriptFile file, String language) {
        var id = manuscript.manuscriptId();
        var now = Now.of(clock);
        var rendition = new Rendition(
                Ids.random(),
                file.fileId(),
                Rendition.Audience.REVIEW,
                Rendition.Kind.TRANSLATION,
                Objects.requireNonNull(file.cleanedType()),
                file.cleanedSize(),
                Objects.requireNonNull(file.cleaned()),
                language);
        return manuscripts.saveWithLatest(manuscript.translated(rendition, now)).flatMap(saved -> files.publish(
                        id, Objects.requireNonNull(saved.latest()).versionId(), List.of(rendition))
                .then(manuscripts.trace(id, now, "TRANSLATION", file.uploadedBy(), null))
                .then(events.append(
                        ManuscriptState.event("WorkingTranslationProvided", saved, actor(saved, file.uploadedBy()))))
                .then());
    }

    /** An author's own hand, or the office's for the author. */
    private static Actor actor(Manuscript manuscript, UUID by) {
        boolean own = by.equals(manuscript.submittedBy())
                || manuscript.content().contributors().stream().anyMatch(author -> by.equals(author.personId()));
        return own
                ? Actor.of(by.toString(), "author")
                : Actor.of(by.toString(), "secretary")
                        .onBehalfOf(manuscript.submittedBy().toString());
    }
}
