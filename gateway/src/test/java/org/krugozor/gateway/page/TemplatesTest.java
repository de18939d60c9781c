package org.krugozor.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Pattern BOTH = Pattern.compile(
            "<[^>]*th:(?:if|unless)=\"[^\"]*\"[^>]*th:replace=|<[^>]*th:replace=\"[^\"]*\"[^>]*th:(?:if|unless)=");

    /** Thymeleaf replaces before it asks for the condition, which is then never asked. */
    @Test
    void noElementIsReplacedOnACondition() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(BOTH.matcher(Files.readString(template)).find())
                        .as(template.toString())
                        .isFalse();
            }
        }
    }
}
