package org.krugozor.review.round.application;

import java.util.Map;
import java.util.UUID;
import org.krugozor.platform.config.KrugozorProperties;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.correspondence.MailOrder;
import org.krugozor.review.correspondence.Mails;
import org.krugozor.review.person.Persons;
import org.krugozor.review.text.Texts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes to the section editor of a case what waits for them there. */
@Component
public class TellingEditors {

    private final ChangingCases cases;
    private final Persons persons;
    private final Mails mails;
    private final KrugozorProperties properties;

    TellingEditors(ChangingCases cases, Persons persons, Mails mails, KrugozorProperties properties) {
        this.cases = cases;
        this.persons = persons;
        this.mails = mails;
        this.properties = properties;
    }

    /** Queues a mail of the kind, once under its key; nobody is told of a case without a section editor. */
    public Mono<Void> tell(UUID manuscriptId, String kind, String once) {
        return cases.find(manuscriptId).flatMap(file -> Mono.justOrEmpty(file.sectionEditor())
                .flatMap(persons::find)
                .flatMap(person -> mails.queue(new MailOrder(
                        kind,
                        once,
                        manuscriptId,
                        person.email(),
                        person.locale(),
                        values(file, person.nameIn(person.locale()), person.locale())))));
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
