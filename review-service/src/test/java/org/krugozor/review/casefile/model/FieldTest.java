package org.krugozor.review.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Outcome;

class FieldTest {

    private static final Predicate<String> EVERY = code -> true;

    @Test
    void oneNobodyKnowsIsPointedAt() {
        var outcome = Field.checked(
                List.of(new Field("11", "THEORY", 0.5), new Field("99.10", "METHOD", 0.5)),
                code -> !code.equals("99.10"));
        assertThat(((Outcome.Rejected<List<Field>>) outcome).failure().errors())
                .containsExactly(new FieldError("/fields/1/code", "unknown-field", Map.of("field", "99.10")));
    }

    @Test
    void weightsThatSumToOneAreTaken() {
        var fields = List.of(
                new Field("11.15", "THEORY", 0.5),
                new Field("15", "METHOD", 0.3),
                new Field("turkology", "REGION", 0.2));
        assertThat(Field.checked(fields, EVERY)).isEqualTo(Outcome.done(fields));
    }

    @Test
    void everyMistakeIsPointedAt() {
        var outcome = Field.checked(
                List.of(
                        new Field("eleven!", "THEORY", 0.5),
                        new Field("15", "PROSE", 0.3),
                        new Field("15", "DATA", -1)),
                EVERY);
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
        var outcome = Field.checked(List.of(new Field("11", "THEORY", 0.5), new Field("15", "METHOD", 0.3)), EVERY);
        assertThat(((Outcome.Rejected<List<Field>>) outcome).failure().errors())
                .extracting(error -> error.code())
                .containsExactly("weights-must-sum");
    }
}
