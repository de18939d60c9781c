package org.krugozor.stack.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.krugozor.stack.process.Command;
import org.krugozor.stack.process.HttpProbe;
import org.krugozor.stack.process.Installation;
import org.krugozor.stack.process.StartedProcess;
import org.krugozor.stack.process.Waiting;

/**
 * The mail catcher.
 *
 * @param installation where its libraries lie
 * @param folder of the letters
 * @param log where it writes
 * @param smtpPort on 127.0.0.1
 * @param pagesPort on 127.0.0.1
 */
public record MailPart(Installation installation, Path folder, Path log, int smtpPort, int pagesPort) {

    private static final Duration START = Duration.ofSeconds(30);

    /** Starts the catcher and waits until it takes mail. */
    public StartedProcess start() {
        var process = Command.loggingTo(log)
                .java("-Xms8m", "-Xmx64m", "-XX:+UseSerialGC", "-Xss512k", "-XX:TieredStopAtLevel=1", "-Xshare:auto")
                .words("-Dlogback.configurationFile=org/krugozor/stack/stack-logging.xml")
                .words("-cp", installation.classPath(), MailProcess.class.getName())
                .words(folder.toString(), Integer.toString(smtpPort), Integer.toString(pagesPort))
                .with(Map.of("MALLOC_ARENA_MAX", "2"))
                .start();
        Waiting.untilReady("the mail catcher", process, START, new HttpProbe(url() + "/health"));
        return process;
    }

    /** Ends the catcher. */
    public static void stop(StartedProcess process) {
        process.end("TERM", Duration.ofSeconds(5));
    }

    /** Where its pages are. */
    public String url() {
        return "http://127.0.0.1:" + pagesPort;
    }
}
