package org.krugozor.gateway.page.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.gateway.Browser;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

/** A draft that was saved elsewhere while it was being written here: nothing typed is lost, and saving it is offered again. */
class StaleDraftTest extends GatewayTest {

    private static final String ONE = "01930000-0000-7000-8000-000000000001";
    private static final String EDITOR = "/en/work/manuscripts/" + ONE + "/edit";
    private static final Map<String, String> TYPED =
            Map.of("version", "7", "/metadata/en/title", "Trust in go-betweens");

    private Browser author;

    @BeforeEach
    void savedElsewhere() {
        author = signedIn(StubPerson.AUTHOR);
        WORLD.services().answers("PUT", "/api/submission/manuscripts/" + ONE + "/draft", 409, """
                {"type":"https://krugozor.org/problems/stale-version","title":"Changed meanwhile","status":409,
                 "detail":"the present one is 12","currentVersion":12}""");
    }

    @Test
    void theFormComesBackAsItWasTypedAndRestsOnWhatIsSavedNow() {
        HttpResponse<String> answer = author.sends(EDITOR, TYPED);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Trust in go-betweens", "If you save once more", "See what was saved")
                .containsPattern("form id=\"draft\"[\\s\\S]*?name=\"version\" id=\"version\" value=\"12\"")
                .doesNotContain("the present one is 12");
    }

    @Test
    void whatWasSavedAsTypedIsOfferedToTakeThePlaceOfTheOther() {
        var typed = new LinkedHashMap<>(TYPED);
        typed.put("_csrf", author.formToken());
        String line = author.posts(EDITOR, typed, Map.of("HX-Request", "true")).body();

        assertThat(line)
                .contains("data-replace=\"12\"", "Save mine in its place")
                .doesNotContain("hx-swap-oob");
    }
}
