package org.krugozor.stack.launcher;

import java.util.HashMap;
import java.util.Map;
import org.krugozor.stack.Database;
import org.krugozor.stack.Keycloak;
import org.krugozor.stack.identity.DemonstrationAccounts;
import org.krugozor.stack.identity.JournalRealm;

/** What the parts are told of each other, by the names docs/configuration.md lists. */
final class Environment {

    private final StateFolder state;
    private final PortBook ports;
    private final SecretBook secrets;

    Environment(StateFolder state, PortBook ports, SecretBook secrets) {
        this.state = state;
        this.ports = ports;
        this.secrets = secrets;
    }

    /** A database, as a program is told of it. */
    static Map<String, String> of(Database database) {
        return Map.of(
                "KRUGOZOR_DB_HOST", database.host(),
                "KRUGOZOR_DB_PORT", Integer.toString(database.port()),
                "KRUGOZOR_DB_NAME", database.name(),
                "KRUGOZOR_DB_USER", database.user(),
                "KRUGOZOR_DB_PASSWORD", database.password());
    }

    String url(Part part) {
        return "http://127.0.0.1:" + ports.of(part);
    }

    /** The database of a service or of Keycloak. */
    Database database(Part part) {
        return new Database(
                "127.0.0.1", ports.of(Part.POSTGRES), part.word(), part.word(), secrets.of("database." + part.word()));
    }

    /** The realm with the secrets of its clients. */
    Keycloak keycloak() {
        var clients = new HashMap<String, String>();
        for (var client : JournalRealm.CONFIDENTIAL) {
            clients.put(client, secretOf(client));
        }
        return new Keycloak(url(Part.KEYCLOAK), secrets.of("keycloak.administrator"), Map.copyOf(clients));
    }

    String secretOf(String client) {
        return secrets.of("client." + client);
    }

    /** What the realm's file keeps a place for. */
    Map<String, String> realmAddresses() {
        return Map.of(
                "KRUGOZOR_PUBLIC_URL", url(Part.GATEWAY),
                "KRUGOZOR_GATEWAY_URL", url(Part.GATEWAY),
                "KRUGOZOR_SMTP_HOST", "127.0.0.1",
                "KRUGOZOR_SMTP_PORT", Integer.toString(ports.of("mail-smtp")));
    }

    /** What one of the four programs is told. */
    Map<String, String> ofProgram(Part part) {
        var keycloak = keycloak();
        var environment = new HashMap<>(keycloak.environment());
        environment.putAll(keycloak.environmentOf(part.module()));
        environment.putAll(addresses());
        if (Journal.of(state).filter(Journal.EMPTY::equals).isEmpty()) {
            environment.put("SPRING_PROFILES_ACTIVE", "demonstration");
        }
        if (part != Part.GATEWAY) {
            environment.putAll(of(database(part)));
            environment.put("KRUGOZOR_KAFKA", "127.0.0.1:" + ports.of(Part.KAFKA));
            environment.put(
                    "KRUGOZOR_STORE",
                    state.path().resolve("store").resolve(part.word()).toString());
        }
        if (part == Part.REVIEW) {
            environment.put("KRUGOZOR_SMTP_HOST", "127.0.0.1");
            environment.put("KRUGOZOR_SMTP_PORT", Integer.toString(ports.of("mail-smtp")));
        }
        return environment;
    }

    /** What the demonstration player is told. */
    Map<String, String> ofPlayer() {
        var keycloak = keycloak();
        var environment = new HashMap<>(keycloak.environment());
        environment.putAll(keycloak.environmentOf("player"));
        environment.putAll(addresses());
        environment.put("KRUGOZOR_PLAYER_CLIENT_SECRET", secretOf("player"));
        environment.put("KRUGOZOR_GATEWAY_URL", url(Part.GATEWAY));
        environment.put("KRUGOZOR_MAIL_URL", url(Part.MAIL));
        environment.put("KRUGOZOR_DEMONSTRATION_PASSWORD", DemonstrationAccounts.PASSWORD);
        environment.put(
                "KRUGOZOR_PLAYER_JOURNAL",
                state.path().resolve("demonstration.journal").toString());
        environment.put(
                "KRUGOZOR_PLAYER_JOURNAL",
                state.path().resolve("demonstration.journal").toString());
        return environment;
    }

    private Map<String, String> addresses() {
        return Map.of(
                "KRUGOZOR_SUBMISSION_URL", url(Part.SUBMISSION),
                "KRUGOZOR_REVIEW_URL", url(Part.REVIEW),
                "KRUGOZOR_PUBLICATION_URL", url(Part.PUBLICATION),
                "KRUGOZOR_PUBLIC_URL", url(Part.GATEWAY));
    }
}
