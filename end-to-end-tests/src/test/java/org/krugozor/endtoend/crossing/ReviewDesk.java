package org.krugozor.endtoend.crossing;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.review.casefile.application.Cases;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.application.GrantedCorrections;
import org.krugozor.review.casefile.application.Traces;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Change;
import org.krugozor.review.casefile.model.DecisionKind;
import org.krugozor.review.casefile.model.DecisionOrder;
import org.krugozor.review.casefile.model.Field;
import org.krugozor.review.casefile.model.Letter;
import org.krugozor.review.casefile.model.SeatOrder;
import org.krugozor.review.conflict.Bars;
import org.krugozor.review.conflict.KeepingAuthorship;
import org.krugozor.review.file.FileCopies;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.application.StaffMet;
import org.krugozor.review.office.model.Office;
import org.krugozor.review.office.model.Settings;
import reactor.core.publisher.Mono;

/** Review-service with one case: its editors decide, and it hears author and production. */
final class ReviewDesk extends Service {

    private static final Settings TERMS = Settings.DEFAULT;
    private static final Actor CHIEF = Actor.of("019a8c3e-0099-7a41-9d02-5b7c1e400099", "chief-editor");

    private final Clock clock;
    private @Nullable Case kept;

    ReviewDesk(Clock clock) {
        super("review", clock);
        this.clock = clock;
        with(Cases.class, new KeptCase());
        with(Traces.class, (manuscript, actor, change) -> Mono.empty());
        with(Offices.class, new OneOffice());
        with(KeepingAuthorship.class, silent(KeepingAuthorship.class));
        with(Bars.class, nobodyBarred());
        with(StaffMet.class, silent(StaffMet.class));
        with(FileCopies.class, silent(FileCopies.class));
        wire(
                "org.krugozor.review.casefile.adapter.messaging",
                ChangingCases.class,
                GrantedCorrections.class,
                NobodyFollows.class);
    }

    private static Bars nobodyBarred() {
        return mock(
                Bars.class, call -> call.getMethod().getName().equals("kept") ? Mono.just(Set.of()) : Mono.just(false));
    }

    /** Mail and agendas follow a change; here nobody does. */
    static final class NobodyFollows implements org.krugozor.review.casefile.application.AfterChange {
        @Override
        public Mono<Void> on(@Nullable Case before, Change change) {
            return Mono.empty();
        }
    }

    private final class KeptCase implements Cases {
        @Override
        public Mono<Case> find(UUID id) {
            return Mono.justOrEmpty(kept);
        }

        @Override
        public Mono<Case> findToChange(UUID id) {
            return find(id);
        }

        @Override
        public Mono<Void> add(Case opened) {
            return Mono.fromRunnable(() -> kept = opened);
        }

        @Override
        public Mono<Void> save(Case before, Case after) {
            return Mono.fromRunnable(() -> kept = after);
        }
    }

    private static final class OneOffice implements Offices {
        @Override
        public Mono<Office> get() {
            return Mono.just(new Office(1, List.of(), List.of(), List.of(), TERMS));
        }

        @Override
        public Mono<Office> save(Office changed, long seen) {
            throw new UnsupportedOperationException();
        }
    }

    Case file() {
        return Objects.requireNonNull(kept, "no case is open yet");
    }

    private void change(Function<Case, Outcome<Change>> act) {
        part(ChangingCases.class).change(file().id(), CHIEF, act).block(Service.LIMIT);
    }

    /** Takes the case through triage and one round, up to the chief editor's decision. */
    void reviewWithTwo() {
        change(file -> file.confirmFields(List.of(new Field("11.15", "THEORY", 1)), "11.15"::equals));
        decide(DecisionKind.SEND_TO_REVIEW, "the report is on its way");
        var asked = List.of(seat(), seat());
        change(file -> file.reviewing(TERMS, clock.instant()).openRound(asked, List.of(), null, null, new Random(1)));
        for (var seat : asked) {
            change(file -> file.reviewing(TERMS, clock.instant()).agree(seat.seatId(), null));
            change(file -> file.reviewing(TERMS, clock.instant()).reviewSubmitted(seat.seatId(), null));
        }
    }

    private static SeatOrder seat() {
        return new SeatOrder(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, null, List.of(), null);
    }

    void accept() {
        decide(DecisionKind.ACCEPT, null);
    }

    void reject() {
        decide(DecisionKind.REJECT, null);
    }

    private void decide(DecisionKind kind, @Nullable String override) {
        change(file -> file.decide(
                new DecisionOrder(
                        UUID.randomUUID(),
                        kind,
                        new Letter("ru", "Письмо."),
                        null,
                        override,
                        null,
                        List.of(),
                        clock.instant()),
                TERMS));
    }

    /** Takes the last decision back, or asks publication to. */
    void revert() {
        change(file -> file.revert(
                file.lastDecision().orElseThrow().decisionId(), "copied", UUID.randomUUID(), TERMS, clock.instant()));
    }

    String title() {
        return Objects.requireNonNull(file().manuscript().metadata().get("ru")).title();
    }

    Map<UUID, String> answers() {
        var answers = new java.util.HashMap<UUID, String>();
        file().answers().forEach(answer -> answers.put(answer.requestId(), answer.answer()));
        return answers;
    }

    @Override
    List<String> waiting() {
        var waiting = new ArrayList<String>();
        file().requests().forEach(request -> waiting.add("review keeps an unanswered " + request.kind()));
        if (file().reversal() != null) {
            waiting.add("review waits for its reversal");
        }
        return waiting;
    }

    @Override
    void clear() {
        super.clear();
        kept = null;
    }
}
