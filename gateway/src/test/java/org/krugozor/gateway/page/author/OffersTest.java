package org.krugozor.gateway.page.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.krugozor.gateway.Browser;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

/** What the journal offers in Latin letters is seen beside its field and taken by a button of the form, script or none. */
class OffersTest extends GatewayTest {

    private static final String ONE = "01930000-0000-7000-8000-000000000001";
    private static final String EDITOR = "/en/work/manuscripts/" + ONE + "/edit";
    private static final String DRAFT = "/api/submission/manuscripts/" + ONE + "/draft";

    @Test
    void anOfferStandsBesideItsReferenceAndAllCanBeTakenAtOnce() {
        String page = signedIn(StubPerson.AUTHOR).opens(EDITOR).body();

        assertThat(page)
                .contains("Tumantseva E.V. Sotsial&#39;nyi kapital", "name=\"take\" value=\"/references/4\"")
                .contains("name=\"take\" value=\"/references\"", "2 references can be transliterated")
                .contains("Kuntuganov Meiram", "name=\"take\" value=\"/contributors/0\"")
                .doesNotContain("value=\"/references/0\"");
    }

    @Test
    void theButtonTakesTheOfferWithWhatWasTypedAndLeadsBackToItsRow() {
        var answer = sends(Map.of("take", "/references/1", "/references/1/text", "Туманцева Е.В."));

        var saved = WORLD.services().received("PUT", DRAFT).get(0);
        // the first row was emptied meanwhile, so the second is the first of the content
        assertThat(saved.uri()).endsWith("/draft?take=/references/0");
        assertThat(saved.body()).contains("Туманцева");
        assertThat(answer).contains("/edit").endsWith("#f-references-1");
    }

    @Test
    void allAreTakenByOneButton() {
        sends(Map.of("take", "/references", "/references/0/text", "Туманцева Е.В."));

        assertThat(WORLD.services().received("PUT", DRAFT).get(0).uri()).endsWith("/draft?take=/references");
    }

    @Test
    void anAddressNoButtonHoldsTakesNothing() {
        sends(Map.of("take", "/../../persons?x=", "/references/0/text", "Туманцева Е.В."));

        assertThat(WORLD.services().received("PUT", DRAFT).get(0).uri()).endsWith("/draft");
    }

    private String sends(Map<String, String> fields) {
        Browser browser = signedIn(StubPerson.AUTHOR);
        var form = new LinkedHashMap<>(fields);
        form.put("version", "7");
        form.put("/references/0/text", fields.getOrDefault("/references/0/text", ""));
        return browser.sends(EDITOR, form).headers().firstValue("Location").orElse("");
    }
}
