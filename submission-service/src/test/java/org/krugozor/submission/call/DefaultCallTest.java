package org.krugozor.submission.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.krugozor.submission.call.model.Call;
import org.krugozor.submission.text.Languages;
import org.krugozor.submission.text.Script;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The call an empty journal opens with. */
class DefaultCallTest {

    private static final Call CALL = read();

    @Test
    void hasThirteenTopicsWhoseSharesFillAnIssue() {
        assertThat(CALL.topics()).hasSize(13);
        assertThat(CALL.topics().stream().mapToDouble(Call.Topic::share).sum()).isCloseTo(1, within(1e-9));
        assertThat(CALL.topics()).allSatisfy(topic -> assertThat(topic.fields())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(CALL.field(code)).as(code).isPresent()));
    }

    @Test
    void saysEverythingInThreeLanguagesAndEachInItsOwn() {
        var texts = Stream.of(
                        Stream.of(CALL.titles(), CALL.text()),
                        CALL.topics().stream().map(Call.Topic::titles),
                        CALL.fields().stream().map(Call.Field::titles),
                        CALL.documents().stream().map(Call.Document::titles),
                        CALL.rubric().tickLines().stream().map(Call.TickLine::titles),
                        CALL.rubric().criteria().stream().map(Call.Criterion::titles),
                        CALL.rubric().criteria().stream().flatMap(one -> one.meanings().values().stream()))
                .flatMap(all -> all)
                .toList();
        assertThat(texts).allSatisfy(text -> {
            assertThat(text).containsOnlyKeys(Languages.PRINTED.toArray(String[]::new));
            text.forEach((language, said) -> {
                assertThat(said).isNotBlank();
                assertThat(Script.contradicts(said, language))
                        .as(language + ": " + said)
                        .isFalse();
            });
        });
    }

    @Test
    void scoresSixCriteriaWithTheMeaningOfOneThreeAndFive() {
        assertThat(CALL.rubric().criteria())
                .extracting(Call.Criterion::key)
                .containsExactly(
                        "balance", "subDisciplines", "interaction", "methods", "specialisation", "conclusions");
        assertThat(CALL.rubric().criteria())
                .allSatisfy(one -> assertThat(one.meanings()).containsOnlyKeys("1", "3", "5"));
        assertThat(CALL.rubric().tickLines())
                .extracting(Call.TickLine::key)
                .containsExactly("relevance", "validity", "clarity", "sources");
    }

    @Test
    void bridgesStandForTwoFieldsInEqualParts() {
        var bridges = Map.of(
                "11.01.61", List.of("11", "02"),
                "11.01.62", List.of("11", "04"),
                "11.01.65", List.of("11", "03"),
                "11.01.67", List.of("11", "10"),
                "11.01.69", List.of("11", "15"),
                "11.15.86", List.of("11", "15"),
                "10.07.23", List.of("10", "11"),
                "21.41.41", List.of("21", "11"),
                "04.51.35", List.of("04", "11"));
        bridges.forEach((code, feet) ->
                assertThat(CALL.field(code).orElseThrow().bridge()).isEqualTo(feet));
        assertThat(CALL.fields().stream().filter(field -> !field.bridge().isEmpty()))
                .hasSize(bridges.size());
    }

    @Test
    void politicalScienceIsFoundInItsBranchInBridgesAndInTermsOfTheJournal() {
        for (var code : List.of("11", "11.25", "11.15.86", "10.07.23", "04.51.35", "geopolitics", "mediation")) {
            assertThat(CALL.within(code, "11")).as(code).isTrue();
        }
        for (var code : List.of("15", "10.07", "turkology", "99", "1")) {
            assertThat(CALL.within(code, "11")).as(code).isFalse();
        }
    }

    @Test
    void everyFieldHangsOnOneThatIsThere() {
        assertThat(CALL.fields()).extracting(Call.Field::code).doesNotHaveDuplicates();
        assertThat(CALL.fields()).allSatisfy(field -> assertThat(
                        field.parent() == null || CALL.field(field.parent()).isPresent())
                .as(field.code())
                .isTrue());
    }

    private static org.assertj.core.data.Offset<Double> within(double value) {
        return org.assertj.core.data.Offset.offset(value);
    }

    static Call read() {
        try (var file = DefaultCallTest.class.getClassLoader().getResourceAsStream("default-call.json")) {
            return JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(file, Call.class)
                    .saved(1);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
