package org.krugozor.review.decision.application;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.config.KrugozorProperties;
import org.krugozor.review.casefile.application.AfterChange;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Change;
import org.krugozor.review.casefile.model.Decision;
import org.krugozor.review.casefile.model.DecisionKind;
import org.krugozor.review.conflict.Author;
import org.krugozor.review.conflict.Authorships;
import org.krugozor.review.correspondence.MailOrder;
import org.krugozor.review.correspondence.Mails;
import org.krugozor.review.person.Person;
import org.krugozor.review.person.Persons;
import org.krugozor.review.text.Days;
import org.krugozor.review.text.Language;
import org.krugozor.review.text.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes to the corresponding author what the office did, whoever did it. Nothing in it tells of reviewers. */
@Component
@Order(2)
public class TellingAuthors implements AfterChange {

    private final Authorships authorships;
    private final Persons persons;
    private final Mails mails;
    private final KrugozorProperties properties;

    TellingAuthors(Authorships authorships, Persons persons, Mails mails, KrugozorProperties properties) {
        this.authorships = authorships;
        this.persons = persons;
        this.mails = mails;
        this.properties = properties;
    }

    @Override
    public Mono<Void> on(@Nullable Case before, Change change) {
        var file = change.next();
        return Flux.fromIterable(change.said())
                .concatMap(type -> Mono.justOrEmpty(
                        change.act().equals("ASK_TRANSLATION") ? "translation-wanted" : kind(before, type, file)))
                .concatMap(kind -> write(file, kind, "case:" + file.id() + ":" + kind + ":" + file.version()))
                .then();
    }

    private static @Nullable String kind(@Nullable Case before, String type, Case file) {
        if (before == null) {
            return "submission-received";
        }
        return switch (type) {
            case "CompletionRequested" -> "completion-wanted";
            case "ManuscriptDeskRejected" -> "desk-rejected";
            case "RevisionsRequested" ->
                file.lastDecision()
                        .filter(decision -> decision.kind() == DecisionKind.MINOR_REVISIONS)
                        .map(decision -> "minor-revisions")
                        .orElse("major-revisions");
            case "ManuscriptRejected" -> "rejected";
            case "ManuscriptAccepted" -> "accepted";
            case "ManuscriptWithdrawn" -> "withdrawn";
            case "DecisionReverted" -> "decision-reverted";
            default -> null;
        };
    }

    /** Queues a mail of the kind to the corresponding author, once under its key. */
    public Mono<Void> write(Case file, String kind, String once) {
        return write(file, kind, once, Map.of());
    }

    /** As {@link #write(Case, String, String)}, with further values for the template. */
    public Mono<Void> write(Case file, String kind, String once, Map<String, String> more) {
        return authorships
                .find(file.id())
                .flatMap(authorship -> Mono.justOrEmpty(authorship.corresponding()))
                .flatMap(author -> person(author).flatMap(known -> {
                    var email = known.isPresent() ? known.get().email() : author.email();
                    if (email == null) {
                        return Mono.empty();
                    }
                    var locale = known.map(Person::locale)
                            .orElse(Language.spoken(file.manuscript().language()));
                    var values = values(file, author, locale);
                    values.putAll(more);
                    return mails.queue(new MailOrder(kind, once, file.id(), email, locale, values));
                }))
                .then();
    }

    private Mono<java.util.Optional<Person>> person(Author author) {
        return author.personId() == null
                ? Mono.just(java.util.Optional.empty())
                : persons.find(author.personId())
                        .map(java.util.Optional::of)
                        .defaultIfEmpty(java.util.Optional.empty());
    }

    private Map<String, String> values(Case file, Author author, String locale) {
        var values = new HashMap<String, String>();
        values.put("name", Person.nameIn(author.names(), locale));
        values.put("number", file.manuscript().number());
        values.put("title", Texts.pick(locale, file.manuscript().metadata(), text -> text.title()));
        values.put("link", properties.publicUrl() + "/" + locale + "/work/manuscripts/" + file.id());
        var due = file.due();
        values.put("due", due == null ? "" : Days.in(locale, due));
        var translation = file.translation();
        values.put("language", translation == null ? "" : Language.named(translation.language(), locale));
        values.put("note", translation == null || translation.note() == null ? "" : translation.note());
        values.put(
                "letter",
                file.lastDecision()
                        .map(Decision::letter)
                        .map(letter -> letter == null ? "" : letter.text())
                        .orElse(""));
        return values;
    }
}
