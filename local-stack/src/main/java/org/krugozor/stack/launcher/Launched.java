package org.krugozor.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.krugozor.stack.Database;
import org.krugozor.stack.Keycloak;
import org.krugozor.stack.process.Command;
import org.krugozor.stack.process.Installation;
import org.krugozor.stack.process.StartedProcess;
import org.krugozor.stack.process.Waiting;

/** A launcher in a process of its own, seen from outside: through its commands and its state folder. */
public final class Launched {

    private static final Duration ORDERLY_END = Duration.ofSeconds(90);

    private final Installation installation;
    private final Path folder;
    private final StartedProcess launcher;
    private final LocalSystem system;

    private Launched(Installation installation, Path folder, StartedProcess launcher) {
        this.installation = installation;
        this.folder = folder;
        this.launcher = launcher;
        this.system = new LocalSystem(installation, new StateFolder(folder));
    }

    /** Starts a launcher on the folder and waits until it says that everything is ready. */
    public static Launched start(Installation installation, Path folder, List<String> words, Duration limit) {
        var state = new StateFolder(folder);
        state.forgetNote(Session.NOTE);
        var log = state.log("launcher");
        var process = command(installation, folder, log, words).start();
        try {
            Waiting.untilReady("the launcher", process, limit, () -> Session.READY.equals(state.note(Session.NOTE)));
        } catch (IllegalStateException failure) {
            process.end("TERM", ORDERLY_END);
            throw new IllegalStateException(failure.getMessage() + "\n" + read(log), failure);
        }
        return new Launched(installation, folder, process);
    }

    /** The launcher's process. */
    public StartedProcess launcher() {
        return launcher;
    }

    /** The process of a part; fails where it does not run. */
    public StartedProcess process(Part part) {
        return system.state().running(part).orElseThrow(() -> new IllegalStateException(part.word() + " does not run"));
    }

    /** The port of a part. */
    public int port(Part part) {
        return system.ports().of(part);
    }

    /** A port by the name it is kept under. */
    public int port(String name) {
        return system.ports().of(name);
    }

    /** The realm and the secrets of its clients. */
    public Keycloak keycloak() {
        return system.environment().keycloak();
    }

    /** The database of a part. */
    public Database database(Part part) {
        return system.environment().database(part);
    }

    /** Starts a part that has ended, as the command does. */
    public void startPart(Part part) {
        command(installation, folder, system.state().log("launcher"), List.of("start", part.word()))
                .run(300);
    }

    /** Ends everything, as the command does. */
    public void stop() {
        command(installation, folder, system.state().log("launcher"), List.of("stop"))
                .run(180);
    }

    /** What the launcher has said so far. */
    public String said() {
        return read(system.state().log("launcher"));
    }

    private static Command command(Installation installation, Path folder, Path log, List<String> words) {
        var line = new ArrayList<String>();
        line.add("-Dkrugozor.root=" + installation.root());
        line.addAll(List.of("-cp", installation.classPath(), Launcher.class.getName()));
        line.addAll(words);
        return Command.loggingTo(log)
                .java("-Xms16m", "-Xmx128m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .words("-Dlogback.configurationFile=org/krugozor/stack/stack-logging.xml")
                .words(line)
                .with(Map.of(
                        "KRUGOZOR_STATE",
                        folder.toString(),
                        Session.OWNER,
                        StartedProcess.current().toString(),
                        "MALLOC_ARENA_MAX",
                        "2"));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
