package org.krugozor.submission.config;

import java.util.UUID;
import org.krugozor.platform.security.AccessRules;
import org.krugozor.platform.stream.ChangeVisibility;
import org.krugozor.submission.manuscript.application.Visiting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;

/** Which roles each endpoint is for; whose a thing is, its feature decides. */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final String API = "/api/submission";
    private static final String[] STAFF = {"editor", "chief-editor", "secretary"};

    @Bean
    AccessRules accessRules() {
        return rules -> rules.pathMatchers(HttpMethod.GET, API + "/calls", API + "/calls/*")
                .permitAll()
                .pathMatchers(HttpMethod.POST, API + "/calls")
                .hasRole("chief-editor")
                .pathMatchers(HttpMethod.PUT, API + "/calls/*")
                .hasRole("chief-editor")
                .pathMatchers(API + "/persons/me", API + "/persons/me/profile")
                .authenticated()
                .pathMatchers(HttpMethod.DELETE, API + "/persons/*")
                .hasRole("administrator")
                .pathMatchers(API + "/persons", API + "/persons/*")
                .hasAnyRole(STAFF)
                .pathMatchers(API + "/manuscripts", API + "/manuscripts/**")
                .hasAnyRole("author", "secretary")
                .pathMatchers(API + "/uploads", API + "/uploads/**")
                .hasAnyRole("author", "secretary")
                .pathMatchers(HttpMethod.GET, "/internal/renditions/*")
                .hasAnyRole("rendition-anonymous", "rendition-source");
    }

    /** Calls are public; a manuscript's changes are heard by those who may look at it. */
    @Bean
    ChangeVisibility changeVisibility(Visiting visiting) {
        return (caller, kind, id) -> switch (kind) {
            case "call" -> Mono.just(true);
            case "manuscript", "subject" -> visiting.mayHear(caller, UUID.fromString(id));
            default -> Mono.just(false);
        };
    }
}
