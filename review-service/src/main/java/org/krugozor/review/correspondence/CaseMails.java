package org.krugozor.review.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The mail written about a case, for its page. */
@Component
public class CaseMails {

    private final OutgoingMails mails;

    CaseMails(OutgoingMails mails) {
        this.mails = mails;
    }

    /** One mail; links in it are masked. */
    public record CaseMail(
            Instant at, String kind, String recipient, String subject, String body, String message, String state) {}

    public Flux<CaseMail> ofManuscript(UUID manuscriptId) {
        return mails.ofManuscript(manuscriptId)
                .map(mail -> new CaseMail(
                        mail.queuedAt(),
                        mail.kind(),
                        mail.recipient(),
                        mail.subject(),
                        mail.body(),
                        mail.message(),
                        mail.state()));
    }
}
