package org.krugozor.platform.config;

import java.time.Clock;
import org.krugozor.platform.event.EventConfiguration;
import org.krugozor.platform.job.DatabaseJobs;
import org.krugozor.platform.job.JobHandler;
import org.krugozor.platform.job.JobRunner;
import org.krugozor.platform.job.Jobs;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.ProblemHandler;
import org.krugozor.platform.problem.Words;
import org.krugozor.platform.security.ServiceClient;
import org.krugozor.platform.security.ServiceSecurity;
import org.krugozor.platform.stream.ChangeVisibility;
import org.krugozor.platform.stream.Changes;
import org.krugozor.platform.stream.DatabaseChanges;
import org.krugozor.platform.stream.DatabaseListener;
import org.krugozor.platform.stream.StreamConfiguration;
import org.krugozor.platform.time.DomainClock;
import org.krugozor.platform.time.TimeConfiguration;
import org.krugozor.platform.web.IdempotencyKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Everything a service gets by having {@code platform} on its class path and a name. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration",
        afterName = {
            "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration",
            "org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        })
@ConditionalOnProperty("krugozor.service")
@EnableConfigurationProperties(KrugozorProperties.class)
@Import({EventConfiguration.class, ServiceSecurity.class, StreamConfiguration.class, TimeConfiguration.class})
public class PlatformAutoConfiguration {

    @Bean
    Transactions transactions(ReactiveTransactionManager manager) {
        return new Transactions(manager);
    }

    @Bean
    JsonColumns jsonColumns(JsonMapper mapper) {
        return new JsonColumns(mapper);
    }

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    DomainClock domainClock() {
        return new DomainClock();
    }

    @Bean
    DatabaseListener databaseListener(KrugozorProperties properties) {
        return new DatabaseListener(properties);
    }

    @Bean
    Changes changes(DatabaseClient database) {
        return new DatabaseChanges(database);
    }

    @Bean
    @ConditionalOnMissingBean
    ChangeVisibility changeVisibility() {
        return (caller, kind, id) -> Mono.just(false);
    }

    /** The words of problems: the platform's own beneath the service's. */
    @Bean
    Words problemWords() {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames("classpath:problems", "classpath:platform-problems");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(false);
        messages.setCacheSeconds(-1);
        return new Words(messages);
    }

    @Bean
    ProblemHandler problemHandler(Words words, JsonMapper mapper) {
        return new ProblemHandler(words, mapper);
    }

    @Bean
    IdempotencyKeys idempotencyKeys(DatabaseClient database, Transactions transactions, JsonMapper mapper) {
        return new IdempotencyKeys(database, transactions, mapper);
    }

    @Bean
    Jobs jobs(DatabaseClient database, JsonMapper mapper) {
        return new DatabaseJobs(database, mapper);
    }

    @Bean
    JobRunner jobRunner(
            ObjectProvider<JobHandler> handlers,
            DatabaseClient database,
            Transactions transactions,
            JsonMapper mapper,
            DatabaseListener listener) {
        return new JobRunner(handlers.orderedStream().toList(), database, transactions, mapper, listener);
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceClient serviceClient(KrugozorProperties properties) {
        return new ServiceClient(properties, WebClient.builder());
    }
}
