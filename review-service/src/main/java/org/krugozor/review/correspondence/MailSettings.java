package org.krugozor.review.correspondence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves.
 *
 * @param from the journal's address, the sender of every mail
 * @param enabled whether this instance sends; rows wait while none does
 * @param quietHours whether the journal's quiet hours are kept; switched off only where nobody sleeps, in tests
 */
@ConfigurationProperties("krugozor.review.mail")
public record MailSettings(
        @DefaultValue("office@krugozor.example") String from,
        @DefaultValue("true") boolean enabled,
        @DefaultValue("true") boolean quietHours) {

    public MailSettings {
        if (!from.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("krugozor.review.mail.from is no address: " + from);
        }
    }

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
