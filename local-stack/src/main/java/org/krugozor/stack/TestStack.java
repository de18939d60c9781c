package org.krugozor.stack;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.krugozor.stack.postgres.Databases;
import org.krugozor.stack.postgres.PostgresPart;
import org.krugozor.stack.process.Secrets;
import org.krugozor.stack.shared.SharedServers;

/**
 * One PostgreSQL and one Kafka for all tests of a build, on the loopback interface. The first test that asks starts
 * them in processes of their own; they end when the build that asked has ended. A module keeps to its own databases and
 * to topics under its own prefix, so that modules do not meet.
 */
public final class TestStack {

    private static final Duration START = Duration.ofMinutes(3);

    private static final Duration KEYCLOAK_START = Duration.ofMinutes(6);

    private final Properties addresses;
    private final Map<String, Database> databases = new ConcurrentHashMap<>();
    private final Map<String, String> prefixes = new ConcurrentHashMap<>();
    private @Nullable Keycloak keycloak;

    private TestStack(Properties addresses) {
        this.addresses = addresses;
    }

    /** The servers of this build; started when nobody has yet. Fails after three minutes. */
    public static TestStack shared() {
        return Holder.SHARED;
    }

    /**
     * A database for the module, empty when first asked for by this JVM, the same afterwards. A database of this name
     * left by an earlier run is dropped.
     */
    public Database database(String module) {
        return databases.computeIfAbsent(module, this::recreate);
    }

    /** What a Kafka client connects to. */
    public String bootstrapServers() {
        return address("kafka");
    }

    /** What the names of a module's topics and groups begin with; another one in every JVM. */
    public String topicPrefix(String module) {
        return prefixes.computeIfAbsent(
                module,
                name -> name + "-"
                        + Secrets.fresh().replaceAll("[^A-Za-z0-9]", "").substring(0, 8) + "-");
    }

    /** The servers under the names by which the programs are told of them; ready for a property source. */
    public Map<String, Object> springProperties(String module) {
        var database = database(module);
        var properties = new LinkedHashMap<String, Object>();
        properties.put("SERVER_ADDRESS", "127.0.0.1");
        properties.put("KRUGOZOR_DB_HOST", database.host());
        properties.put("KRUGOZOR_DB_PORT", database.port());
        properties.put("KRUGOZOR_DB_NAME", database.name());
        properties.put("KRUGOZOR_DB_USER", database.user());
        properties.put("KRUGOZOR_DB_PASSWORD", database.password());
        properties.put("KRUGOZOR_KAFKA", bootstrapServers());
        properties.put("KRUGOZOR_TOPIC_PREFIX", topicPrefix(module));
        properties.put("KRUGOZOR_STORE", store(module).toString());
        return Collections.unmodifiableMap(properties);
    }

    /** A folder for the module's documents, thrown away with the servers. */
    public Path store(String module) {
        return Path.of(address("folder")).resolve("store").resolve(databaseName(module));
    }

    /**
     * Keycloak with the journal's realm and the demonstration's people, shared by the build like the other servers. The
     * first to ask waits until it has started, about half a minute where it was built before.
     */
    public synchronized Keycloak keycloak() {
        var known = keycloak;
        if (known == null) {
            known = askForKeycloak();
            keycloak = known;
        }
        return known;
    }

    private Keycloak askForKeycloak() {
        var answer = SharedServers.ask(address("control"), "/keycloak", KEYCLOAK_START);
        var secrets = new LinkedHashMap<String, String>();
        answer.stringPropertyNames().stream()
                .filter(name -> name.startsWith("secret."))
                .forEach(name -> secrets.put(name.substring("secret.".length()), answer.getProperty(name)));
        return new Keycloak(answer.getProperty("url"), answer.getProperty("admin"), Map.copyOf(secrets));
    }

    private Database recreate(String module) {
        var name = databaseName(module);
        var password = Secrets.fresh();
        var url = "jdbc:postgresql://" + address("postgres.host") + ":" + address("postgres.port") + "/";
        new Databases(to -> DriverManager.getConnection(url + to, PostgresPart.SUPERUSER, address("postgres.password")))
                .recreate(name, password);
        return new Database(address("postgres.host"), Integer.parseInt(address("postgres.port")), name, name, password);
    }

    private static String databaseName(String module) {
        return "test_" + module.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    private String address(String key) {
        var value = addresses.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("the shared servers do not say their " + key);
        }
        return value;
    }

    private static final class Holder {
        static final TestStack SHARED =
                new TestStack(SharedServers.ofThisBuild().join(START));
    }
}
