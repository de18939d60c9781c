package org.krugozor.review.correspondence;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written.
 *
 * @param kind names the template
 * @param once two orders with the same key make one mail; null for no such limit
 * @param seatId whose reviewer is written to, which leaves only after a last look at it; null for other mail
 * @param recipient address
 * @param values what the template's placeholders become; identities never cross the blind here
 */
public record MailOrder(
        String kind,
        @Nullable String once,
        @Nullable UUID manuscriptId,
        @Nullable UUID seatId,
        String recipient,
        String locale,
        Map<String, String> values) {

    /** A mail that leaves whatever happens. */
    public MailOrder(
            String kind,
            @Nullable String once,
            @Nullable UUID manuscriptId,
            String recipient,
            String locale,
            Map<String, String> values) {
        this(kind, once, manuscriptId, null, recipient, locale, values);
    }
}
