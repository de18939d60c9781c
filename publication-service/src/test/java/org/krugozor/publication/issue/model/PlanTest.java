package org.krugozor.publication.issue.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlanTest {

    private static final Plan PLAN = new Plan(LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 25), 3, 160);

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void intakeEndsThirtyDaysBeforeFreezingAndIsTold() {
        var told = json.valueToTree(PLAN);

        assertThat(told.get("intakeUntil").asString()).isEqualTo("2026-11-10");
    }

    @Test
    void withoutADayOfFreezingIntakeHasNoEnd() {
        assertThat(json.valueToTree(new Plan(null, null, 1, null))
                        .get("intakeUntil")
                        .isNull())
                .isTrue();
    }

    @Test
    void aStoredPlanIsReadBackAsItWas() {
        assertThat(json.readValue(json.writeValueAsString(PLAN), Plan.class)).isEqualTo(PLAN);
    }

    @Test
    void theEndOfIntakeIsNotTakenFromWhatIsRead() {
        var read = json.readValue("{\"firstPage\":1,\"intakeUntil\":\"2030-01-01\"}", Plan.class);

        assertThat(read.intakeUntil()).isNull();
    }
}
