package org.krugozor.review.support;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

/** Counts the statements over cases and persons; what background threads ask of other tables stays out. */
@TestConfiguration(proxyBeanMethods = false)
public class CountingConnections {

    private static final AtomicLong STATEMENTS = new AtomicLong();
    private static final AtomicLong OF_REVIEWERS = new AtomicLong();

    /** Statements about reviewers, their conflicts and their seats. */
    public static long ofReviewers() {
        return OF_REVIEWERS.get();
    }

    /** Statements over cases and persons since the start. */
    public static long statements() {
        return STATEMENTS.get();
    }

    @Bean
    static BeanPostProcessor countingFactory() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof ConnectionFactory
                        ? around(bean, bean.getClass().getInterfaces())
                        : bean;
            }
        };
    }

    private static Object around(Object target, Class<?>... interfaces) {
        return Proxy.newProxyInstance(
                CountingConnections.class.getClassLoader(), interfaces, (proxy, method, arguments) -> {
                    count(method, arguments);
                    try {
                        var answer = method.invoke(target, arguments);
                        return method.getName().equals("create") && answer != null
                                ? Mono.from((org.reactivestreams.Publisher<?>) answer)
                                        .map(connection ->
                                                around(connection, Connection.class, io.r2dbc.spi.Wrapped.class))
                                : answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private static void count(Method method, @Nullable Object @Nullable [] arguments) {
        if (method.getName().equals("createStatement")
                && arguments != null
                && String.valueOf(arguments[0]).matches("(?s).*(case_file|read_person).*")) {
            STATEMENTS.incrementAndGet();
        }
        if (method.getName().equals("createStatement")
                && arguments != null
                && String.valueOf(arguments[0])
                        .matches("(?s).*(from reviewer|into reviewer|update reviewer|conflict\\.|seat).*")) {
            OF_REVIEWERS.incrementAndGet();
        }
    }
}
