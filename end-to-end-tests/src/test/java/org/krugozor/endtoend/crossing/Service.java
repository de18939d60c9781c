package org.krugozor.endtoend.crossing;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Events;
import org.krugozor.platform.event.Reaction;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.stream.Changes;
import org.krugozor.standing.IssueState;
import org.krugozor.standing.Standing;
import org.krugozor.standing.TrueStatus;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.ReactiveTransaction;
import org.springframework.transaction.reactive.TransactionCallback;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One service: what it says, what it has heard of the others, and where it believes the manuscript to be. Heard means
 * twice over: its reactions act on an event once and in sequence, by the inbox; its read model keeps the highest sequence
 * of each source and subject, repetitions or not.
 */
abstract class Service {

    /** Nothing in memory takes this long: a use case that does waits for what never comes. */
    static final java.time.Duration LIMIT = java.time.Duration.ofSeconds(10);

    final Outbox outbox;
    private final String name;
    private final AnnotationConfigApplicationContext wiring = new AnnotationConfigApplicationContext();
    private final Map<String, Integer> heard = new HashMap<>();
    private final Map<String, Event> known = new HashMap<>();
    private List<Reaction> reactions = List.of();

    Service(String name, Clock clock) {
        this.name = name;
        outbox = new Outbox(name, clock);
        with(Clock.class, clock);
        with(Events.class, outbox);
        with(Changes.class, silent(Changes.class));
        with(Transactions.class, new Transactions(new Unbounded()));
    }

    /** Puts a part in the place of a real one. */
    final <T> void with(Class<T> type, T part) {
        wiring.registerBean(type, () -> part);
    }

    /** Wires the service's own classes and every reaction of the package, which nobody outside it can name. */
    final void wire(String reactionsIn, Class<?>... useCases) {
        wiring.register(useCases);
        wiring.scan(reactionsIn);
        wiring.refresh();
        reactions = List.copyOf(wiring.getBeansOfType(Reaction.class).values());
        if (reactions.isEmpty()) {
            throw new IllegalStateException(name + " reacts to nothing");
        }
    }

    final <T> T part(Class<T> type) {
        return wiring.getBean(type);
    }

    /** A collaborator that has nothing to say about crossing acts. */
    static <T> T silent(Class<T> type) {
        return mock(type, call -> {
            var answer = call.getMethod().getReturnType();
            return answer == Mono.class ? Mono.empty() : answer == Flux.class ? Flux.empty() : null;
        });
    }

    boolean hasHeardAll(Service other) {
        return heard.getOrDefault(other.name, 0) == other.outbox.said().size();
    }

    /** Hears the next event of the other service; now and then the read model is told something old again. */
    void hearNext(Service other, Random random) {
        var place = heard.merge(other.name, 1, Integer::sum) - 1;
        var next = other.outbox.said().get(place);
        for (var reaction : reactions) {
            if (reaction.topics().contains(next.topic())
                    && reaction.types().contains(next.event().type())) {
                reaction.on(next.event()).block(LIMIT);
            }
        }
        know(next.event());
        if (random.nextInt(3) == 0) {
            know(other.outbox.said().get(random.nextInt(place + 1)).event());
        }
    }

    private void know(Event event) {
        known.merge(
                event.source() + "/" + event.subject(),
                event,
                (old, now) -> now.sequence() > old.sequence() ? now : old);
    }

    /** Where the manuscript is by all this service knows, its own facts included. */
    Standing standing(String manuscript) {
        outbox.said().forEach(said -> know(said.event()));
        return TrueStatus.of(
                of("submission", manuscript),
                of("review", manuscript),
                of("publication", manuscript),
                issueListing(manuscript));
    }

    private @Nullable Standing of(String source, String manuscript) {
        var fact = known.get(source + "/" + manuscript);
        return fact == null ? null : fact.dataAs(Facts.class).standing();
    }

    private @Nullable IssueState issueListing(String manuscript) {
        return known.values().stream()
                .filter(event -> event.type().startsWith("Issue"))
                .map(event -> event.dataAs(IssueFacts.class))
                .filter(issue -> issue.articles().stream()
                        .anyMatch(line -> line.manuscriptId().equals(manuscript)))
                .map(IssueFacts::state)
                .findFirst()
                .orElse(null);
    }

    private record Facts(Standing standing) {}

    private record IssueFacts(IssueState state, List<Line> articles) {}

    private record Line(String manuscriptId) {}

    void clear() {
        outbox.clear();
        heard.clear();
        known.clear();
    }

    /** What this service still waits for; empty when all is answered. */
    List<String> waiting() {
        return new ArrayList<>();
    }

    /** Nothing here fails halfway: every refusal comes before the first store is touched. */
    private static final class Unbounded implements TransactionalOperator {
        @Override
        public <T> Flux<T> execute(TransactionCallback<T> action) {
            return Flux.from(action.doInTransaction(mock(ReactiveTransaction.class)));
        }
    }
}
