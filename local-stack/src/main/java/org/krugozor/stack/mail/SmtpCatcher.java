package org.krugozor.stack.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import org.slf4j.LoggerFactory;

/**
 * An SMTP server on the loopback interface that delivers nothing to anybody. GreenMail says "250 OK" before it stores a
 * message, and stores it in memory; here it is stored first, in its file, so a message that was accepted is there.
 */
final class SmtpCatcher {

    private static final Duration START = Duration.ofSeconds(20);

    private final SmtpServer server;

    SmtpCatcher(int port, Letters letters) {
        server = new SmtpServer(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new Storing(letters));
    }

    void start() throws InterruptedException {
        server.startService();
        if (!server.waitTillRunning(START.toMillis())) {
            throw new IllegalStateException("the SMTP server does not start");
        }
    }

    private static final class Storing extends Managers {
        private final SmtpManager manager;

        Storing(Letters letters) {
            manager = new StoringManager(this, letters);
        }

        @Override
        public SmtpManager getSmtpManager() {
            return manager;
        }
    }

    private static final class StoringManager extends SmtpManager {
        private final Letters letters;

        StoringManager(Managers managers, Letters letters) {
            super(managers.getImapHostManager(), managers.getUserManager());
            this.letters = letters;
        }

        @Override
        @SuppressWarnings("NullAway") // GreenMail's word for "nothing to object" is null
        public String checkData(SmtpState state) {
            var message = state.getMessage();
            var recipients = new LinkedHashSet<String>();
            message.getToAddresses().stream().map(MailAddress::getEmail).forEach(recipients::add);
            try {
                letters.add(recipients, message.getMessage());
                return null;
            } catch (IOException | MessagingException failure) {
                LoggerFactory.getLogger(SmtpCatcher.class).error("cannot store a message", failure);
                return "451 Requested action aborted: the message cannot be stored";
            }
        }

        @Override
        public synchronized void send(SmtpState state) {
            // Stored already; nothing leaves this machine.
        }
    }
}
