package org.krugozor.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.krugozor.stack.process.Installation;

/** What can be held of the containers without an engine. */
class ContainersTest {

    private final String compose = file("docker-compose.yml");

    @Test
    void publishesTheGatewayAndTheLoginOnThisMachineOnly() {
        assertThat(found("(?m)^ +- \"([^\"]*:\\d+)\"$", compose))
                .containsExactly(
                        "127.0.0.1:${KRUGOZOR_LOGIN_PORT:-8081}:8081", "127.0.0.1:${KRUGOZOR_PORT:-8080}:8080");
    }

    @Test
    void asksForNoRightsOfTheMachine() {
        assertThat(compose).doesNotContain("privileged", "ulimits", "network_mode", "cap_add", "docker.sock");
        assertThat(file("infra/Dockerfile")).contains("USER 10001:10001");
    }

    @Test
    void hasNoSecretInItAndAPlaceForEachInTheExample() {
        var wanted = found("\\$\\{(KRUGOZOR_[A-Z_]+):\\?", compose);

        var example = file(".env.example");
        assertThat(wanted).isNotEmpty().allSatisfy(name -> assertThat(example).contains("\n" + name + "="));
        assertThat(found("(?m)^(?:[A-Z_]*(?:PASSWORD|SECRET)): (.*)$", compose.replaceAll("(?m)^ +", "")))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value).startsWith("${KRUGOZOR_"));
        assertThat(found("(?m)^[A-Z_]*(?:PASSWORD|SECRET)=(.+)$", example)).isEmpty();
    }

    @Test
    void tellsKeycloakEverythingTheFileOfTheRealmKeepsAPlaceFor() {
        var places = found("\\$\\{(KRUGOZOR_[A-Z_]+)}", file("infra/keycloak/krugozor-realm.json"));

        assertThat(places).isNotEmpty().allSatisfy(place -> assertThat(found("(?m)^ +" + place + ": ", compose))
                .as(place)
                .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void runsTheKeycloakThatTheTestsRun() {
        var version = found("<keycloak.version>(.*)</keycloak.version>", file("pom.xml"))
                .get(0);

        assertThat(compose).contains("quay.io/keycloak/keycloak:" + version);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.groupCount() == 0 ? result.group() : result.group(1))
                .toList();
    }

    private static String file(String name) {
        try {
            return Files.readString(Installation.here().root().resolve(name));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
