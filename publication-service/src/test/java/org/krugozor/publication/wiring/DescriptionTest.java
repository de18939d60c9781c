package org.krugozor.publication.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.krugozor.publication.PublicationTest;

class DescriptionTest extends PublicationTest {

    @Test
    void theDescriptionOfTheApiIsPublicAndNamesItsCommands() {
        var described = get(STRANGER, "/api/publication/openapi.json");
        assertThat(described.status()).isEqualTo(200);
        assertThat(described.body().at("/paths").propertyNames())
                .contains(
                        "/api/publication/articles/{id}/production",
                        "/api/publication/articles/{id}/galleys/typeset",
                        "/api/publication/issues/{id}/freeze",
                        "/api/publication/journal/doi-pattern");
    }
}
