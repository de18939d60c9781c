package org.krugozor.submission.person.adapter.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Callers;
import org.krugozor.platform.web.Versions;
import org.krugozor.submission.person.adapter.web.PersonRequests.Introduction;
import org.krugozor.submission.person.adapter.web.PersonRequests.NewPerson;
import org.krugozor.submission.person.adapter.web.PersonRequests.Profile;
import org.krugozor.submission.person.application.AddingPersons;
import org.krugozor.submission.person.application.DescribingOneself;
import org.krugozor.submission.person.application.ErasingPerson;
import org.krugozor.submission.person.application.FindingOneself;
import org.krugozor.submission.person.application.IntroducingOneself;
import org.krugozor.submission.person.application.Persons;
import org.krugozor.submission.person.model.Person;
import org.krugozor.submission.request.Faults;
import org.krugozor.submission.request.Positions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/submission/persons")
class PersonController {

    private static final int SEARCH = 100;

    private final Persons persons;
    private final IntroducingOneself introducing;
    private final DescribingOneself describing;
    private final AddingPersons adding;
    private final ErasingPerson erasing;
    private final FindingOneself finding;

    PersonController(
            Persons persons,
            IntroducingOneself introducing,
            DescribingOneself describing,
            AddingPersons adding,
            ErasingPerson erasing,
            FindingOneself finding) {
        this.persons = persons;
        this.introducing = introducing;
        this.describing = describing;
        this.adding = adding;
        this.erasing = erasing;
        this.finding = finding;
    }

    @PutMapping("/me")
    Mono<ResponseEntity<PersonView>> introduce(@RequestBody(required = false) @Nullable Introduction body) {
        var introduction = body == null ? new Introduction(null, null) : body;
        introduction.check();
        return Callers.current()
                .flatMap(caller -> introducing.introduce(caller, introduction.names(), introduction.locale()))
                .map(PersonController::shown);
    }

    @GetMapping("/me")
    Mono<ResponseEntity<PersonView>> self() {
        return finding.find()
                .map(self -> shown(self.person()))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())));
    }

    @PutMapping("/me/profile")
    Mono<ResponseEntity<PersonView>> describe(
            @RequestBody Profile profile, @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        var version = Versions.required(seen);
        profile.check();
        return finding.self()
                .flatMap(self -> describing.describe(
                        self.person(),
                        version,
                        Objects.requireNonNull(profile.names()),
                        profile.bareOrcid(),
                        profile.affiliation(),
                        profile.locale()))
                .map(PersonController::shown);
    }

    @PostMapping
    Mono<ResponseEntity<PersonView>> add(@RequestBody NewPerson body) {
        body.check();
        return finding.self()
                .flatMap(self -> adding.add(List.of(body.wanted()), self.actor()))
                .map(met -> met.get(0))
                .map(met -> {
                    var person = met.person();
                    if (person == null) {
                        throw new Refused(Failure.invalid("/orcid", AddingPersons.OF_ANOTHER));
                    }
                    return met.made()
                            ? ResponseEntity.created(URI.create("/api/submission/persons/" + person.personId()))
                                    .eTag(Versions.etag(person.version()))
                                    .body(PersonView.of(person))
                            : shown(person);
                });
    }

    @GetMapping
    Mono<Page<PersonView>> list(
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit) {
        new Faults().longest("/q", text, SEARCH).refuseIfAny();
        var wanted = text == null || text.isBlank() ? null : text;
        return persons.list(wanted, Positions.textAndId(after), Positions.limit(limit))
                .map(page ->
                        new Page<>(page.items().stream().map(PersonView::of).toList(), page.next(), page.count()));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<PersonView>> one(@PathVariable UUID id) {
        return persons.byId(id)
                .map(PersonController::shown)
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> erase(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        var version = Versions.required(seen);
        return Callers.current()
                .flatMap(caller -> erasing.erase(id, version, Actor.of(caller.account(), "administrator")));
    }

    private static ResponseEntity<PersonView> shown(Person person) {
        return ResponseEntity.ok().eTag(Versions.etag(person.version())).body(PersonView.of(person));
    }
}
