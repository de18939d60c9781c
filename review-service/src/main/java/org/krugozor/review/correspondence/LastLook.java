package org.krugozor.review.correspondence;

import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Asked once more before a mail about a seat leaves: it may have waited for the morning or for the mail server, and much
 * may have come between.
 */
public interface LastLook {

    /** What a mail kept back says went wrong with it. */
    String HELD = "conflict-of-interest";

    /** What becomes of the mail. */
    enum Verdict {
        LEAVES(""),
        /** Nobody set aside what stands against asking the reviewer; whoever handles the manuscript is told. */
        KEPT_BACK(HELD),
        /** It asks for an answer nobody wants any more. */
        TOO_LATE("seat-ended"),
        /** It tells of the end of what the reviewer never heard of. */
        NEVER_TOLD("never-told");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        /** Why it does not leave, as kept with the mail. */
        public String code() {
            return code;
        }
    }

    /** Whether a mail of this kind may go to the reviewer in the seat now. */
    Mono<Verdict> at(UUID manuscriptId, UUID seatId, String kind);

    /** Notes that the reviewer knows of the seat; in the transaction that notes the mail as sent. */
    Mono<Void> left(UUID seatId);

    /** Tells who handles the manuscript that a mail about the seat was kept back; in the transaction that keeps it. */
    Mono<Void> held(UUID manuscriptId, UUID seatId);
}
