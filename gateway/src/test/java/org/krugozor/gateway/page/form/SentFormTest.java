package org.krugozor.gateway.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.krugozor.gateway.call.FieldProblem;
import org.springframework.util.LinkedMultiValueMap;

class SentFormTest {

    private final LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

    @Test
    void pointersBecomeATree() {
        fields.add("/metadata/kk/title", "Атауы");
        fields.add("/metadata/kk/abstract", "");
        fields.add("_csrf", "secret");

        assertThat(content(FormShape.plain())).isEqualTo("{\"metadata\":{\"kk\":{\"title\":\"Атауы\"}}}");
    }

    @Test
    void aFieldBecomesWhatItStandsFor() {
        fields.add("/fields/0/code", "11.15.86 Political psychology");
        fields.add("/fields/0/weight", "0,6");
        fields.add("/scores/balance", "none");
        fields.add("/scores/methods", "4");
        fields.add("/keywords", "one; two\nthree;");
        fields.add("/kinds", "RISK");
        fields.add("/kinds", "FORECAST");
        fields.add("/original", "true");

        FormShape shape = FormShape.plain()
                .with(FormShape.Kind.FIRST_WORD, "/fields/*/code")
                .with(FormShape.Kind.NUMBER, "/fields/*/weight")
                .with(FormShape.Kind.NUMBER_OR_NONE, "/scores/*")
                .with(FormShape.Kind.WORDS, "/keywords")
                .with(FormShape.Kind.MANY, "/kinds")
                .with(FormShape.Kind.TRUTH, "/original");
        assertThat(content(shape))
                .isEqualTo("{\"fields\":[{\"code\":\"11.15.86\",\"weight\":0.6}],"
                        + "\"scores\":{\"balance\":null,\"methods\":4},\"keywords\":[\"one\",\"two\",\"three\"],"
                        + "\"kinds\":[\"RISK\",\"FORECAST\"],\"original\":true}");
    }

    @Test
    void aNumberThatIsNoneIsLeftForTheServiceToSay() {
        fields.add("/weight", "much");

        assertThat(content(FormShape.plain().with(FormShape.Kind.NUMBER, "/weight")))
                .isEqualTo("{\"weight\":\"much\"}");
    }

    @Test
    void emptyRowsAreDroppedAndProblemsAreLedBackToTheirRow() {
        fields.add("/references/0/text", "");
        fields.add("/references/1/text", "Almond, G.");
        fields.add("/references/4/text", "Verba, S.");
        SentForm form = new SentForm(fields, FormShape.plain());

        assertThat(form.content().toString())
                .isEqualTo("{\"references\":[{\"text\":\"Almond, G.\"},{\"text\":\"Verba, S.\"}]}");
        assertThat(form.inForm(new FieldProblem("/references/1/text", "x", "y")).pointer())
                .isEqualTo("/references/4/text");
        assertThat(form.inForm(new FieldProblem("/letter", "x", "y")).pointer()).isEqualTo("/letter");
    }

    @Test
    void theChosenRowIsTheOneMarked() {
        fields.add("/contributors/0/email", "a@krugozor.example");
        fields.add("/contributors/1/email", "b@krugozor.example");
        fields.add("/contributors/*/corresponding", "1");

        assertThat(content(FormShape.plain().with(FormShape.Kind.CHOSEN_ROW, "/contributors/*/corresponding")))
                .isEqualTo("{\"contributors\":[{\"email\":\"a@krugozor.example\"},"
                        + "{\"email\":\"b@krugozor.example\",\"corresponding\":true}]}");
    }

    @Test
    void aMarkAloneMakesNoRow() {
        fields.add("/contributors/0/email", "");
        fields.add("/contributors/*/corresponding", "0");

        assertThat(content(FormShape.plain().with(FormShape.Kind.CHOSEN_ROW, "/contributors/*/corresponding")))
                .isEqualTo("{\"contributors\":[]}");
    }

    @Test
    void expertiseByFieldCodeIsAnObjectThoughTheCodesAreFigures() {
        fields.add("/expertise/15", "4");
        fields.add("/expertise/04", "2");

        assertThat(content(FormShape.plain().with(FormShape.Kind.NUMBER, "/expertise/*")))
                .isEqualTo("{\"expertise\":{\"15\":4,\"04\":2}}");
    }

    private String content(FormShape shape) {
        return new SentForm(fields, shape).content().toString();
    }
}
