package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.office.model.Settings;

/** Cases at the points tests begin from. */
final class Cases {

    static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
    static final Settings TERMS = Settings.DEFAULT;

    private Cases() {}

    static Manuscript manuscript(ItemType type, Manuscript.Version version) {
        return new Manuscript(
                "2026-0042",
                UUID.randomUUID(),
                1,
                null,
                type,
                "ru",
                "POLITICAL_SCIENCE",
                Map.of("ru", new LanguageMetadata("Название", "Аннотация", List.of("слово"))),
                List.of(new Field("11", "THEORY", 1)),
                null,
                List.of(version));
    }

    static Manuscript.Version version(int ordinal, @Nullable UUID answers) {
        return new Manuscript.Version(
                UUID.randomUUID(), ordinal, ordinal == 1 ? "SUBMISSION" : "REVISION", NOW, answers, null);
    }

    static Case atTriage() {
        return opened(ItemType.RESEARCH_ARTICLE);
    }

    static Case opened(ItemType type) {
        return Case.opened(UUID.randomUUID(), manuscript(type, version(1, null)), 0, NOW, UUID.randomUUID(), TERMS, NOW)
                .next();
    }

    static Case atPanel() {
        var confirmed = done(atTriage().confirmFields(List.of(new Field("11", "THEORY", 1)), code -> true));
        return done(confirmed.decide(order(DecisionKind.SEND_TO_REVIEW, "no report yet"), TERMS));
    }

    static Case inReview(int seats) {
        var orders = java.util.stream.Stream.generate(Cases::seat).limit(seats).toList();
        return done(atPanel().reviewing(TERMS, NOW).openRound(orders, List.of(), null, null, new Random(1)));
    }

    static Case reviewed() {
        var file = inReview(2);
        for (var seat : file.currentRound().orElseThrow().seats()) {
            file = done(file.reviewing(TERMS, NOW).agree(seat.seatId(), null));
            file = done(file.reviewing(TERMS, NOW).reviewSubmitted(seat.seatId(), null));
        }
        return file;
    }

    static Case accepted() {
        return done(reviewed().decide(order(DecisionKind.ACCEPT, null), TERMS));
    }

    static SeatOrder seat() {
        return new SeatOrder(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, null, List.of(), null);
    }

    static DecisionOrder order(DecisionKind kind, @Nullable String override) {
        return new DecisionOrder(
                UUID.randomUUID(),
                kind,
                new Letter("ru", "Письмо."),
                null,
                override,
                UUID.randomUUID(),
                List.of(),
                NOW);
    }

    static Request withdrawal() {
        return new Request(UUID.randomUUID(), Request.WITHDRAWAL, "moved on", NOW, null);
    }

    static Case done(org.krugozor.platform.problem.Outcome<Change> outcome) {
        return outcome.orRefuse().next();
    }
}
