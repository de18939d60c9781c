package org.krugozor.submission.support;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

/** Counts the statements about persons and manuscripts; what runs beside the requests is about other tables. */
public final class StatementCount {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    /** How many were sent while the work was done. */
    public int during(Runnable work) {
        statements.clear();
        work.run();
        return (int) statements.stream()
                .filter(sql -> sql.contains("manuscript") || sql.contains("person"))
                .count();
    }

    /** Puts the count between the service and its pool of connections. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Counting {

        @Bean
        static StatementCount statementCount() {
            return new StatementCount();
        }

        @Bean
        static BeanPostProcessor countedConnections(StatementCount count) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof ConnectionFactory pool ? count.counted(pool) : bean;
                }
            };
        }
    }

    private ConnectionFactory counted(ConnectionFactory pool) {
        return proxy(
                ConnectionFactory.class,
                pool,
                (method, result) -> method.equals("create")
                        ? Mono.from((Publisher<?>) result).map(connection -> counted((Connection) connection))
                        : result);
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, connection, (method, result) -> result);
    }

    @FunctionalInterface
    private interface Change {
        Object of(String method, Object result);
    }

    private <T> T proxy(Class<T> type, T target, Change change) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getName().equals("createStatement")) {
                statements.add((String) args[0]);
            }
            try {
                return change.of(method.getName(), method.invoke(target, args));
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }
}
