package org.krugozor.review.reviewer.adapter.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Callers;
import org.krugozor.platform.web.Versions;
import org.krugozor.review.call.Calls;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.person.Person;
import org.krugozor.review.person.Persons;
import org.krugozor.review.reviewer.application.KeepingReviewers;
import org.krugozor.review.reviewer.model.Admission;
import org.krugozor.review.reviewer.model.Reviewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One's own profile as a reviewer: kept by oneself, or offered to the office. */
@RestController
@RequestMapping("/api/review/reviewers/me")
class OwnProfileController {

    private final OwnProfiles own;
    private final KeepingReviewers keeping;
    private final Persons persons;
    private final Offices offices;
    private final Calls calls;

    OwnProfileController(OwnProfiles own, KeepingReviewers keeping, Persons persons, Offices offices, Calls calls) {
        this.own = own;
        this.keeping = keeping;
        this.persons = persons;
        this.offices = offices;
        this.calls = calls;
    }

    @GetMapping
    Mono<ResponseEntity<Reviewer>> get() {
        return own.current().map(OwnProfileController::shown);
    }

    @PutMapping
    Mono<ResponseEntity<Reviewer>> change(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ReviewerBody body) {
        long seen = Versions.required(ifMatch);
        return Mono.zip(own.current(body.reviewerId()), offices.get(), calls.fields())
                .flatMap(known -> keeping.change(known.getT1().reviewerId(), seen, present -> body.of(
                                present.personId(), present.email(), present.expertise())
                        .over(present, known.getT2().settings().maxLoad(), known.getT3())))
                .map(OwnProfileController::shown);
    }

    /** Offers oneself as a reviewer, with a verified address; the office is asked before anybody is on a panel. */
    @PostMapping
    Mono<ResponseEntity<Reviewer>> offer(@RequestBody ReviewerBody body) {
        return Callers.current()
                .flatMap(caller -> {
                    if (caller.email() == null || !caller.emailVerified()) {
                        return Mono.error(new Refused(Failure.conflict("email-not-verified")));
                    }
                    var address = Objects.requireNonNull(caller.email());
                    return Mono.zip(
                                    persons.of(caller).map(Optional::of).defaultIfEmpty(Optional.empty()),
                                    offices.get(),
                                    calls.fields())
                            .map(known -> body.of(
                                            known.getT1().map(Person::personId).orElse(null), address, List.of())
                                    .profile(
                                            Ids.random(),
                                            known.getT2().settings().maxLoad(),
                                            Admission.OFFERED,
                                            known.getT3()));
                })
                .flatMap(keeping::add)
                .map(profile -> ResponseEntity.created(URI.create("/api/review/reviewers/me"))
                        .eTag(Versions.etag(profile.version()))
                        .body(profile));
    }

    private static ResponseEntity<Reviewer> shown(Reviewer profile) {
        return ResponseEntity.ok().eTag(Versions.etag(profile.version())).body(profile);
    }
}
