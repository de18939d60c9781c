package org.krugozor.stack.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.krugozor.stack.process.Command;
import org.krugozor.stack.process.HttpProbe;
import org.krugozor.stack.process.StartedProcess;
import org.krugozor.stack.process.Waiting;

/**
 * One of the four programs, unpacked and ready to start.
 *
 * @param part which
 * @param jar the unpacked jar, its libraries beside it
 */
record Program(Part part, Path jar) {

    private static final Duration START = Duration.ofMinutes(3);

    /** Every bound is set: what a program may take does not depend on the size of the machine. */
    private static final String[] FLAGS = {
        "-Xms48m",
        "-Xmx192m",
        "-XX:+UseSerialGC",
        "-Xss512k",
        "-XX:MaxMetaspaceSize=192m",
        "-XX:ReservedCodeCacheSize=96m",
        "-XX:MaxDirectMemorySize=64m",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        "-Dreactor.netty.ioWorkerCount=2"
    };

    /** Starts the program and waits until it says that it is ready for work. */
    StartedProcess start(Path log, int port, Map<String, String> environment) {
        var command = command(log);
        if (Files.exists(archive())) {
            command.words("-XX:SharedArchiveFile=" + archive(), "-Xshare:auto");
        }
        var process = command.words("-jar", jar.toString())
                .with(Map.of("SERVER_PORT", Integer.toString(port), "SERVER_ADDRESS", "127.0.0.1"))
                .with(environment)
                .start();
        Waiting.untilReady(
                part.word(), process, START, new HttpProbe("http://127.0.0.1:" + port + "/actuator/health/readiness"));
        return process;
    }

    /** Ends the program; it finishes the requests it has begun. */
    static void stop(StartedProcess process) {
        process.end("TERM", Duration.ofSeconds(20));
    }

    /** Loads the program's classes up to the point where it would open its doors, and archives them for every start. */
    void archiveClasses(Path log, Map<String, String> environment) {
        command(log)
                .words("-XX:ArchiveClassesAtExit=" + archive(), "-Dspring.context.exit=onRefresh")
                .words("-jar", jar.toString())
                .with(Map.of("SERVER_PORT", "0", "SERVER_ADDRESS", "127.0.0.1"))
                .with(environment)
                .run(180);
    }

    private Command command(Path log) {
        return Command.loggingTo(log)
                .java(FLAGS)
                .with(Map.of("MALLOC_ARENA_MAX", "2"))
                .in(jar.resolveSibling(""));
    }

    private Path archive() {
        return jar.resolveSibling("classes.jsa");
    }
}
