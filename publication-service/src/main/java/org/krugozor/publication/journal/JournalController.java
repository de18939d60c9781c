package org.krugozor.publication.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Callers;
import org.krugozor.platform.web.Versions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/publication/journal")
class JournalController {

    private final Journals journals;

    JournalController(Journals journals) {
        this.journals = journals;
    }

    record DoiPatternView(
            String pattern, int fromWhole, @Nullable Instant confirmedAt) {

        static DoiPatternView of(DoiPattern pattern) {
            return new DoiPatternView(pattern.pattern(), pattern.fromWhole(), pattern.confirmedAt());
        }
    }

    record JournalView(
            long version,
            LocalDate validFrom,
            JournalRecord record,
            @Nullable DoiPatternView doiPattern) {}

    /** @param validFrom day from which the record holds; absent: it replaces the one that holds now */
    record JournalChange(
            @Nullable LocalDate validFrom, @Nullable JournalRecord record) {}

    record PatternProposal(
            @Nullable String pattern, @Nullable Integer fromWhole) {}

    record PatternConfirmation(@Nullable String pattern) {}

    @GetMapping
    Mono<ResponseEntity<JournalView>> show() {
        return journals.now().flatMap(this::view);
    }

    @PutMapping
    Mono<ResponseEntity<JournalView>> change(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JournalChange change) {
        var seen = Versions.required(ifMatch);
        var record = change.record();
        var errors = JournalRules.errors(record);
        if (record == null || !errors.isEmpty()) {
            return Mono.error(new Refused(Failure.invalid(errors)));
        }
        return Callers.current()
                .flatMap(caller -> journals.change(caller, seen, change.validFrom(), record))
                .flatMap(this::view);
    }

    @PutMapping("/doi-pattern")
    Mono<DoiPatternView> propose(@RequestBody PatternProposal proposal) {
        var pattern = proposal.pattern();
        var errors = new java.util.ArrayList<>(DoiPattern.errors(pattern));
        int from = proposal.fromWhole() == null ? 1 : proposal.fromWhole();
        if (from < 1) {
            errors.add(new org.krugozor.platform.problem.FieldError("/fromWhole", "not-positive"));
        }
        if (pattern == null || !errors.isEmpty()) {
            return Mono.error(new Refused(Failure.invalid(List.copyOf(errors))));
        }
        return Callers.current()
                .flatMap(caller -> journals.propose(caller, pattern, from))
                .map(DoiPatternView::of);
    }

    @PostMapping("/doi-pattern/confirmation")
    Mono<DoiPatternView> confirm(@RequestBody(required = false) @Nullable PatternConfirmation confirmation) {
        return Callers.current()
                .flatMap(caller -> journals.confirm(caller, confirmation == null ? null : confirmation.pattern()))
                .map(DoiPatternView::of);
    }

    private Mono<ResponseEntity<JournalView>> view(Journals.Dated dated) {
        return journals.pattern()
                .map(pattern -> Optional.of(DoiPatternView.of(pattern)))
                .defaultIfEmpty(Optional.empty())
                .map(pattern -> ResponseEntity.ok()
                        .eTag(Versions.etag(dated.version()))
                        .body(new JournalView(
                                dated.version(), dated.validFrom(), dated.record(), pattern.orElse(null))));
    }
}
