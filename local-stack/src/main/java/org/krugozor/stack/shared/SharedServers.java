package org.krugozor.stack.shared;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.krugozor.stack.process.Command;
import org.krugozor.stack.process.Installation;
import org.krugozor.stack.process.StartedProcess;
import org.krugozor.stack.process.Waiting;

/** Finds the servers of this build, or has them started, and puts this build down as one that needs them. */
public final class SharedServers {

    private final Installation installation;
    private final SharedFolder folder;
    private final StartedProcess owner;

    SharedServers(Installation installation, SharedFolder folder, StartedProcess owner) {
        this.installation = installation;
        this.folder = folder;
        this.owner = owner;
    }

    /** The servers of the build this JVM belongs to. */
    public static SharedServers ofThisBuild() {
        var installation = Installation.here();
        return new SharedServers(
                installation,
                new SharedFolder(installation.root().resolve("target").resolve("test-stack")),
                Owner.ofThisProcess());
    }

    /** Addresses and superuser's password of running servers. */
    public Properties join(Duration limit) {
        return folder.exclusively(() -> {
            folder.addOwner(owner);
            var running = folder.addresses();
            return running.isPresent() ? running.get() : start(limit);
        });
    }

    private Properties start(Duration limit) throws IOException {
        folder.forgetKeeper();
        var keeper = Command.loggingTo(folder.log("keeper"))
                .java("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .words("-Dlogback.configurationFile=org/krugozor/stack/stack-logging.xml")
                .words("-Dkrugozor.root=" + installation.root())
                .words("-cp", installation.classPath(), Keeper.class.getName())
                .words(folder.path().toString())
                .with(Map.of("MALLOC_ARENA_MAX", "2"))
                .start();
        Waiting.untilReady(
                "the keeper of the shared servers (log: " + folder.log("keeper") + ")",
                keeper,
                limit,
                () -> folder.addresses().isPresent());
        return folder.addresses().orElseThrow();
    }

    /** Asks the keeper for something it starts on request; answers with its addresses. */
    public static Properties ask(String control, String path, Duration limit) {
        var request = HttpRequest.newBuilder(URI.create(control + path))
                .timeout(limit)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the keeper of the shared servers: " + answer.body());
            }
            var properties = new Properties();
            properties.load(new StringReader(answer.body()));
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException("the keeper of the shared servers does not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
