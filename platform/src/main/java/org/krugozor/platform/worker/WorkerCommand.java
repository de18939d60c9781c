package org.krugozor.platform.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * The command line that starts this same program as a worker: from a class path (tests, development), from an extracted
 * jar, whose manifest names its libraries, or from a whole executable jar through its own launcher.
 */
final class WorkerCommand {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final WorkerSettings settings;
    private final String classPath;

    WorkerCommand(WorkerSettings settings) {
        this(settings, System.getProperty("java.class.path"));
    }

    WorkerCommand(WorkerSettings settings, String classPath) {
        this.settings = settings;
        this.classPath = absolute(classPath);
    }

    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    List<String> in(Path folder) {
        List<String> command = new ArrayList<>(settings.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + settings.heap().toMegabytes() + "m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-Dlogback.configurationFile=org/krugozor/platform/worker/silence.xml"));
        command.addAll(NoNetwork.options(folder));
        if (isExecutableJar()) {
            command.addAll(List.of("-Dloader.main=" + WorkerMain.class.getName(), "-cp", classPath, LAUNCHER));
        } else {
            command.addAll(List.of("-cp", classPath, WorkerMain.class.getName()));
        }
        return command;
    }

    private boolean isExecutableJar() {
        if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(classPath)) {
            return jar.getEntry("BOOT-INF/classes/") != null;
        } catch (IOException e) {
            return false;
        }
    }
}
