package org.krugozor.review.decision.adapter.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Page;
import org.krugozor.review.conflict.Bars;
import org.krugozor.review.decision.application.HoldingMeetings;
import org.krugozor.review.decision.application.Meetings;
import org.krugozor.review.decision.application.Meetings.Meeting;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.input.Limits;
import org.krugozor.review.office.application.KnowingEditors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Meetings of the editorial board. */
@RestController
@RequestMapping("/api/review/meetings")
class MeetingController {

    private static final int MOST = 200;

    private final Meetings meetings;
    private final HoldingMeetings holding;
    private final KnowingEditors editors;
    private final Bars bars;

    MeetingController(Meetings meetings, HoldingMeetings holding, KnowingEditors editors, Bars bars) {
        this.meetings = meetings;
        this.holding = holding;
        this.editors = editors;
        this.bars = bars;
    }

    record MeetingBody(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable List<UUID> members,
            @Nullable List<ConfirmedBody> manuscripts) {}

    record ConfirmedBody(
            @Nullable UUID manuscriptId, @Nullable UUID decisionId) {}

    /** Without manuscripts the caller must not see. */
    @GetMapping
    Mono<Page<Meeting>> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return editors.current()
                .flatMap(editor -> meetings.page(after, Limits.of(limit)).flatMap(page -> bars.barred(
                                page.items().stream()
                                        .flatMap(meeting -> meeting.manuscripts().stream())
                                        .map(Meetings.Confirmed::manuscriptId)
                                        .distinct()
                                        .toList(),
                                editor)
                        .map(barred -> new Page<>(
                                page.items().stream()
                                        .map(meeting -> meeting.without(barred))
                                        .toList(),
                                page.next(),
                                page.count()))));
    }

    @PostMapping
    Mono<ResponseEntity<Meeting>> record(@RequestBody MeetingBody body) {
        var manuscripts = Objects.requireNonNullElse(body.manuscripts(), List.<ConfirmedBody>of());
        var inputs = new Inputs()
                .required("/number", body.number())
                .atMost("/number", body.number(), 50)
                .required("/date", body.date())
                .atMost("/members", body.members(), MOST)
                .when(manuscripts.isEmpty(), "/manuscripts", "required")
                .atMost("/manuscripts", manuscripts, MOST);
        for (int i = 0; i < manuscripts.size(); i++) {
            inputs.required(
                            "/manuscripts/" + i + "/manuscriptId",
                            manuscripts.get(i).manuscriptId())
                    .required(
                            "/manuscripts/" + i + "/decisionId",
                            manuscripts.get(i).decisionId());
        }
        inputs.refuse();
        return editors.current()
                .flatMap(editor -> holding.record(
                        editor,
                        Objects.requireNonNull(body.number()).strip(),
                        Objects.requireNonNull(body.date()),
                        Objects.requireNonNullElse(body.members(), List.of()),
                        manuscripts.stream()
                                .map(one -> new Meetings.Confirmed(
                                        Objects.requireNonNull(one.manuscriptId()),
                                        Objects.requireNonNull(one.decisionId())))
                                .toList()))
                .map(meeting -> ResponseEntity.created(URI.create("/api/review/meetings/" + meeting.meetingId()))
                        .body(meeting));
    }
}
