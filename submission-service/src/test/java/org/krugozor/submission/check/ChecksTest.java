package org.krugozor.submission.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krugozor.submission.call.model.Call;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.content.ItemType;
import org.krugozor.submission.support.Drafts;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The submission rules on drafts that break one of them. */
class ChecksTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final Call CALL = JSON.readValue(
                    ChecksTest.class.getClassLoader().getResourceAsStream("default-call.json"), Call.class)
            .saved(1);
    private static final String TEXT = String.join("\n", Drafts.paragraphs());

    @Test
    void aWholeDraftIsHeldUpByItsMissingFilesAlone() {
        assertThat(codes(checks(draft -> {}), CheckResult.Outcome.BLOCK))
                .containsExactlyInAnyOrder("manuscript-file-missing", "anonymous-file-missing");
        assertThat(codes(checks(draft -> {}), CheckResult.Outcome.WARN)).isEmpty();
    }

    @Test
    void everyCheckSaysItsReasonInThreeLanguages() {
        assertThat(checks(Map::clear))
                .filteredOn(result -> result.outcome() != CheckResult.Outcome.PASS)
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.reason())
                        .containsOnlyKeys("kk", "ru", "en")
                        .allSatisfy((language, reason) ->
                                assertThat(reason).isNotBlank().doesNotContain("{")));
    }

    @Test
    void metadataMustBeInTheLanguageItStandsUnder() {
        var found = blocked(draft -> {
            var metadata = Drafts.metadata();
            metadata.put("kk", metadata.get("ru"));
            draft.put("metadata", metadata);
        });
        assertThat(found).contains("title-in-other-language", "abstract-in-other-language");
    }

    @Test
    void aTurkishArticleNeedsItsOwnMetadataToo() {
        assertThat(blocked(draft -> draft.put("language", "tr")))
                .contains("title-missing", "abstract-missing", "keywords-missing");
    }

    @Test
    void keywordsAreAsManyInEachLanguageAndNoneTwice() {
        var found = blocked(draft -> {
            var metadata = Drafts.metadata();
            metadata.put("en", Drafts.entry("A title of the article", "The sentence of it. ", List.of("a", "b", "A")));
            draft.put("metadata", metadata);
        });
        assertThat(found).contains("keywords-number", "keywords-twice", "keywords-uneven");
    }

    @Test
    void abstractsKeepTheirMeasure() {
        var found = checks(draft -> {
            var metadata = Drafts.metadata();
            metadata.put(
                    "en",
                    Map.of(
                            "title",
                            "A title of it",
                            "abstract",
                            "Too short.",
                            "keywords",
                            List.of("a", "b", "c", "d", "e")));
            draft.put("metadata", metadata);
        });
        assertThat(codes(found, CheckResult.Outcome.BLOCK)).contains("abstract-words", "abstract-characters");
        assertThat(codes(found, CheckResult.Outcome.WARN)).contains("abstracts-uneven");
    }

    @ParameterizedTest
    @CsvSource({
        "0.6, 0.4, false",
        "0.5, 0.4, true",
        "0.7, 0.4, true",
        "0.333, 0.667, false",
    })
    void weightsSumToOne(double one, double other, boolean blocks) {
        var found = blocked(draft -> draft.put(
                "fields",
                List.of(
                        Map.of("code", "11.15", "role", "THEORY", "weight", one),
                        Map.of("code", "15", "role", "METHOD", "weight", other))));
        assertThat(found.contains("field-weights-sum")).isEqualTo(blocks);
    }

    @Test
    void oneFieldWarnsAndNoneOfPoliticalScienceBlocks() {
        var one = List.of(Map.of("code", "11.25", "role", "THEORY", "weight", 1));
        assertThat(codes(checks(draft -> draft.put("fields", one)), CheckResult.Outcome.WARN))
                .contains("fields-too-few");
        var none = List.of(
                Map.of("code", "15", "role", "THEORY", "weight", 0.5),
                Map.of("code", "04", "role", "METHOD", "weight", 0.5));
        assertThat(blocked(draft -> draft.put("fields", none))).contains("fields-without-political-science");
        var bridge = List.of(
                Map.of("code", "04.51.35", "role", "THEORY", "weight", 0.5),
                Map.of("code", "04", "role", "METHOD", "weight", 0.5));
        assertThat(blocked(draft -> draft.put("fields", bridge))).doesNotContain("fields-without-political-science");
    }

    @Test
    void authorsFromAbroadNeedLatinNamesAlone() {
        var abroad = Drafts.author("weber@check.example");
        abroad.put("names", Map.of("latin", Map.of("surname", "Weber", "given", "Clara")));
        abroad.put(
                "affiliation",
                Map.of("institution", Map.of("en", "Nordfeld University"), "country", Map.of("en", "Germany")));
        assertThat(blocked(draft -> draft.put("contributors", List.of(abroad))))
                .doesNotContain("name-kk-missing", "name-ru-missing");
        var home = Drafts.author("home@check.example");
        home.put("names", Map.of("latin", Map.of("surname", "Weber", "given", "Clara")));
        assertThat(blocked(draft -> draft.put("contributors", List.of(home))))
                .contains("name-kk-missing", "name-ru-missing");
    }

    @Test
    void thereIsOneCorrespondingAuthorAndAtMostFourInAll() {
        var five = java.util.stream.IntStream.range(0, 5)
                .mapToObj(n -> Drafts.author("a" + n + "@check.example"))
                .toList();
        assertThat(blocked(draft -> draft.put("contributors", five)))
                .contains("contributors-too-many", "corresponding-many");
        var twice = List.of(Drafts.author("same@check.example"), Drafts.author("same@check.example"));
        assertThat(blocked(draft -> draft.put("contributors", twice))).contains("contributor-twice");
    }

    @Test
    void citationsAndListKeepStep() {
        assertThat(ReferenceChecks.cited("see [1], [3-5; 7], [12, p. 4] and [2, с. 15–17], not [abc]"))
                .containsExactly(1, 2, 3, 4, 5, 7, 12);
        var found = checks(draft -> draft.put("references", List.of(Map.of("text", "One."), Map.of("text", "Два."))));
        assertThat(codes(found, CheckResult.Outcome.WARN))
                .contains("references-few", "citations-not-listed", "references-without-parts");
    }

    @Test
    void anAnonymousTextMayCiteItsAuthorsButNotNameThem() {
        assertThat(anonymity("Сарсенова А. Доверие. 2020")).containsExactly("anonymous-may-name-authors");
        assertThat(anonymity("Мақаланы Сәрсенова Айгерім жазды")).contains("anonymous-names-authors");
        assertThat(anonymity("ORCID 0009-0099-0001-0377")).contains("anonymous-names-authors");
        assertThat(anonymity("A study by Aigerim Sarsenova")).contains("anonymous-names-authors");
        assertThat(anonymity("Опрошены студенты Аркинского университета"))
                .containsExactly("anonymous-may-name-authors");
        assertThat(anonymity("Ничего лишнего")).isEmpty();
    }

    @Test
    void aColumnNeedsNoAbstractNoFieldsAndNoAnonymousFile() {
        var content = JSON.convertValue(
                Map.of(
                        "language",
                        "ru",
                        "metadata",
                        Map.of(
                                "kk", Map.of("title", "Сипаттаудан түсіндіруге дейін"),
                                "ru", Map.of("title", "От описания к объяснению"),
                                "en", Map.of("title", "From description to explanation")),
                        "contributors",
                        List.of(Drafts.author("chief@check.example"))),
                Content.class);
        var found = Checks.of(new Subject(content, ItemType.EDITORS_COLUMN, CALL, List.of(), null, null, false, false));
        assertThat(codes(found, CheckResult.Outcome.BLOCK)).containsExactly("manuscript-file-missing");
    }

    private static List<String> anonymity(String text) {
        var content = JSON.convertValue(Drafts.whole("a@check.example"), Content.class);
        return AnonymityCheck.residues(
                        new Subject(content, ItemType.RESEARCH_ARTICLE, CALL, List.of(), null, text, false, false))
                .stream()
                .filter(result -> result.code() != null)
                .map(CheckResult::code)
                .toList();
    }

    private static List<String> blocked(Consumer<Map<String, Object>> change) {
        return codes(checks(change), CheckResult.Outcome.BLOCK);
    }

    private static List<CheckResult> checks(Consumer<Map<String, Object>> change) {
        var draft = Drafts.whole("a@check.example");
        change.accept(draft);
        var content = JSON.convertValue(draft, Content.class);
        return Checks.of(new Subject(content, ItemType.RESEARCH_ARTICLE, CALL, List.of(), TEXT, null, false, false));
    }

    private static List<String> codes(List<CheckResult> results, CheckResult.Outcome outcome) {
        return results.stream()
                .filter(result -> result.outcome() == outcome)
                .map(CheckResult::code)
                .toList();
    }
}
