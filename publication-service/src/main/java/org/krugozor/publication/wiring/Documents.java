package org.krugozor.publication.wiring;

import java.time.Duration;
import org.krugozor.platform.document.DocumentInspections;
import org.krugozor.platform.document.DocumentSettings;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.document.FolderDocumentStore;
import org.krugozor.platform.worker.WorkerProcesses;
import org.krugozor.platform.worker.WorkerSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are kept and by whom they are worked on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DocumentSettings.class, WorkerSettings.class})
class Documents {

    private static final Duration INSPECTION = Duration.ofMinutes(2);

    @Bean
    @ConditionalOnMissingBean
    DocumentStore documentStore(DocumentSettings settings) {
        return new FolderDocumentStore(settings);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    WorkerProcesses workerProcesses(WorkerSettings settings) {
        return new WorkerProcesses(settings);
    }

    @Bean
    @ConditionalOnMissingBean
    DocumentInspections documentInspections(WorkerProcesses workers) {
        return new DocumentInspections(workers, INSPECTION);
    }
}
