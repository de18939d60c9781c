package org.krugozor.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.krugozor.gateway.stub.StubPerson;
import org.krugozor.gateway.stub.StubWorld;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole gateway before a world of stubs; one of each for all tests. */
@SpringBootTest(
        classes = GatewayProgram.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"server.reactive.session.timeout=5m", "krugozor.limits.json-body=64KB"})
public abstract class GatewayTest {

    protected static final StubWorld WORLD = StubWorld.start(0);
    private static final int PORT = freePort();

    @DynamicPropertySource
    static void beforeTheWorld(DynamicPropertyRegistry registry) {
        WORLD.settings().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("server.port", () -> PORT);
        registry.add("krugozor.public-url", GatewayTest::address);
    }

    @BeforeEach
    void everythingAsAtFirst() {
        WORLD.services().forget();
        WORLD.realm().signsIn(StubPerson.AUTHOR);
        WORLD.realm().tokenLife(Duration.ofMinutes(10));
    }

    protected static String address() {
        return "http://127.0.0.1:" + PORT;
    }

    /** A browser that never came before. */
    protected static Browser stranger() {
        return new Browser(address());
    }

    /** A browser in which this person has signed in. */
    protected static Browser signedIn(StubPerson person) {
        WORLD.realm().signsIn(person);
        Browser browser = stranger();
        browser.opens("/en/work");
        return browser;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
