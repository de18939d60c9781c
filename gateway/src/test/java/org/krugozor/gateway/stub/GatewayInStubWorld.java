package org.krugozor.gateway.stub;

import java.util.Arrays;
import org.krugozor.gateway.GatewayProgram;
import org.springframework.boot.SpringApplication;

/**
 * Runs the gateway before a world of stubs, for looking at its pages: first argument the gateway's port, second the
 * stub's. {@code GET /stub/as/{username}} on the stub's port chooses who signs in next.
 */
public final class GatewayInStubWorld {

    private GatewayInStubWorld() {}

    /** Runs until the process ends. */
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        StubWorld world = StubWorld.start(Integer.parseInt(arguments[1]));
        world.settings().forEach(System::setProperty);
        System.setProperty("SERVER_PORT", String.valueOf(port));
        System.setProperty("KRUGOZOR_PUBLIC_URL", "http://127.0.0.1:" + port);
        System.setProperty("spring.thymeleaf.cache", "false");
        SpringApplication.run(GatewayProgram.class, Arrays.copyOfRange(arguments, 2, arguments.length));
    }
}
