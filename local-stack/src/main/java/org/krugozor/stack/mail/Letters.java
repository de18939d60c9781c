package org.krugozor.stack.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Every letter, each in a file of its own; the list of them is in memory and read back at the start. */
final class Letters {

    private static final String RECIPIENT = "X-Krugozor-Recipient";
    private static final String RECEIVED = "X-Krugozor-Received";
    private static final Session SESSION = Session.getInstance(new Properties());

    private final Path folder;
    private final Clock clock;
    private final ConcurrentNavigableMap<String, Letter> index = new ConcurrentSkipListMap<>();
    private long last;

    Letters(Path folder, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = clock;
        try (var files = Files.newDirectoryStream(folder, "*.eml")) {
            for (var file : files) {
                var id = file.getFileName().toString().replace(".eml", "");
                index.put(id, letter(id, message(file)));
            }
        }
        last = index.isEmpty() ? 0 : Long.parseLong(index.lastKey());
    }

    /** Keeps the message once for each recipient; returns when it is on the disk. */
    synchronized void add(Collection<String> recipients, MimeMessage message) throws IOException, MessagingException {
        for (var recipient : recipients) {
            var id = "%010d".formatted(last + 1);
            var unfinished = folder.resolve(id + ".new");
            try (var out = Files.newOutputStream(unfinished)) {
                var head = RECIPIENT + ": " + recipient + "\r\n" + RECEIVED + ": " + clock.instant() + "\r\n";
                out.write(head.getBytes(StandardCharsets.UTF_8));
                message.writeTo(out);
            }
            var file = folder.resolve(id + ".eml");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            last++;
            index.put(id, letter(id, message(file)));
        }
        notifyAll();
    }

    /** Newest first, from before the id on; from the newest where the id is empty. */
    List<Letter> before(String id, String to, int limit) {
        var older = id.isEmpty() ? index : index.headMap(id, false);
        return older.descendingMap().values().stream()
                .filter(letter -> letter.isTo(to))
                .limit(limit)
                .toList();
    }

    /** Oldest first, what came after the id. */
    List<Letter> after(String id, String to, int limit) {
        return index.tailMap(id, false).values().stream()
                .filter(letter -> letter.isTo(to))
                .limit(limit)
                .toList();
    }

    /** As {@link #after}, but waits for the first such letter; empty once the wait has passed without one. */
    synchronized List<Letter> awaitAfter(String id, String to, int limit, Duration wait) throws InterruptedException {
        var end = System.nanoTime() + wait.toNanos();
        var found = after(id, to, limit);
        for (long left = wait.toMillis();
                found.isEmpty() && left > 0;
                left = Duration.ofNanos(end - System.nanoTime()).toMillis()) {
            wait(left);
            found = after(id, to, limit);
        }
        return found;
    }

    Optional<Letter> find(String id) {
        return Optional.ofNullable(index.get(id));
    }

    /** What the letter says. */
    LetterText text(Letter letter) throws IOException {
        return LetterText.of(message(file(letter)));
    }

    /** The file of the letter. */
    Path file(Letter letter) {
        return folder.resolve(letter.id() + ".eml");
    }

    private static MimeMessage message(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(SESSION, in);
        } catch (MessagingException unreadable) {
            throw new IOException("not a message: " + file, unreadable);
        }
    }

    private static Letter letter(String id, MimeMessage message) {
        return new Letter(
                id,
                Instant.parse(header(message, RECEIVED, Instant.EPOCH.toString())),
                header(message, "From", ""),
                header(message, RECIPIENT, ""),
                header(message, "Subject", ""),
                header(message, "Message-ID", ""));
    }

    private static String header(MimeMessage message, String name, String otherwise) {
        try {
            @Nullable String value = message.getHeader(name, null);
            return value == null ? otherwise : MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (MessagingException | UnsupportedEncodingException unreadable) {
            return otherwise;
        }
    }
}
