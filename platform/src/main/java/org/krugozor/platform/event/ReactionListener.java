package org.krugozor.platform.event;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListener;

/** Feeds one reaction, an event a transaction. What fails for good waits as a dead letter, and only its subject with it. */
final class ReactionListener implements MessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(ReactionListener.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long[] PAUSES_MILLIS = {100, 400, 1500};

    private final Reacting reacting;
    private final Envelope envelope;
    private final DeadLetters deadLetters;

    ReactionListener(Reacting reacting, Envelope envelope, DeadLetters deadLetters) {
        this.reacting = reacting;
        this.envelope = envelope;
        this.deadLetters = deadLetters;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> message) {
        if (Envelope.text(message.headers(), Envelope.MARK) != null
                || Envelope.text(message.headers(), Envelope.REPLAY) != null) {
            return;
        }
        for (int attempt = 0; ; attempt++) {
            try {
                reacting.take(envelope.read(message)).block(LIMIT);
                return;
            } catch (RuntimeException failure) {
                if (Broken.machine(failure)) {
                    throw failure;
                }
                if (attempt == PAUSES_MILLIS.length) {
                    LOG.error("{} cannot act on a message of {}", reacting.name(), message.topic(), failure);
                    deadLetters
                            .bury(reacting.name(), message, DeadLetters.reason(failure))
                            .block(LIMIT);
                    return;
                }
                pause(PAUSES_MILLIS[attempt]);
            }
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("ended while waiting", ended);
        }
    }
}
