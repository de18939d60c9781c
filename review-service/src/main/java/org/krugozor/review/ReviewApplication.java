package org.krugozor.review;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The editorial office: cases, reviewers, panels, reviews, decisions and correspondence. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReviewApplication {

    public static void main(String[] args) {
        SpringApplication.run(ReviewApplication.class, args);
    }
}
