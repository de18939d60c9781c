package org.krugozor.submission.person.adapter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Words;
import org.krugozor.submission.person.adapter.web.PersonRequests.NewPerson;
import org.krugozor.submission.person.application.AddingPersons;
import org.krugozor.submission.person.application.AddingPersons.Met;
import org.krugozor.submission.person.application.AddingPersons.Wanted;
import org.krugozor.submission.person.application.FindingOneself;
import org.krugozor.submission.request.Faults;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Many persons at once, as an office takes them from a table. */
@RestController
@RequestMapping("/api/submission/persons/batch")
class PersonBatchController {

    private static final int MOST = 500;

    private final AddingPersons adding;
    private final FindingOneself finding;
    private final Words words;

    PersonBatchController(AddingPersons adding, FindingOneself finding, Words words) {
        this.adding = adding;
        this.finding = finding;
        this.words = words;
    }

    record Batch(@Nullable List<@Nullable NewPerson> persons) {

        List<@Nullable NewPerson> checked() {
            new Faults()
                    .required("/persons", persons)
                    .most("/persons", persons, MOST)
                    .refuseIfAny();
            return Objects.requireNonNull(persons);
        }
    }

    /** What is wrong with one of them, in the caller's language. */
    record Wrong(String pointer, String code, String detail) {}

    /**
     * The answer for one.
     *
     * @param personId null where something is wrong
     */
    record Item(@Nullable UUID personId, boolean made, List<Wrong> errors) {}

    /** In the order of the request. */
    record Answer(List<Item> items) {}

    /** Adds those it can; what is wrong with one of them keeps none of the others out. */
    @PostMapping
    Mono<Answer> add(@RequestBody Batch body, @RequestHeader HttpHeaders headers) {
        var sent = body.checked();
        var language = Words.language(headers);
        var faults = new ArrayList<List<FieldError>>();
        var wanted = new ArrayList<Wanted>();
        for (int i = 0; i < sent.size(); i++) {
            var found = faults(sent.get(i), "/persons/" + i);
            faults.add(found);
            if (found.isEmpty()) {
                wanted.add(Objects.requireNonNull(sent.get(i)).wanted());
            }
        }
        return finding.self().flatMap(self -> adding.add(wanted, self.actor())).map(met -> {
            var answers = met.iterator();
            var items = new ArrayList<Item>();
            for (int i = 0; i < faults.size(); i++) {
                items.add(
                        faults.get(i).isEmpty()
                                ? item(answers.next(), "/persons/" + i, language)
                                : new Item(null, false, said(faults.get(i), language)));
            }
            return new Answer(items);
        });
    }

    private static List<FieldError> faults(@Nullable NewPerson person, String at) {
        var faults = new Faults();
        if (person == null) {
            faults.required(at, null);
        } else {
            person.check(faults, at);
        }
        return faults.found();
    }

    private Item item(Met met, String at, Locale language) {
        var person = met.person();
        return person == null
                ? new Item(
                        null, false, said(List.of(new FieldError(at + "/orcid", AddingPersons.OF_ANOTHER)), language))
                : new Item(person.personId(), met.made(), List.of());
    }

    private List<Wrong> said(List<FieldError> faults, Locale language) {
        return faults.stream()
                .map(fault -> new Wrong(
                        fault.pointer(),
                        fault.code(),
                        words.say("field." + fault.code(), fault.args(), language, fault.code())))
                .toList();
    }
}
