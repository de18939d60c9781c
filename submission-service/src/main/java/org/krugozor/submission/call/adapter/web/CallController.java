package org.krugozor.submission.call.adapter.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.web.Versions;
import org.krugozor.submission.call.application.Calls;
import org.krugozor.submission.call.application.ChangingCall;
import org.krugozor.submission.call.model.Call;
import org.krugozor.submission.person.application.FindingOneself;
import org.krugozor.submission.text.JournalDay;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/submission/calls")
class CallController {

    private final Calls calls;
    private final ChangingCall changing;
    private final FindingOneself finding;
    private final Clock clock;

    CallController(Calls calls, ChangingCall changing, FindingOneself finding, Clock clock) {
        this.calls = calls;
        this.changing = changing;
        this.finding = finding;
        this.clock = clock;
    }

    /** A call in a list, without fields and rubric. */
    record Listed(
            UUID callId,
            long version,
            boolean standing,
            boolean open,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            Map<String, String> titles) {}

    record Calling(List<Listed> items) {}

    @GetMapping
    Mono<Calling> list() {
        var today = JournalDay.of(clock.instant());
        return calls.all()
                .map(call -> new Listed(
                        call.callId(),
                        call.version(),
                        call.standing(),
                        call.takesNewOn(today),
                        call.opensOn(),
                        call.closesOn(),
                        call.titles()))
                .collectList()
                .map(Calling::new);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<Call>> one(@PathVariable UUID id) {
        return calls.byId(id)
                .map(CallController::shown)
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())));
    }

    @PostMapping
    Mono<ResponseEntity<Call>> issue(@RequestBody CallBody body) {
        body.check();
        return finding.self()
                .flatMap(self -> changing.issue(id -> body.as(id, 1), self.actor()))
                .map(call -> ResponseEntity.created(URI.create("/api/submission/calls/" + call.callId()))
                        .eTag(Versions.etag(call.version()))
                        .body(call));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<Call>> change(
            @PathVariable UUID id,
            @RequestBody CallBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        var version = Versions.required(seen);
        body.check();
        return finding.self()
                .flatMap(self -> changing.change(body.as(id, version), self.actor()))
                .map(CallController::shown);
    }

    private static ResponseEntity<Call> shown(Call call) {
        return ResponseEntity.ok().eTag(Versions.etag(call.version())).body(call);
    }
}
