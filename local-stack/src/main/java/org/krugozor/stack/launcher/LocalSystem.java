package org.krugozor.stack.launcher;

import java.util.List;
import org.krugozor.stack.identity.JournalRealm;
import org.krugozor.stack.identity.KeycloakDistribution;
import org.krugozor.stack.identity.KeycloakPart;
import org.krugozor.stack.kafka.KafkaPart;
import org.krugozor.stack.mail.MailPart;
import org.krugozor.stack.postgres.Databases;
import org.krugozor.stack.postgres.PostgresBinaries;
import org.krugozor.stack.postgres.PostgresPart;
import org.krugozor.stack.process.Installation;
import org.krugozor.stack.process.StartedProcess;

/** The parts of one state folder: how each is started and ended. Knows no order; any process may use it. */
final class LocalSystem {

    private static final List<String> TOPICS =
            List.of("submission-events", "person-events", "review-events", "publication-events");

    private static final List<Part> WITH_DATABASE =
            List.of(Part.SUBMISSION, Part.REVIEW, Part.PUBLICATION, Part.KEYCLOAK);

    private final Installation installation;
    private final StateFolder state;
    private final PortBook ports;
    private final SecretBook secrets;
    private final Environment environment;
    private final Programs programs;

    LocalSystem(Installation installation, StateFolder state) {
        this.installation = installation;
        this.state = state;
        this.ports = new PortBook(state);
        this.secrets = new SecretBook(state);
        this.environment = new Environment(state, ports, secrets);
        this.programs = new Programs(installation);
    }

    StateFolder state() {
        return state;
    }

    PortBook ports() {
        return ports;
    }

    Programs programs() {
        return programs;
    }

    Environment environment() {
        return environment;
    }

    Installation installation() {
        return installation;
    }

    /** Starts the part, puts its process down as ours and returns once it is ready for the others. */
    void start(Part part) {
        var process =
                switch (part) {
                    case POSTGRES -> postgres().start();
                    case KAFKA -> kafka().start();
                    case MAIL -> mail().start();
                    case KEYCLOAK -> keycloak().start();
                    case SUBMISSION, REVIEW, PUBLICATION, GATEWAY ->
                        programs.of(part).start(state.log(part), ports.of(part), environment.ofProgram(part));
                };
        state.remember(part, process);
        if (part == Part.POSTGRES) {
            makeDatabases();
        }
    }

    /** Brings the realm in line; the demonstration's accounts exist only where the demonstration was asked for. */
    void applyRealm(boolean demonstration) {
        new JournalRealm(installation, environment.realmAddresses(), environment::secretOf)
                .apply(environment.url(Part.KEYCLOAK), secrets.of("keycloak.administrator"), demonstration);
    }

    /** Ends the part in the way that suits it, where it runs. */
    void stop(Part part) {
        state.remembered(part).ifPresent(process -> {
            stop(part, process);
            state.forget(part);
        });
    }

    private static void stop(Part part, StartedProcess process) {
        switch (part) {
            case POSTGRES -> PostgresPart.stop(process);
            case KAFKA -> KafkaPart.stop(process);
            case MAIL -> MailPart.stop(process);
            case KEYCLOAK -> KeycloakPart.stop(process);
            case SUBMISSION, REVIEW, PUBLICATION, GATEWAY -> Program.stop(process);
        }
    }

    private void makeDatabases() {
        var databases = new Databases(postgres()::connect);
        for (var part : WITH_DATABASE) {
            databases.ensure(part.word(), environment.database(part).password());
        }
    }

    private PostgresPart postgres() {
        return new PostgresPart(
                PostgresBinaries.in(installation.prepared()),
                state.path().resolve("postgres"),
                state.log(Part.POSTGRES),
                ports.of(Part.POSTGRES),
                secrets.of("postgres"),
                PostgresPart.Durability.KEPT);
    }

    private KafkaPart kafka() {
        return new KafkaPart(
                installation,
                state.path().resolve("kafka"),
                state.log(Part.KAFKA),
                ports.of(Part.KAFKA),
                ports.of("kafka-controller"),
                TOPICS);
    }

    private MailPart mail() {
        return new MailPart(
                installation,
                state.path().resolve("mail"),
                state.log(Part.MAIL),
                ports.of("mail-smtp"),
                ports.of(Part.MAIL));
    }

    private KeycloakPart keycloak() {
        return new KeycloakPart(
                KeycloakDistribution.of(installation),
                state.log(Part.KEYCLOAK),
                ports.of(Part.KEYCLOAK),
                ports.of("keycloak-management"),
                environment.database(Part.KEYCLOAK),
                secrets.of("keycloak.administrator"));
    }
}
