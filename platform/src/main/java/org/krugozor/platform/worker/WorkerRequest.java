package org.krugozor.platform.worker;

import tools.jackson.databind.node.ObjectNode;

/** The line a worker process reads; it ends itself {@code millis} and a little more after, should nobody else. */
record WorkerRequest(String task, String input, String output, ObjectNode args, long millis) {}
