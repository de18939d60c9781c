package org.krugozor.submission.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krugozor.submission.call.model.Call;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.content.ItemType;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demonstration journal is built from would be taken by the default call: rules and examples agree. */
class DemonstrationTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final Call CALL = JSON.readValue(
                    DemonstrationTest.class.getClassLoader().getResourceAsStream("default-call.json"), Call.class)
            .saved(1);

    static Stream<String> manuscripts() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver()
                        .getResources("classpath:demonstration/manuscripts/*.json"))
                .map(Resource::getFilename)
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void nothingButItsFilesHoldsAManuscriptUp(String name) throws IOException {
        JsonNode data;
        try (var file = getClass().getClassLoader().getResourceAsStream("demonstration/manuscripts/" + name)) {
            data = JSON.readTree(file);
        }
        // what the playing leaves a draft is unfinished on purpose
        Assumptions.assumeFalse(data.path("stage").asString().equals("draft"));
        var type = ItemType.valueOf(data.path("itemType").asString());
        var subject = new Subject(content(data), type, CALL, List.of(), text(data), null, false, false);

        assertThat(Checks.of(subject))
                .filteredOn(CheckResult::blocks)
                .extracting(CheckResult::code)
                .isSubsetOf("manuscript-file-missing", "anonymous-file-missing");
    }

    private static Content content(JsonNode data) {
        var draft = new LinkedHashMap<String, Object>();
        draft.put("topic", data.path("topic"));
        draft.put("language", data.path("language"));
        draft.put("section", data.path("section"));
        draft.put("metadata", data.path("metadata"));
        draft.put(
                "contributors",
                all(data.path("authors")).map(DemonstrationTest::author).toList());
        draft.put(
                "fields",
                all(data.path("fields"))
                        .map(field -> Map.of(
                                "code", field.path("code"),
                                "weight", field.path("weight"),
                                "role", field.path("role").asString().toUpperCase(java.util.Locale.ROOT)))
                        .toList());
        draft.put(
                "offers",
                Map.of(
                        "kinds",
                        all(data.path("offers").path("kinds"))
                                .map(kind -> kind.asString().toUpperCase(java.util.Locale.ROOT))
                                .toList()));
        draft.put("methodStatement", data.path("methodStatement").toString());
        draft.put("declarations", Map.of("originality", true, "funding", "-", "competingInterests", "-"));
        draft.put(
                "references",
                all(data.path("references")).map(one -> Map.of("text", one)).toList());
        return JSON.convertValue(draft, Content.class);
    }

    private static Map<String, Object> author(JsonNode data) {
        var author = new LinkedHashMap<String, Object>();
        author.put("names", data.path("names"));
        author.put("email", data.path("email"));
        author.put("orcid", data.path("orcid").isMissingNode() ? null : data.path("orcid"));
        author.put("corresponding", data.path("corresponding"));
        var place = data.path("affiliation");
        boolean abroad = !data.path("names").has("ru");
        author.put(
                "affiliation",
                Map.of(
                        "institution",
                        place.path("institution"),
                        "country",
                        abroad ? Map.of("en", place.path("country").path("en")) : place.path("country")));
        return author;
    }

    private static String text(JsonNode data) {
        var text = new StringBuilder();
        all(data.path("sections")).forEach(section -> {
            text.append(section.path("heading").asString("")).append('\n');
            all(section.path("paragraphs"))
                    .forEach(one -> text.append(one.asString()).append('\n'));
        });
        return text.toString();
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
