package org.krugozor.review.assignment.adapter.web;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.web.Versions;
import org.krugozor.review.assignment.application.ApplyingPlans;
import org.krugozor.review.assignment.application.ApplyingPlans.Chosen;
import org.krugozor.review.assignment.application.EditingPlans;
import org.krugozor.review.assignment.application.Plan;
import org.krugozor.review.assignment.application.PlanTerms;
import org.krugozor.review.assignment.application.PlannedPanel;
import org.krugozor.review.assignment.application.PlanningBacklog;
import org.krugozor.review.assignment.application.ShowingPlans;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.input.Limits;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.panel.adapter.web.NamingFields;
import org.krugozor.review.text.Language;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Plans for many manuscripts at once: ordered, watched, changed by hand, applied or called off. */
@RestController
@RequestMapping("/api/review/assignment-plans")
class PlanController {

    private static final int MOST_SEATS = 9;
    private static final int MOST_LOAD = 100;
    private static final int USUAL_SECONDS = 10;

    private final PlanningBacklog planning;
    private final ShowingPlans showing;
    private final EditingPlans editing;
    private final ApplyingPlans applying;
    private final KnowingEditors editors;
    private final PlanWords words;
    private final NamingFields naming;

    PlanController(
            PlanningBacklog planning,
            ShowingPlans showing,
            EditingPlans editing,
            ApplyingPlans applying,
            KnowingEditors editors,
            PlanWords words,
            NamingFields naming) {
        this.planning = planning;
        this.showing = showing;
        this.editing = editing;
        this.applying = applying;
        this.editors = editors;
        this.words = words;
        this.naming = naming;
    }

    record OrderBody(
            @Nullable List<UUID> manuscripts,
            @Nullable Integer seats,
            @Nullable Integer load,
            @Nullable Integer minLoad,
            @Nullable Boolean onePerInstitution,
            @Nullable Integer seconds) {}

    record Ordered(UUID id, int manuscripts) {}

    /** @param setAside codes of what the reason is for, as it was shown to whoever gave it */
    record OverrideBody(@Nullable String reason, @Nullable List<String> setAside) {}

    record MemberBody(@Nullable UUID reviewerId, @Nullable OverrideBody override) {}

    record PanelBody(@Nullable List<MemberBody> reviewers) {}

    record Changed(UUID id, long version) {}

    record ChosenBody(@Nullable UUID manuscriptId, @Nullable String gapReason) {}

    record ApplicationBody(@Nullable List<ChosenBody> panels) {}

    record Accepted(int rounds) {}

    @GetMapping
    Mono<Page<PlanView.Brief>> page(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Limits.of(limit);
        return editors.current()
                .flatMap(editor -> planning.page(editor, after, size))
                .map(page ->
                        new Page<>(page.items().stream().map(PlanView.Brief::of).toList(), page.next(), page.count()));
    }

    @PostMapping
    Mono<ResponseEntity<Ordered>> order(@RequestBody OrderBody body) {
        int minLoad = Objects.requireNonNullElse(body.minLoad(), 0);
        int seconds = Objects.requireNonNullElse(body.seconds(), USUAL_SECONDS);
        var seats = body.seats();
        var load = body.load();
        new Inputs()
                .required("/seats", seats)
                .when(seats != null && (seats < 1 || seats > MOST_SEATS), "/seats", "bad-seats")
                .when(load != null && (load < 1 || load > MOST_LOAD), "/load", "bad-load")
                .when(minLoad < 0 || minLoad > MOST_LOAD, "/minLoad", "bad-load")
                .when(load != null && minLoad > load, "/minLoad", "least-above-most")
                .when(seconds < 1 || seconds > PlanningBacklog.MOST_SECONDS, "/seconds", "bad-seconds")
                .atMost("/manuscripts", body.manuscripts(), PlanningBacklog.MOST_MANUSCRIPTS)
                .refuse();
        var terms = new PlanTerms(
                List.of(),
                Objects.requireNonNull(seats),
                load,
                minLoad,
                Objects.requireNonNullElse(body.onePerInstitution(), false),
                seconds);
        return editors.current()
                .flatMap(editor -> planning.order(terms, body.manuscripts(), editor))
                .map(plan -> ResponseEntity.accepted()
                        .location(URI.create("/api/review/assignment-plans/" + plan.id()))
                        .body(new Ordered(plan.id(), plan.terms().manuscripts().size())));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<PlanView>> show(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
        var language = Language.of(headers);
        return editors.current()
                .flatMap(editor -> showing.show(id, editor))
                .flatMap(shown -> naming.named(refused(shown.plan()), language).map(refused -> ResponseEntity.ok()
                        .eTag(Versions.etag(shown.plan().version()))
                        .body(words.view(shown, refused, language))));
    }

    private static Map<UUID, Failure> refused(Plan plan) {
        var refused = new HashMap<UUID, Failure>();
        plan.panels().forEach(panel -> {
            var application = panel.application();
            if (application != null && application.refused() != null) {
                refused.put(panel.manuscriptId(), application.refused());
            }
        });
        return refused;
    }

    @PutMapping("/{id}/panels/{manuscriptId}")
    Mono<ResponseEntity<Changed>> seat(
            @PathVariable UUID id,
            @PathVariable UUID manuscriptId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PanelBody body) {
        long seen = Versions.required(ifMatch);
        var members = Objects.requireNonNullElse(body.reviewers(), List.<MemberBody>of());
        var inputs = new Inputs()
                .when(members.isEmpty(), "/reviewers", "at-least-one-reviewer")
                .atMost("/reviewers", members, MOST_SEATS);
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var reviewer = member.reviewerId();
            var override = member.override();
            inputs.required("/reviewers/" + i + "/reviewerId", reviewer)
                    .when(
                            reviewer != null
                                    && members.subList(0, i).stream()
                                            .anyMatch(other -> reviewer.equals(other.reviewerId())),
                            "/reviewers/" + i,
                            "reviewer-twice")
                    .atMost("/reviewers/" + i + "/override/reason", override == null ? null : override.reason(), 2000)
                    .atMost(
                            "/reviewers/" + i + "/override/setAside",
                            override == null ? null : override.setAside(),
                            20);
        }
        inputs.refuse();
        var seated = members.stream()
                .map(member -> new PlannedPanel.Member(
                        Objects.requireNonNull(member.reviewerId()),
                        member.override() == null ? null : member.override().reason(),
                        member.override() == null ? null : member.override().setAside()))
                .toList();
        return editors.current()
                .flatMap(editor -> editing.seat(id, manuscriptId, seen, seated, editor))
                .map(version -> ResponseEntity.ok().eTag(Versions.etag(version)).body(new Changed(id, version)));
    }

    @PostMapping("/{id}/application")
    Mono<ResponseEntity<Accepted>> apply(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ApplicationBody body) {
        long seen = Versions.required(ifMatch);
        var chosen = Objects.requireNonNullElse(body.panels(), List.<ChosenBody>of());
        var inputs = new Inputs()
                .when(chosen.isEmpty(), "/panels", "at-least-one-panel")
                .atMost("/panels", chosen, PlanningBacklog.MOST_MANUSCRIPTS);
        for (int i = 0; i < chosen.size(); i++) {
            inputs.required("/panels/" + i + "/manuscriptId", chosen.get(i).manuscriptId())
                    .atMost("/panels/" + i + "/gapReason", chosen.get(i).gapReason(), 2000);
        }
        inputs.refuse();
        var panels = chosen.stream()
                .map(one -> new Chosen(Objects.requireNonNull(one.manuscriptId()), one.gapReason()))
                .toList();
        return editors.current()
                .flatMap(editor -> applying.apply(id, seen, panels, editor))
                .map(rounds -> ResponseEntity.accepted()
                        .location(URI.create("/api/review/assignment-plans/" + id))
                        .body(new Accepted(rounds)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> cancel(@PathVariable UUID id) {
        return editors.current().flatMap(editor -> planning.cancel(id, editor));
    }
}
