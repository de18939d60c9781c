package org.krugozor.platform.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Callers;
import org.krugozor.platform.web.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The screen's API for dead letters; for administrators. */
@RestController
@RequestMapping("/api/${krugozor.service}/dead-letters")
final class DeadLetterController {

    private final DeadLetters letters;
    private final ResolvingDeadLetters resolving;

    DeadLetterController(DeadLetters letters, ResolvingDeadLetters resolving) {
        this.letters = letters;
        this.resolving = resolving;
    }

    /** Open letters, newest first. */
    @GetMapping
    Mono<Page<DeadLetter>> list(@RequestParam(required = false) @Nullable String after) {
        return letters.open(after);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<DeadLetter>> one(@PathVariable UUID id) {
        return letters.find(id)
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .map(DeadLetterController::answer);
    }

    /** Replaces the letter's data before a replay. */
    @PutMapping("/{id}")
    Mono<ResponseEntity<DeadLetter>> correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody Correction correction) {
        return resolving
                .correct(id, Versions.required(version), correction.data())
                .map(DeadLetterController::answer);
    }

    @PostMapping("/{id}/replay")
    Mono<ResponseEntity<DeadLetter>> replay(@PathVariable UUID id) {
        return Callers.current()
                .flatMap(caller -> resolving.replay(id, caller.account()))
                .map(DeadLetterController::answer);
    }

    @PostMapping("/{id}/skip")
    Mono<ResponseEntity<DeadLetter>> skip(@PathVariable UUID id, @RequestBody Skip skip) {
        var reason = skip.reason();
        if (reason == null || reason.isBlank()) {
            return Mono.error(new Refused(Failure.invalid("/reason", "required")));
        }
        return Callers.current()
                .flatMap(caller -> resolving.skip(id, caller.account(), reason))
                .map(DeadLetterController::answer);
    }

    private static ResponseEntity<DeadLetter> answer(DeadLetter letter) {
        return ResponseEntity.ok().eTag(Versions.etag(letter.version())).body(letter);
    }

    record Correction(JsonNode data) {}

    record Skip(@Nullable String reason) {}
}
