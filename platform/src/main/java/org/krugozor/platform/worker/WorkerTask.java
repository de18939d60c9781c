package org.krugozor.platform.worker;

import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/**
 * Work a worker process can do; found by {@link java.util.ServiceLoader}, so it needs a line in {@code META-INF/services}
 * and a constructor without parameters. It may block, and may be killed at any point.
 */
public interface WorkerTask {

    /** The name it is asked for by, in kebab case. */
    String name();

    /**
     * @param input folder of the files given, under the names they were given by; read and not written
     * @param output empty folder for the files made
     * @param args what was asked
     * @return the result, small: it is read whole
     * @throws Exception ends the process; only the class of the exception is told
     */
    ObjectNode run(Path input, Path output, ObjectNode args, Progress progress) throws Exception;

    /** Tells how far the work is. */
    interface Progress {

        /** From 0 to 1; may be called as often as one likes. */
        void at(double share);
    }
}
