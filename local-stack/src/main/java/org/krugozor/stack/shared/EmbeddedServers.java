package org.krugozor.stack.shared;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.krugozor.stack.kafka.KafkaPart;
import org.krugozor.stack.postgres.PostgresBinaries;
import org.krugozor.stack.postgres.PostgresPart;
import org.krugozor.stack.process.Installation;
import org.krugozor.stack.process.Ports;
import org.krugozor.stack.process.Secrets;
import org.krugozor.stack.process.StartedProcess;

/** The servers as processes of this machine, unpacked from Maven artifacts. */
final class EmbeddedServers implements Servers {

    private final Installation installation;
    private final SharedFolder folder;
    private final List<StartedProcess> processes = new ArrayList<>();

    EmbeddedServers(Installation installation, SharedFolder folder) {
        this.installation = installation;
        this.folder = folder;
    }

    @Override
    public Properties start() throws IOException {
        var ports = Ports.free(3);
        var servers = folder.path().resolve("servers");
        var password = Secrets.fresh();
        Supplier<StartedProcess> postgres = () -> new PostgresPart(
                        PostgresBinaries.in(installation.prepared()),
                        servers.resolve("postgres"),
                        folder.log("postgres"),
                        ports.get(0),
                        password,
                        PostgresPart.Durability.THROWN_AWAY)
                .start();
        var kafka = new KafkaPart(
                installation, servers.resolve("kafka"), folder.log("kafka"), ports.get(1), ports.get(2), List.of());
        var both = List.of(CompletableFuture.supplyAsync(postgres), CompletableFuture.supplyAsync(kafka::start));
        for (var one : both) {
            var process = one.join();
            processes.add(process);
            folder.remember("server-" + processes.size(), process);
        }
        var addresses = new Properties();
        addresses.setProperty("postgres.host", "127.0.0.1");
        addresses.setProperty("postgres.port", Integer.toString(ports.get(0)));
        addresses.setProperty("postgres.password", password);
        addresses.setProperty("kafka", kafka.bootstrapServers());
        return addresses;
    }

    /** Nothing of a test run is worth an orderly end. */
    @Override
    public void stop() {
        processes.forEach(StartedProcess::kill);
    }
}
