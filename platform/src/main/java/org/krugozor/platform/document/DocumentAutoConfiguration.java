package org.krugozor.platform.document;

import java.time.Clock;
import java.time.Duration;
import org.krugozor.platform.config.KrugozorProperties;
import org.krugozor.platform.config.PlatformAutoConfiguration;
import org.krugozor.platform.document.tus.R2dbcUploadLedger;
import org.krugozor.platform.document.tus.TusUploads;
import org.krugozor.platform.document.tus.UploadSettings;
import org.krugozor.platform.document.tus.Uploads;
import org.krugozor.platform.security.Caller;
import org.krugozor.platform.security.Callers;
import org.krugozor.platform.worker.WorkerProcesses;
import org.krugozor.platform.worker.WorkerSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * The store of a service's files and the processes that look into them, for a service that says
 * {@code krugozor.documents.folder}; uploads in pieces too, when it says {@code krugozor.uploads.folder}. Its own beans
 * come first.
 */
@AutoConfiguration(after = PlatformAutoConfiguration.class)
@ConditionalOnProperty("krugozor.documents.folder")
@EnableConfigurationProperties({DocumentSettings.class, WorkerSettings.class})
public class DocumentAutoConfiguration {

    private static final Duration INSPECTION = Duration.ofMinutes(2);

    /** A bucket where one is named; without the client of S3 on the class path the start fails, and says so. */
    @Bean
    @ConditionalOnMissingBean
    DocumentStore documentStore(DocumentSettings settings, Environment environment) {
        return environment.getProperty("krugozor.documents.s3.bucket", "").isBlank()
                ? new FolderDocumentStore(settings)
                : new S3DocumentStore(
                        settings, Binder.get(environment).bindOrCreate("krugozor.documents.s3", S3Settings.class));
    }

    @Bean
    HttpHandlerDecoratorFactory heapMultipart() {
        return new HeapMultipart();
    }

    @Bean
    @ConditionalOnMissingBean
    WorkerProcesses workerProcesses(WorkerSettings settings) {
        return new WorkerProcesses(settings);
    }

    @Bean
    @ConditionalOnMissingBean
    DocumentInspections documentInspections(WorkerProcesses workers) {
        return new DocumentInspections(workers, INSPECTION);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("krugozor.uploads.folder")
    @EnableConfigurationProperties(UploadSettings.class)
    static class InPieces {

        @Bean
        @ConditionalOnMissingBean
        Uploads uploads(UploadSettings settings, DatabaseClient database, JsonMapper json) {
            return new Uploads(new R2dbcUploadLedger(database, json), settings, Clock.systemUTC());
        }

        /** {@code /api/SERVICE/uploads}; the service's access rules say for whom. */
        @Bean
        RouterFunction<ServerResponse> uploadRoutes(Uploads uploads, KrugozorProperties properties) {
            return new TusUploads(uploads, request -> Callers.current().map(Caller::account))
                    .routes("/api/" + properties.service() + "/uploads");
        }
    }
}
