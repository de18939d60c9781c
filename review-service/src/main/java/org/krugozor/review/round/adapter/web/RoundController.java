package org.krugozor.review.round.adapter.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.web.Versions;
import org.krugozor.review.casefile.adapter.web.CaseAnswer;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.office.application.KnowingEditors;
import org.krugozor.review.panel.adapter.web.NamingFields;
import org.krugozor.review.round.application.AnsweringInvitations;
import org.krugozor.review.round.application.EndingSeats;
import org.krugozor.review.round.application.InvitingReviewers;
import org.krugozor.review.round.application.OverridingConflicts;
import org.krugozor.review.round.application.RoundOrder;
import org.krugozor.review.round.application.SuggestedReviewers;
import org.krugozor.review.round.application.SuggestedReviewers.Colleague;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Rounds and seats, as the office handles them. */
@RestController
@RequestMapping("/api/review/cases/{id}")
class RoundController {

    private static final int MOST_SEATS = 9;
    private static final int MOST_DAYS = 365;

    private final InvitingReviewers inviting;
    private final EndingSeats ending;
    private final AnsweringInvitations answering;
    private final SuggestedReviewers suggestions;
    private final OverridingConflicts overriding;
    private final KnowingEditors editors;
    private final NamingFields naming;
    private final Clock clock;

    RoundController(
            InvitingReviewers inviting,
            EndingSeats ending,
            AnsweringInvitations answering,
            SuggestedReviewers suggestions,
            OverridingConflicts overriding,
            KnowingEditors editors,
            NamingFields naming,
            Clock clock) {
        this.inviting = inviting;
        this.ending = ending;
        this.answering = answering;
        this.suggestions = suggestions;
        this.overriding = overriding;
        this.editors = editors;
        this.naming = naming;
        this.clock = clock;
    }

    /** @param setAside codes of what the reason is for, as it was shown to whoever gave it */
    record OverrideBody(@Nullable String reason, @Nullable List<String> setAside) {

        List<String> codes() {
            return Objects.requireNonNullElse(setAside, List.of());
        }

        void check(Inputs inputs, String at) {
            inputs.atMost(at + "/reason", reason, 2000).atMost(at + "/setAside", setAside, 20);
        }
    }

    record AskedBody(
            @Nullable UUID reviewerId,
            @Nullable Integer dueDays,
            @Nullable OverrideBody override) {

        RoundOrder.Asked asked() {
            return new RoundOrder.Asked(
                    Objects.requireNonNull(reviewerId),
                    dueDays,
                    override == null ? null : override.reason(),
                    override == null ? List.of() : override.codes());
        }

        void check(Inputs inputs, String at) {
            inputs.required(at + "/reviewerId", reviewerId)
                    .when(dueDays != null && (dueDays < 1 || dueDays > MOST_DAYS), at + "/dueDays", "bad-days");
            if (override != null) {
                override.check(inputs, at + "/override");
            }
        }
    }

    record RoundBody(
            @Nullable List<AskedBody> reviewers,
            @Nullable List<UUID> alternates,
            @Nullable Integer answerDays,
            @Nullable String gapReason) {}

    record SeatBody(
            @Nullable UUID reviewerId,
            @Nullable Integer dueDays,
            @Nullable Integer answerDays,
            @Nullable OverrideBody override) {}

    record DaysBody(@Nullable Integer days, @Nullable String reason) {}

    /** Why a seat ends; it stays in the office. */
    record ReasonBody(@Nullable String reason) {

        static String of(@Nullable ReasonBody body) {
            var reason = body == null ? null : body.reason();
            new Inputs()
                    .required("/reason", reason)
                    .atMost("/reason", reason, 2000)
                    .refuse();
            return Objects.requireNonNull(reason).strip();
        }
    }

    record AnswerBody(
            @Nullable String answer,
            @Nullable String reason,
            @Nullable List<Colleague> suggested,
            @Nullable OnBehalfBody onBehalf) {}

    @PostMapping("/rounds")
    Mono<ResponseEntity<CaseAnswer>> open(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader HttpHeaders headers,
            @RequestBody RoundBody body) {
        long seen = Versions.required(ifMatch);
        var asked = Objects.requireNonNullElse(body.reviewers(), List.<AskedBody>of());
        var inputs = new Inputs()
                .when(asked.isEmpty(), "/reviewers", "at-least-one-reviewer")
                .atMost("/reviewers", asked, MOST_SEATS)
                .atMost("/alternates", body.alternates(), 20)
                .atMost("/gapReason", body.gapReason(), 2000)
                .when(badDays(body.answerDays()), "/answerDays", "bad-days");
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i).check(inputs, "/reviewers/" + i);
        }
        inputs.refuse();
        var order = new RoundOrder(
                asked.stream().map(AskedBody::asked).toList(),
                Objects.requireNonNullElse(body.alternates(), List.of()),
                body.answerDays(),
                body.gapReason());
        return naming.of(editors.current().flatMap(editor -> inviting.openRound(id, seen, editor, order)), headers)
                .map(CaseAnswer::created);
    }

    @PostMapping("/seats")
    Mono<ResponseEntity<CaseAnswer>> add(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody SeatBody body) {
        long seen = Versions.required(ifMatch);
        var asked = new AskedBody(body.reviewerId(), body.dueDays(), body.override());
        var inputs = new Inputs().when(badDays(body.answerDays()), "/answerDays", "bad-days");
        asked.check(inputs, "");
        inputs.refuse();
        return editors.current()
                .flatMap(editor -> inviting.addSeat(id, seen, editor, asked.asked(), body.answerDays()))
                .map(CaseAnswer::created);
    }

    private static boolean badDays(@Nullable Integer days) {
        return days != null && (days < 1 || days > MOST_DAYS);
    }

    @PostMapping("/seats/{seatId}/cancellation")
    Mono<ResponseEntity<CaseAnswer>> cancel(
            @PathVariable UUID id,
            @PathVariable UUID seatId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        long seen = Versions.required(ifMatch);
        var reason = ReasonBody.of(body);
        return editors.current()
                .flatMap(editor -> ending.cancel(id, seatId, reason, seen, editor))
                .map(CaseAnswer::ok);
    }

    @PostMapping("/seats/{seatId}/release")
    Mono<ResponseEntity<CaseAnswer>> release(
            @PathVariable UUID id,
            @PathVariable UUID seatId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        long seen = Versions.required(ifMatch);
        var reason = ReasonBody.of(body);
        return editors.current()
                .flatMap(editor -> ending.release(id, seatId, reason, seen, editor))
                .map(CaseAnswer::ok);
    }

    @PostMapping("/seats/{seatId}/extension")
    Mono<ResponseEntity<CaseAnswer>> extend(
            @PathVariable UUID id,
            @PathVariable UUID seatId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody DaysBody body) {
        long seen = Versions.required(ifMatch);
        var days = body.days();
        new Inputs()
                .required("/days", days)
                .atMost("/reason", body.reason(), 2000)
                .refuse();
        return editors.current()
                .flatMap(editor -> ending.extend(id, seatId, Objects.requireNonNull(days), body.reason(), seen, editor))
                .map(CaseAnswer::ok);
    }

    /** Keeps a reviewer on the panel despite a conflict found since they were asked. */
    @PostMapping("/seats/{seatId}/override")
    Mono<ResponseEntity<CaseAnswer>> override(
            @PathVariable UUID id,
            @PathVariable UUID seatId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OverrideBody body) {
        long seen = Versions.required(ifMatch);
        var inputs = new Inputs().reason(body.reason());
        body.check(inputs, "");
        inputs.refuse();
        return editors.current()
                .flatMap(editor -> overriding.override(
                        id, seatId, seen, editor, Objects.requireNonNull(body.reason()), body.codes()))
                .map(CaseAnswer::ok);
    }

    @PostMapping("/seats/{seatId}/answer")
    Mono<ResponseEntity<CaseAnswer>> answer(
            @PathVariable UUID id,
            @PathVariable UUID seatId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody AnswerBody body) {
        long seen = Versions.required(ifMatch);
        boolean agreed = "AGREED".equals(body.answer());
        var suggested = Objects.requireNonNullElse(body.suggested(), List.<Colleague>of());
        var inputs = new Inputs()
                .when(!agreed && !"DECLINED".equals(body.answer()), "/answer", "agreed-or-declined")
                .atMost("/reason", body.reason(), 2000)
                .required("/onBehalf", body.onBehalf());
        SuggestedReviewers.check(inputs, suggested);
        inputs.refuse();
        var onBehalf = Objects.requireNonNull(body.onBehalf());
        return editors.current()
                .flatMap(editor -> suggestions.keepAfter(
                        answering.enter(
                                id, seatId, seen, editor, agreed, body.reason(), onBehalf.by(editor, clock.instant())),
                        id,
                        seatId,
                        suggested))
                .map(CaseAnswer::ok);
    }
}
