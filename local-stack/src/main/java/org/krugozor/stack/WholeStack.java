package org.krugozor.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.krugozor.stack.launcher.Launched;
import org.krugozor.stack.launcher.Part;
import org.krugozor.stack.process.Installation;

/**
 * The whole system on a state folder of its own, as a person gets it from one command. It is the same launcher in a
 * process of its own, so what tests see is what people run. Ends with the process that started it, however that ends.
 */
public final class WholeStack implements AutoCloseable {

    private static final Duration OPEN = Duration.ofMinutes(8);

    private static final Duration PLAYED = Duration.ofMinutes(15);

    private final Installation installation;
    private final Path folder;
    private final Options options;
    private Launched launched;

    /**
     * What a test wants.
     *
     * @param demonstration whether the demonstration journal is played before the system is handed over; without it
     *     the journal is empty, but the demonstration's people still have their accounts
     * @param only the parts to start; none means all of them
     */
    public record Options(boolean demonstration, List<Part> only) {

        /** Everything, with the demonstration journal in it. */
        public static Options withDemonstration() {
            return new Options(true, List.of());
        }

        /** Everything, with an empty journal and the demonstration's accounts. */
        public static Options emptyJournal() {
            return new Options(false, List.of());
        }

        /** These parts only. */
        public static Options only(Part... parts) {
            return new Options(false, List.of(parts));
        }

        private List<String> words() {
            var words = new ArrayList<String>();
            if (!demonstration) {
                words.add("--unplayed");
            }
            if (!only.isEmpty()) {
                words.add("--only="
                        + String.join(",", only.stream().map(Part::word).toList()));
            }
            return words;
        }

        private Duration limit() {
            return demonstration ? PLAYED : OPEN;
        }
    }

    private WholeStack(Installation installation, Path folder, Options options) {
        this.installation = installation;
        this.folder = folder;
        this.options = options;
        this.launched = Launched.start(installation, folder, options.words(), options.limit());
    }

    /** Starts a system on a new folder and waits until it is ready. */
    public static WholeStack start(Options options) {
        try {
            return new WholeStack(Installation.here(), Files.createTempDirectory("krugozor-whole"), options);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The address a person opens. */
    public String gateway() {
        return url(Part.GATEWAY);
    }

    /** The address of a part that speaks HTTP. */
    public String url(Part part) {
        return "http://127.0.0.1:" + port(part);
    }

    /** The port of a part. */
    public int port(Part part) {
        return launched.port(part);
    }

    /** Where the mail catcher takes mail. */
    public int smtpPort() {
        return launched.port("mail-smtp");
    }

    /** The realm, with the secrets of its clients. */
    public Keycloak keycloak() {
        return launched.keycloak();
    }

    /** The database of a service, to look into. */
    public Database database(Part service) {
        return launched.database(service);
    }

    /** Kafka's address. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port(Part.KAFKA);
    }

    /** Kills a part as a power cut would. */
    public void kill(Part part) {
        launched.process(part).kill();
    }

    /** Starts a part that has ended, and waits until it is ready. */
    public void start(Part part) {
        launched.startPart(part);
    }

    /** Kills the launcher and leaves its parts running, as a crash of it would. */
    public void killLauncher() {
        launched.launcher().kill();
    }

    /** Ends everything in order and starts it again on the same folder. */
    public void restart() {
        launched.stop();
        relaunch();
    }

    /** Starts again on the same folder, whatever is still running of it. */
    public void relaunch() {
        launched = Launched.start(installation, folder, options.words(), options.limit());
    }

    /** The folder of logs, for a message to a person. */
    public Path logs() {
        return folder.resolve("logs");
    }

    /** Ends everything and deletes the folder. */
    @Override
    public void close() {
        launched.stop();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot delete " + folder, failure);
        }
    }
}
