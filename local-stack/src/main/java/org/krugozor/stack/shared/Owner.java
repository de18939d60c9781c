package org.krugozor.stack.shared;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.krugozor.stack.process.StartedProcess;

/** Whom the servers belong to: the build above this test process, else the test process itself. */
final class Owner {

    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

    private Owner() {}

    static StartedProcess ofThisProcess() {
        return ancestors(ProcessHandle.current())
                .filter(Owner::isMaven)
                .findFirst()
                .flatMap(StartedProcess::of)
                .orElseGet(StartedProcess::current);
    }

    private static Stream<ProcessHandle> ancestors(ProcessHandle process) {
        return Stream.iterate(process.parent(), Optional::isPresent, above -> above.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream);
    }

    private static boolean isMaven(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(words -> Arrays.asList(words).contains(MAVEN))
                .orElse(false);
    }
}
