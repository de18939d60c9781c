package org.krugozor.review.office.adapter.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.web.Versions;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.office.application.ChangingOffice;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.office.application.NamingMembers;
import org.krugozor.review.office.application.OfficeChanges;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.model.ConflictTerms;
import org.krugozor.review.office.model.Office;
import org.krugozor.review.office.model.OfficeChange;
import org.krugozor.review.office.model.PanelTerms;
import org.krugozor.review.office.model.Settings;
import org.krugozor.review.person.NamingActors;
import org.krugozor.review.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who holds which part of the office, and the terms it works by. */
@RestController
@RequestMapping("/api/review/office")
class OfficeController {

    private static final int SHOWN = 20;

    private final Offices offices;
    private final ChangingOffice changing;
    private final NamingMembers naming;
    private final NamingActors actors;
    private final OfficeChanges changes;
    private final KnowingEditors editors;

    OfficeController(
            Offices offices,
            ChangingOffice changing,
            NamingMembers naming,
            NamingActors actors,
            OfficeChanges changes,
            KnowingEditors editors) {
        this.offices = offices;
        this.changing = changing;
        this.naming = naming;
        this.actors = actors;
        this.changes = changes;
        this.editors = editors;
    }

    /**
     * The office with the names of those who hold its parts; a change names them by id alone.
     *
     * @param changes who changed the terms lately, when and why, the last first
     */
    record OfficeView(
            long version,
            List<NamingMembers.Member> deputies,
            List<NamingMembers.SectionMember> sectionEditors,
            List<NamingMembers.Member> boardMembers,
            Settings settings,
            List<ChangeView> changes) {}

    /** A change of the terms; {@code by} the name, empty for an account nobody is tied to. */
    record ChangeView(
            Instant at, String by, String role, @Nullable String reason, List<OfficeChange.Value> changed) {}

    @GetMapping
    Mono<ResponseEntity<OfficeView>> get(@RequestHeader HttpHeaders headers) {
        return offices.get().flatMap(office -> answer(office, headers));
    }

    @PutMapping
    Mono<ResponseEntity<OfficeView>> put(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OfficeBody change,
            @RequestHeader HttpHeaders headers) {
        long seen = Versions.required(ifMatch);
        new Inputs().atMost("/reason", change.reason(), 2_000).refuse();
        var reason = change.reason() == null || change.reason().isBlank()
                ? null
                : change.reason().strip();
        return editors.current()
                .flatMap(editor ->
                        offices.get().flatMap(present -> changing.change(change.over(present), seen, editor, reason)))
                .flatMap(office -> answer(office, headers));
    }

    private Mono<ResponseEntity<OfficeView>> answer(Office office, HttpHeaders headers) {
        return Mono.zip(naming.of(office), changes(Language.of(headers))).map(found -> ResponseEntity.ok()
                .eTag(Versions.etag(office.version()))
                .body(new OfficeView(
                        office.version(),
                        found.getT1().deputies(),
                        found.getT1().sectionEditors(),
                        found.getT1().boardMembers(),
                        office.settings(),
                        found.getT2())));
    }

    private Mono<List<ChangeView>> changes(String language) {
        return changes.ofTerms(SHOWN).collectList().flatMap(found -> actors.names(
                        found.stream().map(OfficeChange::by).toList(), language)
                .map(names -> found.stream()
                        .map(one -> new ChangeView(
                                one.at(),
                                names.getOrDefault(one.by(), ""),
                                one.role(),
                                one.reason(),
                                one.changed().stream()
                                        .filter(value -> value.pointer().startsWith("/settings/"))
                                        .toList()))
                        .toList()));
    }

    /** What is left out stays as it is; a reason is needed where what is taken for a conflict changes. */
    record OfficeBody(
            @Nullable List<UUID> deputies,
            @Nullable List<Office.SectionEditor> sectionEditors,
            @Nullable List<UUID> boardMembers,
            @Nullable SettingsChange settings,
            @Nullable String reason) {

        Office over(Office present) {
            if (sectionEditors != null
                    && sectionEditors.stream().anyMatch(one -> one.personId() == null || one.sections() == null)) {
                throw new Refused(Failure.invalid("/sectionEditors", "required"));
            }
            return new Office(
                    present.version(),
                    deputies == null ? present.deputies() : List.copyOf(new LinkedHashSet<>(deputies)),
                    sectionEditors == null ? present.sectionEditors() : sectionEditors,
                    boardMembers == null ? present.boardMembers() : List.copyOf(new LinkedHashSet<>(boardMembers)),
                    settings == null ? present.settings() : settings.over(present.settings()));
        }
    }

    /**
     * As {@link Settings}, every value optional; {@code quietHours: false} switches quiet hours off, {@code pause: false}
     * the summer pause.
     */
    record SettingsChange(
            @Nullable Map<String, String> journal,
            @Nullable Integer triageDays,
            @Nullable Integer completionDays,
            @Nullable Integer panelDays,
            @Nullable Integer answerDays,
            @Nullable Integer reviewDays,
            @Nullable Integer extensionDays,
            @Nullable Integer recommendationDays,
            @Nullable Integer decisionDays,
            @Nullable Integer minorDays,
            @Nullable Integer majorDays,
            @Nullable Integer seats,
            @Nullable Integer reviewsToAccept,
            @Nullable Integer originalityThreshold,
            @Nullable Integer maxLoad,
            @Nullable Boolean askBeforeAlternate,
            @Nullable Boolean institutionConflictWarns,
            @Nullable String originalityShown,
            @Nullable Boolean quietHours,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietTo,
            @Nullable String timeZone,
            @Nullable List<LocalDate> holidays,
            @Nullable Boolean pause,
            Settings.@Nullable Pause summerPause,
            PanelTerms.@Nullable Change panel,
            ConflictTerms.@Nullable Change conflicts) {

        Settings over(Settings present) {
            boolean noisy = Boolean.FALSE.equals(quietHours);
            return new Settings(
                    or(journal, present.journal()),
                    or(triageDays, present.triageDays()),
                    or(completionDays, present.completionDays()),
                    or(panelDays, present.panelDays()),
                    or(answerDays, present.answerDays()),
                    or(reviewDays, present.reviewDays()),
                    or(extensionDays, present.extensionDays()),
                    or(recommendationDays, present.recommendationDays()),
                    or(decisionDays, present.decisionDays()),
                    or(minorDays, present.minorDays()),
                    or(majorDays, present.majorDays()),
                    or(seats, present.seats()),
                    or(reviewsToAccept, present.reviewsToAccept()),
                    or(originalityThreshold, present.originalityThreshold()),
                    or(maxLoad, present.maxLoad()),
                    or(askBeforeAlternate, present.askBeforeAlternate()),
                    or(institutionConflictWarns, present.institutionConflictWarns()),
                    or(originalityShown, present.originalityShown()),
                    noisy ? null : quietFrom == null ? present.quietFrom() : quietFrom,
                    noisy ? null : quietTo == null ? present.quietTo() : quietTo,
                    or(timeZone, present.timeZone()),
                    or(holidays, present.holidays()),
                    Boolean.FALSE.equals(pause) ? null : summerPause == null ? present.summerPause() : summerPause,
                    panel == null ? present.panel() : panel.over(present.panel()),
                    conflicts == null ? present.conflicts() : conflicts.over(present.conflicts()));
        }

        private static <T> T or(@Nullable T changed, T present) {
            return Objects.requireNonNullElse(changed, present);
        }
    }
}
