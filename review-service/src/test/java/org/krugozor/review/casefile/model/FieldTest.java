package org.krugozor.review.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.krugozor.platform.problem.Outcome;

class FieldTest {

    @Test
    void weightsThatSumToOneAreTaken() {
        var fields = List.of(
                new Field("11.15", "THEORY", 0.5),
                new Field("15", "METHOD", 0.3),
                new Field("turkology", "REGION", 0.2));
        assertThat(Field.checked(fields)).isEqualTo(Outcome.done(fields));
    }

    @Test
    void everyMistakeIsPointedAt() {
        var outcome = Field.checked(List.of(
                new Field("eleven!", "THEORY", 0.5), new Field("15", "PROSE", 0.3), new Field("15", "DATA", -1)));
        var errors = ((Outcome.Rejected<List<Field>>) outcome).failure().errors();
        assertThat(errors)
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactly(
                        "/fields/0/code bad-field-code",
                        "/fields/1/role bad-field-role",
                        "/fields/2/code field-twice",
                        "/fields/2/weight bad-weight");
    }

    @Test
    void weightsThatDoNotSumAreRefused() {
        var outcome = Field.checked(List.of(new Field("11", "THEORY", 0.5), new Field("15", "METHOD", 0.3)));
        assertThat(((Outcome.Rejected<List<Field>>) outcome).failure().errors())
                .extracting(error -> error.code())
                .containsExactly("weights-must-sum");
    }
}
