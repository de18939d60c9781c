package org.krugozor.stack.launcher;

import java.util.List;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import org.krugozor.stack.process.Ports;

/** The ports of the parts: chosen at the first start, kept, and changed only where somebody else has taken one. */
final class PortBook {

    private static final String NAME = "ports";

    /** Below the range from which the operating system takes ports for outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private static final List<String> PORTS = List.of(
            "postgres",
            "kafka",
            "kafka-controller",
            "keycloak",
            "keycloak-management",
            "mail",
            "mail-smtp",
            "submission",
            "review",
            "publication",
            "gateway");

    private final StateFolder state;
    private final Properties ports;

    PortBook(StateFolder state) {
        this.state = state;
        this.ports = state.load(NAME);
    }

    int of(String name) {
        var port = ports.getProperty(name);
        if (port == null) {
            throw new IllegalStateException("no port was chosen for " + name + ": the system was never started");
        }
        return Integer.parseInt(port);
    }

    int of(Part part) {
        return of(part.word());
    }

    boolean isSettled() {
        return PORTS.stream().allMatch(ports::containsKey);
    }

    /** Chooses what is not chosen yet or is taken; to be called while no part runs. */
    void settle() {
        for (var name : PORTS) {
            if (!ports.containsKey(name) || !Ports.isFree(of(name))) {
                ports.setProperty(name, Integer.toString(choose()));
            }
        }
        state.store(NAME, ports);
    }

    private int choose() {
        for (int tries = 0; tries < 1000; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (!ports.containsValue(Integer.toString(port)) && Ports.isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + HIGHEST);
    }
}
