package org.krugozor.platform.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How worker processes are run.
 *
 * @param processes how many at once; more tasks wait
 * @param heap of each process
 * @param tasksPerProcess after which a process is replaced: what one document leaves behind does not pile up
 * @param idle after which a waiting process ends
 * @param folder where private folders are made, one for each service on a machine
 * @param prefix command put before {@code java}, e.g. {@code nice,-n,10} or {@code unshare,-rn} where the system has them
 */
@ConfigurationProperties("krugozor.workers")
public record WorkerSettings(
        @DefaultValue("1") int processes,
        @DefaultValue("192MB") DataSize heap,
        @DefaultValue("50") int tasksPerProcess,
        @DefaultValue("60s") Duration idle,
        @DefaultValue("state/workers") Path folder,
        @DefaultValue List<String> prefix) {

    public WorkerSettings {
        if (processes < 1 || tasksPerProcess < 1 || heap.toMegabytes() < 32) {
            throw new IllegalArgumentException(
                    "krugozor.workers needs at least one process, one task per process and a heap of 32 MB");
        }
        prefix = List.copyOf(prefix);
    }
}
