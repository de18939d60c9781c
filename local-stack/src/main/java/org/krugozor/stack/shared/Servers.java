package org.krugozor.stack.shared;

import java.io.IOException;
import java.util.Properties;

/** PostgreSQL and Kafka for tests, from wherever this machine has them. */
interface Servers {

    /** Starts them and says where they are: {@code postgres.host, .port, .password} and {@code kafka}. */
    Properties start() throws IOException;

    /** Ends them. */
    void stop();
}
