package org.krugozor.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.krugozor.stack.WholeStack;
import org.krugozor.stack.launcher.Part;
import org.krugozor.stack.process.Installation;

/** One whole system for all tests of this module: an empty journal, its people with their accounts. */
final class RunningSystem implements BeforeAllCallback {

    private static final Object LOCK = new Object();
    private static volatile WholeStack stack;
    private static volatile String firstStory = "";

    @Override
    public void beforeAll(ExtensionContext context) {
        synchronized (LOCK) {
            if (stack == null) {
                stack = WholeStack.start(WholeStack.Options.emptyJournal());
                context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put("whole-system", (AutoCloseable)
                        stack::close);
            }
        }
    }

    static WholeStack stack() {
        return stack;
    }

    /** Plays a first story where none was played yet: the least journal with something in it. What it told. */
    static String withAStory() {
        synchronized (LOCK) {
            if (firstStory.isEmpty()) {
                letItBeMorning();
                var story = Told.begin();
                int status = story.end(300);
                if (status != 0) {
                    throw new AssertionError("the story ended with " + status + "\n" + story.text());
                }
                firstStory = story.text();
            }
            return firstStory;
        }
    }

    /** Moves the domain clock, which starts a year back, to a morning in Almaty: at night the journal sends no mail. */
    private static void letItBeMorning() {
        var administrator = Web.token(People.administrator());
        var morning = java.time.OffsetDateTime.now(java.time.ZoneOffset.ofHours(5))
                .minusYears(1)
                .plusDays(2)
                .withHour(10)
                .withMinute(0)
                .toInstant();
        for (var part : List.of(Part.SUBMISSION, Part.REVIEW, Part.PUBLICATION)) {
            var moved = Web.send(
                    "PUT",
                    stack.url(part) + "/internal/clock",
                    administrator,
                    "{\"now\":\"" + morning + "\"}",
                    java.util.Map.of());
            if (moved.status() != 200) {
                throw new AssertionError("the clock of " + part + " does not move: " + moved.text());
            }
        }
    }

    /** A story being told by a process of its own, as {@code ./run story} does. */
    static final class Told {

        private final Process process;
        private final Path output;

        private Told(Process process, Path output) {
            this.process = process;
            this.output = output;
        }

        static Told begin() {
            try {
                var output = Files.createTempFile("story", ".txt");
                var state = stack.logs().resolveSibling("");
                var builder = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx128m",
                                "-XX:TieredStopAtLevel=1",
                                "-Dkrugozor.root=" + Installation.here().root(),
                                "-Dlogback.configurationFile=org/krugozor/stack/stack-logging.xml",
                                "-cp",
                                Installation.here().classPath(),
                                "org.krugozor.stack.launcher.Launcher",
                                "story")
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
                builder.environment().put("KRUGOZOR_STATE", state.toString());
                return new Told(builder.start(), output);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** Waits until the story has told this; fails when it ends before. */
        void untilItTells(String words) {
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(240);
            while (!text().contains(words)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new AssertionError("the story did not come to \"" + words + "\"\n" + text());
                }
                java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }

        /** Waits for the end; the exit status. */
        int end(int seconds) {
            try {
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroy);
                    process.destroy();
                    throw new AssertionError("the story takes longer than " + seconds + " s\n" + text());
                }
                return process.exitValue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
        }

        String text() {
            try {
                return Files.readString(output);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
