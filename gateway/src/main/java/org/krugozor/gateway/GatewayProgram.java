package org.krugozor.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayProgram {

    /** Runs until the process is told to end. */
    public static void main(String[] arguments) {
        SpringApplication.run(GatewayProgram.class, arguments);
    }
}
