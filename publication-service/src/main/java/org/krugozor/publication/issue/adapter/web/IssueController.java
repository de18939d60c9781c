package org.krugozor.publication.issue.adapter.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.problem.Words;
import org.krugozor.platform.security.Caller;
import org.krugozor.platform.security.Callers;
import org.krugozor.platform.web.Versions;
import org.krugozor.publication.issue.application.FixingIssue;
import org.krugozor.publication.issue.application.Issues;
import org.krugozor.publication.issue.application.PlanningIssue;
import org.krugozor.publication.issue.model.Issue;
import org.krugozor.publication.issue.model.Minutes;
import org.krugozor.publication.issue.model.Plan;
import org.krugozor.publication.manuscript.Section;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/publication/issues")
class IssueController {

    private static final int MOST = 100;
    private static final int LONGEST_REASON = 4000;

    private final Issues issues;
    private final PlanningIssue planning;
    private final FixingIssue fixing;
    private final IssueReading reading;
    private final IssueViews views;

    IssueController(Issues issues, PlanningIssue planning, FixingIssue fixing, IssueReading reading, IssueViews views) {
        this.issues = issues;
        this.planning = planning;
        this.fixing = fixing;
        this.reading = reading;
        this.views = views;
    }

    record NewIssue(
            @Nullable Integer year,
            @Nullable Integer number,
            @Nullable Integer whole,
            @Nullable LocalDate freezeOn,
            @Nullable LocalDate publishOn,
            @Nullable Integer firstPage,
            @Nullable Integer pageBudget) {}

    record PlanChange(
            @Nullable LocalDate freezeOn,
            @Nullable LocalDate publishOn,
            @Nullable Integer firstPage,
            @Nullable Integer pageBudget) {}

    record Placing(
            @Nullable UUID manuscriptId,
            @Nullable Section section,
            @Nullable Integer position) {}

    record OrderLine(@Nullable UUID manuscriptId, @Nullable Section section) {}

    record MinutesOf(@Nullable String number, @Nullable LocalDate date) {}

    record Freezing(@Nullable Overriding override) {}

    record Overriding(@Nullable String reason) {}

    record Reason(@Nullable String reason) {}

    @GetMapping
    Mono<Page<IssueReading.IssueLine>> list(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "30") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Refused(Failure.invalid("/limit", "bad-limit"));
        }
        return reading.list(after, limit);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<IssueView>> show(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
        return answer(
                headers, caller -> issues.find(id).switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound()))));
    }

    @PostMapping
    Mono<ResponseEntity<IssueView>> plan(@RequestBody NewIssue wanted, @RequestHeader HttpHeaders headers) {
        var errors = new ArrayList<FieldError>();
        int year = number("/year", wanted.year(), 1900, 2200, errors);
        int number = number("/number", wanted.number(), 1, 99, errors);
        int whole = number("/whole", wanted.whole(), 1, 100_000, errors);
        var plan = plan(wanted.freezeOn(), wanted.publishOn(), wanted.firstPage(), wanted.pageBudget(), errors);
        refuse(errors);
        return answer(headers, caller -> planning.plan(year, number, whole, plan))
                .map(answer -> ResponseEntity.status(HttpStatus.CREATED)
                        .headers(sent -> sent.putAll(answer.getHeaders()))
                        .header(
                                HttpHeaders.LOCATION,
                                "/api/publication/issues/"
                                        + (answer.getBody() == null
                                                ? ""
                                                : answer.getBody().issueId()))
                        .body(answer.getBody()));
    }

    private static int number(String pointer, @Nullable Integer value, int least, int most, List<FieldError> errors) {
        if (value == null) {
            errors.add(new FieldError(pointer, "required"));
            return least;
        }
        if (value < least || value > most) {
            errors.add(new FieldError(pointer, "out-of-range", java.util.Map.of("least", least, "most", most)));
        }
        return value;
    }

    private static Plan plan(
            @Nullable LocalDate freezeOn,
            @Nullable LocalDate publishOn,
            @Nullable Integer firstPage,
            @Nullable Integer pageBudget,
            List<FieldError> errors) {
        int first = firstPage == null ? 1 : number("/firstPage", firstPage, 1, 9_999, errors);
        if (pageBudget != null) {
            number("/pageBudget", pageBudget, 1, 9_999, errors);
        }
        if (freezeOn != null && publishOn != null && publishOn.isBefore(freezeOn)) {
            errors.add(new FieldError("/publishOn", "before-freezing"));
        }
        return new Plan(freezeOn, publishOn, first, pageBudget);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new Refused(Failure.invalid(errors));
        }
    }

    @PutMapping("/{id}/plan")
    Mono<ResponseEntity<IssueView>> replan(
            @PathVariable UUID id, @RequestBody PlanChange change, @RequestHeader HttpHeaders headers) {
        var seen = seen(headers);
        var errors = new ArrayList<FieldError>();
        var plan = plan(change.freezeOn(), change.publishOn(), change.firstPage(), change.pageBudget(), errors);
        refuse(errors);
        return answer(headers, caller -> planning.replan(id, seen, plan));
    }

    @PostMapping("/{id}/articles")
    Mono<ResponseEntity<IssueView>> place(
            @PathVariable UUID id, @RequestBody Placing placing, @RequestHeader HttpHeaders headers) {
        var seen = seen(headers);
        var manuscript = placing.manuscriptId();
        if (manuscript == null) {
            throw new Refused(Failure.invalid("/manuscriptId", "required"));
        }
        var position = placing.position();
        if (position != null && position < 1) {
            throw new Refused(Failure.invalid("/position", "not-positive"));
        }
        return answer(headers, caller -> planning.place(caller, id, seen, manuscript, placing.section(), position));
    }

    @DeleteMapping("/{id}/articles/{manuscriptId}")
    Mono<ResponseEntity<IssueView>> remove(
            @PathVariable UUID id, @PathVariable UUID manuscriptId, @RequestHeader HttpHeaders headers) {
        var seen = seen(headers);
        return answer(headers, caller -> planning.remove(caller, id, seen, manuscriptId));
    }

    @PutMapping("/{id}/order")
    Mono<ResponseEntity<IssueView>> arrange(
            @PathVariable UUID id, @RequestBody List<OrderLine> order, @RequestHeader HttpHeaders headers) {
        var seen = seen(headers);
        var places = new ArrayList<Issue.Place>();
        for (int i = 0; i < order.size(); i++) {
            var manuscript = order.get(i).manuscriptId();
            if (manuscript == null) {
                throw new Refused(Failure.invalid("/" + i + "/manuscriptId", "required"));
            }
            places.add(new Issue.Place(manuscript, order.get(i).section()));
        }
        return answer(headers, caller -> planning.arrange(id, seen, places));
    }

    @PutMapping("/{id}/minutes")
    Mono<ResponseEntity<IssueView>> confirm(
            @PathVariable UUID id, @RequestBody MinutesOf minutes, @RequestHeader HttpHeaders headers) {
        var seen = seen(headers);
        var errors = new ArrayList<FieldError>();
        var number = minutes.number();
        var date = minutes.date();
        if (number == null || number.isBlank()) {
            errors.add(new FieldError("/number", "required"));
        } else if (number.length() > 40) {
            errors.add(new FieldError("/number", "too-long"));
        }
        if (date == null) {
            errors.add(new FieldError("/date", "required"));
        }
        if (number == null || date == null || !errors.isEmpty()) {
            throw new Refused(Failure.invalid(errors));
        }
        return answer(headers, caller -> planning.confirm(caller, id, seen, new Minutes(number.strip(), date)));
    }

    @PostMapping("/{id}/freeze")
    Mono<ResponseEntity<IssueView>> freeze(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Freezing freezing,
            @RequestHeader HttpHeaders headers) {
        var seen = seen(headers);
        var override = freezing == null ? null : freezing.override();
        var reason = override == null ? null : reason("/override/reason", override.reason());
        return answer(headers, caller -> fixing.freeze(caller, id, seen, reason));
    }

    @PostMapping("/{id}/unfreeze")
    Mono<ResponseEntity<IssueView>> unfreeze(
            @PathVariable UUID id, @RequestBody Reason body, @RequestHeader HttpHeaders headers) {
        var seen = seen(headers);
        var reason = reason("/reason", body.reason());
        return answer(headers, caller -> fixing.unfreeze(caller, id, seen, reason));
    }

    @PostMapping("/{id}/publication")
    Mono<ResponseEntity<IssueView>> publish(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
        var seen = seen(headers);
        return answer(headers, caller -> fixing.publish(caller, id, seen));
    }

    private static String reason(String pointer, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refused(Failure.invalid(pointer, "required"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused(Failure.invalid(pointer, "too-long"));
        }
        return reason.strip();
    }

    private static long seen(HttpHeaders headers) {
        return Versions.required(headers.getFirst(HttpHeaders.IF_MATCH));
    }

    private Mono<ResponseEntity<IssueView>> answer(HttpHeaders headers, Function<Caller, Mono<Issue>> act) {
        return Callers.current()
                .flatMap(caller -> act.apply(caller).flatMap(issue -> views.of(issue, caller, Words.language(headers))))
                .map(view ->
                        ResponseEntity.ok().eTag(Versions.etag(view.version())).body(view));
    }
}
