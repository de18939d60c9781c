package org.krugozor.review.round.application;

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

/** Writes to the section editor of a case what waits for them there. */
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
        return cases.find(manuscriptId).flatMap(file -> tell(file, file.sectionEditor(), kind, once));
    }

    /** As {@link #tell(UUID, String, String)}, to this editor of the case, or to nobody. */
    Mono<Void> tell(Case file, @Nullable UUID editor, String kind, String once) {
        return addressees(file, editor)
                .concatMap(person -> mails.queue(new MailOrder(
                        kind,
                        person.personId().equals(editor) ? once : once + ":" + person.personId(),
                        file.id(),
                        person.email(),
                        person.locale(),
                        values(file, person.nameIn(person.locale()), person.locale()))))
                .then();
    }

    /** The editor; should a conflict keep them from the case by now, the deputies it does not keep. */
    private Flux<Person> addressees(Case file, @Nullable UUID editor) {
        if (editor == null) {
            return Flux.empty();
        }
        return offices.get()
                .flatMapMany(office -> {
                    var all = Stream.concat(Stream.of(editor), office.deputies().stream())
                            .toList();
                    return bars.kept(file.id(), all)
                            .flatMapIterable(kept -> (kept.contains(editor) ? all : List.of(editor))
                                    .stream().filter(one -> !kept.contains(one)).toList());
                })
                .concatMap(persons::find);
    }

    private Map<String, String> values(Case file, String name, String locale) {
        var translation = file.translation();
        return Map.of(
                "language",
                translation == null ? "" : Language.named(translation.language(), locale),
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
