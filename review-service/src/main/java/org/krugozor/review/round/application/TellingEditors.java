package org.krugozor.review.round.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.krugozor.platform.config.KrugozorProperties;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.conflict.Bars;
import org.krugozor.review.correspondence.MailOrder;
import org.krugozor.review.correspondence.Mails;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.person.Person;
import org.krugozor.review.person.Persons;
import org.krugozor.review.text.Texts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes to the section editor of a case what waits for them there. */
@Component
public class TellingEditors {

    private final ChangingCases cases;
    private final Persons persons;
    private final Bars bars;
    private final Offices offices;
    private final Mails mails;
    private final KrugozorProperties properties;

    TellingEditors(
            ChangingCases cases,
            Persons persons,
            Bars bars,
            Offices offices,
            Mails mails,
            KrugozorProperties properties) {
        this.cases = cases;
        this.persons = persons;
        this.bars = bars;
        this.offices = offices;
        this.mails = mails;
        this.properties = properties;
    }

    /** Queues a mail of the kind, once under its key for each; nobody is told of a case without a section editor. */
    public Mono<Void> tell(UUID manuscriptId, String kind, String once) {
        return cases.find(manuscriptId).flatMap(file -> addressees(file)
                .concatMap(person -> mails.queue(new MailOrder(
                        kind,
                        person.personId().equals(file.sectionEditor()) ? once : once + ":" + person.personId(),
                        manuscriptId,
                        person.email(),
                        person.locale(),
                        values(file, person.nameIn(person.locale()), person.locale()))))
                .then());
    }

    /** The section editor; should a conflict keep them from the case by now, the deputies it does not keep. */
    private Flux<Person> addressees(Case file) {
        var editor = file.sectionEditor();
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
        return Map.of(
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
