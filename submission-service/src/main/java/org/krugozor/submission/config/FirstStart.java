package org.krugozor.submission.config;

import java.time.Duration;
import org.krugozor.submission.call.application.LoadingDefaultCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** What an empty system needs before its first visitor. */
@Component
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final LoadingDefaultCall loading;

    FirstStart(LoadingDefaultCall loading) {
        this.loading = loading;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (Boolean.TRUE.equals(loading.load().block(LIMIT))) {
            LOG.info("loaded the default call");
        }
    }
}
