package org.krugozor.publication.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Callers;
import org.krugozor.platform.web.Versions;
import org.krugozor.publication.manuscript.Names;
import org.krugozor.publication.person.People;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/publication/office")
class OfficeController {

    private static final int MOST = 50;

    private final Office office;
    private final People people;

    OfficeController(Office office, People people) {
        this.office = office;
        this.people = people;
    }

    record Member(UUID personId, @Nullable Names names) {}

    record OfficeView(long version, List<Member> productionEditors, List<Member> translators) {}

    record OfficeChange(
            @Nullable List<UUID> productionEditors,
            @Nullable List<UUID> translators) {}

    @GetMapping
    Mono<ResponseEntity<OfficeView>> show() {
        return office.members().flatMap(this::view);
    }

    @PutMapping
    Mono<ResponseEntity<OfficeView>> change(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OfficeChange change) {
        var production = checked("/productionEditors", change.productionEditors());
        var translators = checked("/translators", change.translators());
        return known(production, translators)
                .then(Callers.current())
                .flatMap(caller -> seen(ifMatch).flatMap(seen -> office.change(caller, seen, production, translators)))
                .flatMap(this::view);
    }

    /** Small enough to be replaced whole: without If-Match the last one to speak wins. */
    private Mono<Long> seen(@Nullable String ifMatch) {
        return ifMatch == null
                ? office.members().map(Office.Members::version)
                : Mono.fromCallable(() -> Versions.required(ifMatch));
    }

    private static List<UUID> checked(String pointer, @Nullable List<UUID> members) {
        if (members == null) {
            throw new Refused(Failure.invalid(pointer, "required"));
        }
        if (members.size() > MOST) {
            throw new Refused(Failure.invalid(pointer, "too-many"));
        }
        return members.stream().distinct().toList();
    }

    private Mono<Void> known(List<UUID> production, List<UUID> translators) {
        var wanted = Set.copyOf(Stream.concat(production.stream(), translators.stream())
                .distinct()
                .toList());
        return people.byIds(wanted).map(person -> person.id()).collectList().flatMap(found -> {
            var errors = new ArrayList<FieldError>();
            unknown("/productionEditors/", production, found, errors);
            unknown("/translators/", translators, found, errors);
            return errors.isEmpty() ? Mono.empty() : Mono.error(new Refused(Failure.invalid(errors)));
        });
    }

    private static void unknown(String pointer, List<UUID> wanted, List<UUID> found, List<FieldError> errors) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!found.contains(wanted.get(i))) {
                errors.add(new FieldError(pointer + i, "unknown-person"));
            }
        }
    }

    private Mono<ResponseEntity<OfficeView>> view(Office.Members members) {
        var all = Stream.concat(members.productionEditors().stream(), members.translators().stream())
                .distinct()
                .toList();
        return people.byIds(all).collectMap(person -> person.id()).map(known -> ResponseEntity.ok()
                .eTag(Versions.etag(members.version()))
                .body(new OfficeView(
                        members.version(),
                        members.productionEditors().stream()
                                .map(id -> new Member(
                                        id,
                                        known.containsKey(id) ? known.get(id).names() : null))
                                .toList(),
                        members.translators().stream()
                                .map(id -> new Member(
                                        id,
                                        known.containsKey(id) ? known.get(id).names() : null))
                                .toList())));
    }
}
