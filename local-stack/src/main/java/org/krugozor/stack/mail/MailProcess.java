package org.krugozor.stack.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** The program of the catcher's process. */
final class MailProcess {

    private MailProcess() {}

    /**
     * Runs until it is ended.
     *
     * @param arguments the folder of the letters, the port of SMTP, the port of the pages
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var letters = new Letters(Path.of(arguments[0]), Clock.systemUTC());
        new SmtpCatcher(Integer.parseInt(arguments[1]), letters).start();
        new MailSite(Integer.parseInt(arguments[2]), letters).start();
    }
}
