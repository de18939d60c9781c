package org.krugozor.review.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import org.krugozor.review.ReviewApplication;
import org.krugozor.stack.TestStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole service: real database, real broker, a mailbox, tokens of the tests. One start for all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {ReviewApplication.class, Tokens.class, CountingConnections.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "PT40S")
@ContextConfiguration(initializers = RunningOffice.Surroundings.class)
public @interface RunningOffice {

    /** Where the service finds its surroundings. */
    class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var values = new HashMap<String, Object>(TestStack.shared().springProperties("review"));
            values.put("KRUGOZOR_SMTP_PORT", Mailbox.port());
            values.put("KRUGOZOR_REMINDERS_EVERY", "24h");
            values.put("KRUGOZOR_SUBMISSION_URL", SubmissionFiles.url());
            values.put("KRUGOZOR_TOKEN_URI", SubmissionFiles.url() + "/token");
            values.put("KRUGOZOR_PUBLIC_URL", "http://krugozor.test");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("surroundings", values));
        }
    }
}
