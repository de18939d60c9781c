package org.krugozor.review.casefile.adapter.messaging;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Reaction;
import org.krugozor.review.casefile.application.Changed;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.application.GrantedCorrections;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Change;
import org.krugozor.review.casefile.model.Request;
import org.krugozor.review.conflict.Bars;
import org.krugozor.review.conflict.KeepingAuthorship;
import org.krugozor.review.file.FileCopies;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.application.StaffMet;
import org.krugozor.review.office.model.Office;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the office does when an author's manuscript comes in, comes back, or the author asks for something. */
@Component
class HearingSubmission implements Reaction {

    private final ChangingCases changing;
    private final KeepingAuthorship authorships;
    private final Bars bars;
    private final StaffMet staff;
    private final FileCopies files;
    private final GrantedCorrections corrections;
    private final Offices offices;
    private final Clock clock;

    HearingSubmission(
            ChangingCases changing,
            KeepingAuthorship authorships,
            Bars bars,
            StaffMet staff,
            FileCopies files,
            GrantedCorrections corrections,
            Offices offices,
            Clock clock) {
        this.changing = changing;
        this.authorships = authorships;
        this.bars = bars;
        this.staff = staff;
        this.files = files;
        this.corrections = corrections;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "case-from-submission";
    }

    @Override
    public Set<String> topics() {
        return Set.of("submission-events");
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "ManuscriptSubmitted",
                "CompletionProvided",
                "ManuscriptRevised",
                "WithdrawalRequested",
                "CorrectionRequested",
                "WorkingTranslationProvided");
    }

    @Override
    public Mono<Void> on(Event event) {
        var heard = event.dataAs(SubmittedManuscript.class);
        return offices.get().flatMap(office -> switch (event.type()) {
            case "ManuscriptSubmitted" -> submitted(heard, office, event.actor());
            case "CompletionProvided", "ManuscriptRevised" -> provided(heard, office, event.actor());
            case "WorkingTranslationProvided" -> translated(heard, event.actor());
            default -> requested(heard, office, event.actor());
        });
    }

    private Mono<Void> submitted(SubmittedManuscript heard, Office office, Actor actor) {
        return authorships
                .keep(heard.manuscriptId(), heard.authorship(), heard.version().submittedAt())
                .then(Mono.defer(() -> sectionEditor(heard, office)))
                .flatMap(editor -> changing.open(
                        Case.opened(
                                heard.manuscriptId(),
                                heard.manuscript(),
                                heard.standing().epoch(),
                                heard.firstReceivedAt(),
                                editor.orElse(null),
                                office.settings(),
                                clock.instant()),
                        actor))
                .then(wantFiles(heard));
    }

    /** The first editor of the section who is free of conflicts with it; none means somebody finds it one. */
    private Mono<Optional<UUID>> sectionEditor(SubmittedManuscript heard, Office office) {
        var editors = office.editorsOf(heard.section());
        return staff.named(editors)
                .then(Mono.defer(() -> bars.kept(heard.manuscriptId(), editors)))
                .map(kept -> editors.stream()
                        .filter(person -> !kept.contains(person))
                        .findFirst());
    }

    private Mono<Void> provided(SubmittedManuscript heard, Office office, Actor actor) {
        return changing.changeIfAny(
                        heard.manuscriptId(), actor, file -> file.answering(office.settings(), clock.instant())
                                .versionProvided(heard.manuscript()))
                .flatMap(changed -> authorships
                        .keep(
                                heard.manuscriptId(),
                                heard.authorship(),
                                heard.version().submittedAt())
                        .then(wantFiles(heard)));
    }

    /** Its language counts once it is here; reviewers already asked for the version may read it too. */
    private Mono<Void> translated(SubmittedManuscript heard, Actor actor) {
        var translation = heard.translation();
        var rendition = heard.translated().orElse(null);
        if (translation == null || rendition == null) {
            return Mono.empty();
        }
        Function<Case, Optional<Change>> come = file -> file.translating(clock.instant())
                .provided(heard.version().versionId(), translation.language(), rendition.ref());
        return changing.find(heard.manuscriptId())
                .filter(file -> come.apply(file).isPresent())
                .flatMap(file -> wantFiles(heard).then(changing.changeIfAny(heard.manuscriptId(), actor, come)))
                .then();
    }

    private Mono<Void> requested(SubmittedManuscript heard, Office office, Actor actor) {
        return Flux.fromIterable(heard.requests())
                .concatMap(request -> answer(heard.manuscriptId(), request, office, actor))
                .then();
    }

    private Mono<Changed> answer(UUID manuscriptId, Request request, Office office, Actor actor) {
        return changing.changeIfAny(manuscriptId, actor, file -> file.answering(office.settings(), clock.instant())
                        .requested(request))
                .flatMap(changed -> corrections.apply(changed, request).thenReturn(changed));
    }

    private Mono<Void> wantFiles(SubmittedManuscript heard) {
        return Flux.fromIterable(heard.renditions())
                .filter(rendition -> rendition.audience().equals("review"))
                .concatMap(rendition -> files.want(
                        heard.manuscriptId(),
                        heard.version().versionId(),
                        rendition.ref(),
                        rendition.kind(),
                        rendition.mediaType(),
                        rendition.size(),
                        rendition.sha256()))
                .then();
    }
}
