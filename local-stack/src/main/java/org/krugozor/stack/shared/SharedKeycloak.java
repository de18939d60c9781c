package org.krugozor.stack.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.krugozor.stack.Database;
import org.krugozor.stack.identity.JournalRealm;
import org.krugozor.stack.identity.KeycloakDistribution;
import org.krugozor.stack.identity.KeycloakPart;
import org.krugozor.stack.postgres.Databases;
import org.krugozor.stack.postgres.PostgresPart;
import org.krugozor.stack.process.Installation;
import org.krugozor.stack.process.Ports;
import org.krugozor.stack.process.Secrets;
import org.krugozor.stack.process.StartedProcess;

/** Keycloak for tests, started for the first test that needs it. */
final class SharedKeycloak {

    private final Installation installation;
    private final SharedFolder folder;
    private final Properties servers;
    private @Nullable StartedProcess process;
    private @Nullable Properties addresses;

    SharedKeycloak(Installation installation, SharedFolder folder, Properties servers) {
        this.installation = installation;
        this.folder = folder;
        this.servers = servers;
    }

    synchronized Properties addresses() {
        var known = addresses;
        if (known == null) {
            known = start();
            addresses = known;
        }
        return known;
    }

    synchronized void stop() {
        var started = process;
        if (started != null) {
            started.kill();
        }
    }

    private Properties start() {
        var ports = Ports.free(3);
        var part = new KeycloakPart(
                KeycloakDistribution.of(installation),
                folder.log("keycloak"),
                ports.get(0),
                ports.get(1),
                database(),
                Secrets.fresh());
        var started = part.start();
        process = started;
        try {
            folder.remember("keycloak", started);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var nobody = "http://127.0.0.1:" + ports.get(2);
        var realm = new JournalRealm(
                installation,
                Map.of(
                        "KRUGOZOR_PUBLIC_URL",
                        nobody,
                        "KRUGOZOR_GATEWAY_URL",
                        nobody,
                        "KRUGOZOR_SMTP_HOST",
                        "127.0.0.1",
                        "KRUGOZOR_SMTP_PORT",
                        "25"),
                client -> Secrets.fresh());
        var keycloak = realm.apply(part.url(), part.adminPassword(), true);
        var told = new Properties();
        told.setProperty("url", keycloak.url());
        told.setProperty("admin", keycloak.adminPassword());
        keycloak.clientSecrets().forEach((client, secret) -> told.setProperty("secret." + client, secret));
        return told;
    }

    private Database database() {
        var host = servers.getProperty("postgres.host");
        var port = servers.getProperty("postgres.port");
        var url = "jdbc:postgresql://" + host + ":" + port + "/";
        var password = Secrets.fresh();
        new Databases(to -> DriverManager.getConnection(
                        url + to, PostgresPart.SUPERUSER, servers.getProperty("postgres.password")))
                .recreate("keycloak", password);
        return new Database(host, Integer.parseInt(port), "keycloak", "keycloak", password);
    }
}
