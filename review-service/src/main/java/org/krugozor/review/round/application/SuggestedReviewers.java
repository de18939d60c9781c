package org.krugozor.review.round.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.review.casefile.application.Changed;
import org.krugozor.review.casefile.model.Seat;
import org.krugozor.review.correspondence.Notes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Colleagues a reviewer names when declining; the office finds them in the case's correspondence. */
@Component
public class SuggestedReviewers {

    /** Before the reviewer's letter, the party of such a note. */
    public static final String PARTY = "REVIEWER ";

    private final Notes notes;
    private final Transactions transactions;
    private final Clock clock;

    SuggestedReviewers(Notes notes, Transactions transactions, Clock clock) {
        this.notes = notes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One person as the correspondence has them. */
    public static String line(@Nullable String name, @Nullable String email) {
        return name + (email == null || email.isBlank() ? "" : " <" + email.strip() + ">");
    }

    /** Keeps the names together with the declining, or neither. */
    public Mono<Changed> keepAfter(Mono<Changed> declining, UUID manuscriptId, UUID seatId, List<String> suggested) {
        if (suggested.isEmpty()) {
            return declining;
        }
        return transactions.run(declining.flatMap(changed -> notes.add(
                        new Notes.Note(
                                clock.instant(),
                                null,
                                "MESSAGE",
                                "IN",
                                PARTY
                                        + changed.after()
                                                .seat(seatId)
                                                .map(Seat::label)
                                                .orElse(""),
                                String.join("\n", suggested),
                                null),
                        manuscriptId)
                .thenReturn(changed)));
    }
}
