package org.krugozor.platform.worker;

import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** How a task ended. */
public sealed interface WorkerOutcome {

    /**
     * It did its work.
     *
     * @param files folder of the files it made; it is gone when the function that was given the outcome is done
     */
    record Completed(ObjectNode result, Path files) implements WorkerOutcome {}

    /** It threw; {@code failure} is the class of the exception, since a message may hold a stranger's words. */
    record Failed(String failure) implements WorkerOutcome {}

    /** It was killed because it took longer than it was given. */
    record TimedOut(Duration given) implements WorkerOutcome {}

    /** It needed more heap than it has. */
    record OutOfMemory() implements WorkerOutcome {}

    /** Its process ended by itself; {@code said} is the end of its error stream, for the log of an operator. */
    record Crashed(int exit, String said) implements WorkerOutcome {}
}
