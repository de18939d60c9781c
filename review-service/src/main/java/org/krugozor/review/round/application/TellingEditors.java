package org.krugozor.review.round.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.config.KrugozorProperties;
import org.krugozor.review.casefile.application.Cases;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.conflict.Bars;
import org.krugozor.review.correspondence.MailOrder;
import org.krugozor.review.correspondence.Mails;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.person.Person;
import org.krugozor.review.person.Persons;
import org.krugozor.review.text.Language;
import org.krugozor.review.text.Texts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes to the section editor of a case, and to whom else it concerns, what waits for them there. */
@Component
public class TellingEditors {

    private final Cases cases;
    private final Persons persons;
    private final Bars bars;
    private final Offices offices;
    private final Mails mails;
    private final KrugozorProperties properties;

    TellingEditors(
            Cases cases, Persons persons, Bars bars, Offices offices, Mails mails, KrugozorProperties properties) {
        this.cases = cases;
        this.persons = persons;
        this.bars = bars;
        this.offices = offices;
        this.mails = mails;
        this.properties = properties;
    }

    /** Queues a mail of the kind, once under its key for each; nobody is told of a case without a section editor. */
    public Mono<Void> tell(UUID manuscriptId, String kind, String once) {
        return tell(manuscriptId, kind, once, List.of());
    }

    /** As {@link #tell(UUID, String, String)}, and to these members of the office too. */
    Mono<Void> tell(UUID manuscriptId, String kind, String once, Collection<UUID> also) {
        return cases.find(manuscriptId).flatMap(file -> tell(file, file.sectionEditor(), kind, once, also));
    }

    /** As {@link #tell(UUID, String, String)}, to this editor of the case, or to nobody. */
    Mono<Void> tell(Case file, @Nullable UUID editor, String kind, String once) {
        return tell(file, editor, kind, once, List.of());
    }

    private Mono<Void> tell(Case file, @Nullable UUID editor, String kind, String once, Collection<UUID> also) {
        return addressees(file, editor, also)
                .concatMap(person -> mails.queue(new MailOrder(
                        kind,
                        person.personId().equals(editor) ? once : once + ":" + person.personId(),
                        file.id(),
                        person.email(),
                        person.locale(),
                        values(file, person.nameIn(person.locale()), person.locale()))))
                .then();
    }

    /**
     * The editor; should a conflict keep them from the case by now, the deputies. Whom a conflict keeps from the case is
     * told nothing of it.
     */
    private Flux<Person> addressees(Case file, @Nullable UUID editor, Collection<UUID> also) {
        return offices.get()
                .flatMapMany(office -> {
                    var deputies = editor == null ? List.<UUID>of() : office.deputies();
                    var all = Stream.of(Stream.ofNullable(editor), deputies.stream(), also.stream())
                            .flatMap(people -> people)
                            .distinct()
                            .toList();
                    return bars.kept(file.id(), all).flatMapIterable(kept -> all.stream()
                            .filter(one -> !kept.contains(one))
                            .filter(one -> one.equals(editor)
                                    || also.contains(one)
                                    || (editor != null && kept.contains(editor)))
                            .toList());
                })
                .concatMap(persons::find);
    }

    private Map<String, String> values(Case file, String name, String locale) {
        return Map.of(
                "language",
                file.translationCameLast()
                        .map(translation -> Language.named(translation.language(), locale))
                        .orElse(""),
                "name",
                name,
                "number",
                file.manuscript().number(),
                "title",
                Texts.pick(locale, file.manuscript().metadata(), text -> text.title()),
                "link",
                properties.publicUrl() + "/" + locale + "/work/cases/" + file.id());
    }
}
