package org.krugozor.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.krugozor.submission.support.RunningService;
import org.krugozor.submission.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The service describes its API to whoever asks. */
@RunningService
class DescriptionTest {

    @Autowired
    WebTestClient client;

    @Test
    void theDescriptionIsOpenAndHoldsEveryResource() {
        var paths =
                Visitor.anonymous(client).get("/openapi.json").is(200).json().path("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/api/submission/persons/me",
                        "/api/submission/calls/{id}",
                        "/api/submission/manuscripts",
                        "/api/submission/manuscripts/{id}/draft",
                        "/api/submission/manuscripts/{id}/files",
                        "/api/submission/manuscripts/{id}/submission",
                        "/api/submission/manuscripts/{id}/timeline");
    }
}
