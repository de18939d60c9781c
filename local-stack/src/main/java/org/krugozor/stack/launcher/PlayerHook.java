package org.krugozor.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the player of the demonstration journal, which speaks to the person at the terminal itself. */
final class PlayerHook {

    private static final String PLAYER = "org.krugozor.stack.player.Player";

    private final LocalSystem system;
    private @Nullable Process process;

    PlayerHook(LocalSystem system) {
        this.system = system;
    }

    /** True where the player is part of this build. */
    static boolean isThere() {
        return PlayerHook.class.getResource("/" + PLAYER.replace('.', '/') + ".class") != null;
    }

    /** Plays to the end; the exit status of the player. */
    int play(String mode) throws InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java,
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Dlogback.configurationFile=org/krugozor/stack/stack-logging.xml",
                        "-cp",
                        system.installation().classPath(),
                        PLAYER,
                        mode)
                .inheritIO()
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(system.environment().ofPlayer());
        try {
            var started = builder.start();
            process = started;
            return started.waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start the player", failure);
        }
    }

    /** Ends a player that is still playing. */
    void end() {
        Optional.ofNullable(process).ifPresent(Process::destroy);
    }
}
