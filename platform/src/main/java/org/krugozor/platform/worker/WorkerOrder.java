package org.krugozor.platform.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.DoubleConsumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A task to be done.
 *
 * @param inputs files by the plain names the task knows them by; they are copied, the originals are safe
 * @param timeout from the moment a process takes it up
 * @param progress called on a thread of the workers with shares from 0 to 1
 */
public record WorkerOrder(
        String task, ObjectNode args, Map<String, Path> inputs, Duration timeout, DoubleConsumer progress) {

    public WorkerOrder {
        inputs = Map.copyOf(inputs);
        for (String name : inputs.keySet()) {
            if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
                throw new IllegalArgumentException("The name of an input is a plain file name: " + name);
            }
        }
    }

    public WorkerOrder(String task, ObjectNode args, Map<String, Path> inputs, Duration timeout) {
        this(task, args, inputs, timeout, share -> {});
    }
}
