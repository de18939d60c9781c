package org.krugozor.stack.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.krugozor.stack.process.Installation;
import org.slf4j.LoggerFactory;

/** The process that keeps the shared servers: starts them, publishes their addresses, ends them after the last owner. */
final class Keeper {

    private static final long LOOK_EVERY_MS = 500;

    private final SharedFolder folder;
    private final Servers servers;
    private final CountDownLatch over = new CountDownLatch(1);

    private Keeper(SharedFolder folder, Servers servers) {
        this.folder = folder;
        this.servers = servers;
    }

    /** Runs until nobody needs the servers any more. The one who starts it holds the folder's lock meanwhile. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = new SharedFolder(Path.of(arguments[0]));
        folder.endOrphans();
        deleteAll(folder.path().resolve("servers"));
        deleteAll(folder.path().resolve("store"));
        var servers = ContainerServers.available()
                ? new ContainerServers()
                : new EmbeddedServers(Installation.here(), folder);
        new Keeper(folder, servers).keep();
    }

    private void keep() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(servers::stop, "end-servers"));
        var addresses = servers.start();
        var identity = new SharedKeycloak(Installation.here(), folder, addresses);
        var control = new ControlServer(identity);
        addresses.setProperty("control", control.start());
        addresses.setProperty("folder", folder.path().toString());
        folder.publish(addresses);
        var look = Executors.newSingleThreadScheduledExecutor();
        look.scheduleWithFixedDelay(this::endWithoutOwner, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
        over.await();
        look.shutdown();
        control.stop();
        identity.stop();
    }

    private void endWithoutOwner() {
        try {
            var owned = folder.exclusively(() -> {
                if (!folder.isOwned()) {
                    folder.forgetKeeper();
                    return false;
                }
                return true;
            });
            if (!owned) {
                over.countDown();
            }
        } catch (RuntimeException unreadable) {
            // The folder is gone, with a `mvn clean` for instance: so is everything that could find these servers.
            LoggerFactory.getLogger(Keeper.class).warn("the folder of the shared servers cannot be read", unreadable);
            over.countDown();
        }
    }

    private static void deleteAll(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
