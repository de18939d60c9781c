package org.krugozor.stack.mail;

import java.time.Instant;

/**
 * A message as one recipient got it.
 *
 * @param id ten digits, later letters have greater ones
 * @param at when it came
 * @param from as the message says
 * @param to the recipient of the envelope
 * @param subject decoded
 * @param messageId as the message says
 */
record Letter(String id, Instant at, String from, String to, String subject, String messageId) {

    /** True when the letter came to the address; every letter did to an empty one. */
    boolean isTo(String address) {
        return address.isEmpty() || to.equalsIgnoreCase(address);
    }
}
