package org.krugozor.review.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Everybody's mailbox. */
public final class Mailbox {

    private static final Pattern LINK = Pattern.compile("http://krugozor\\.test/i/([A-Za-z0-9_-]{43})");
    private static final GreenMail SERVER = start();

    private Mailbox() {}

    private static GreenMail start() {
        var server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** A port of its own, kept over going away and coming back. */
    private static int freePort() {
        try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The mail server goes away; what it took it keeps. */
    public static void close() {
        SERVER.stop();
    }

    /** The mail server is there, under the same address. */
    public static void open() {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
    }

    static int port() {
        return SERVER.getSmtp().getPort();
    }

    /** A mail as it arrived. */
    public record Mail(String subject, String text, String raw, String messageId) {

        /** The token of the link in it. */
        public String token() {
            var found = LINK.matcher(text);
            if (!found.find()) {
                throw new AssertionError("no link in: " + text);
            }
            return found.group(1);
        }
    }

    /** The mails that arrived for the address so far. */
    public static List<Mail> of(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .map(Mailbox::read)
                .toList();
    }

    /** Waits for a mail to the address whose subject contains the words. */
    public static Mail await(String address, String subject) {
        return Eventually.value(
                "a mail to " + address + " about “" + subject + "”",
                Duration.ofSeconds(30),
                () -> find(address, subject));
    }

    public static Optional<Mail> find(String address, String subject) {
        return of(address).stream()
                .filter(mail -> mail.subject().contains(subject))
                .reduce((one, later) -> later);
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(recipient -> recipient.toString().equalsIgnoreCase(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail read(MimeMessage message) {
        try {
            var raw = new java.io.ByteArrayOutputStream();
            message.writeTo(raw);
            return new Mail(
                    message.getSubject(),
                    String.valueOf(message.getContent()),
                    raw.toString(java.nio.charset.StandardCharsets.UTF_8),
                    message.getMessageID());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
