package org.krugozor.review.round.application;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.review.casefile.application.Changed;
import org.krugozor.review.casefile.model.Seat;
import org.krugozor.review.correspondence.Notes;
import org.krugozor.review.input.Inputs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Colleagues a reviewer names when declining; the office finds them in the case's correspondence. */
@Component
public class SuggestedReviewers {

    private static final int MOST = 10;

    private final Notes notes;
    private final Transactions transactions;
    private final Clock clock;

    SuggestedReviewers(Notes notes, Transactions transactions, Clock clock) {
        this.notes = notes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Somebody named, with the address if the reviewer knows it. */
    public record Colleague(@Nullable String name, @Nullable String email) {

        private boolean hasAddress() {
            return email != null && !email.isBlank();
        }

        private void check(Inputs inputs, String at) {
            inputs.required(at + "/name", name).atMost(at + "/name", name, Inputs.LINE);
            if (hasAddress()) {
                // the office writes to it: a mistyped one is noticed only while whoever named it is still there
                inputs.email(at + "/email", Objects.requireNonNull(email).strip());
            }
        }

        /** As the correspondence has them. */
        private String line() {
            return name + (hasAddress() ? " <" + Objects.requireNonNull(email).strip() + ">" : "");
        }
    }

    /** What is wrong with those named, at {@code /suggested}. */
    public static void check(Inputs inputs, List<Colleague> suggested) {
        inputs.atMost("/suggested", suggested, MOST);
        for (int i = 0; i < suggested.size(); i++) {
            suggested.get(i).check(inputs, "/suggested/" + i);
        }
    }

    /** Keeps the names together with the declining, or neither. */
    public Mono<Changed> keepAfter(Mono<Changed> declining, UUID manuscriptId, UUID seatId, List<Colleague> suggested) {
        if (suggested.isEmpty()) {
            return declining;
        }
        return transactions.run(declining.flatMap(changed -> notes.add(
                        new Notes.Note(
                                clock.instant(),
                                null,
                                "MESSAGE",
                                "IN",
                                Notes.REVIEWER
                                        + changed.after()
                                                .seat(seatId)
                                                .map(Seat::label)
                                                .orElse(""),
                                suggested.stream().map(Colleague::line).collect(Collectors.joining("\n")),
                                null),
                        manuscriptId)
                .thenReturn(changed)));
    }
}
