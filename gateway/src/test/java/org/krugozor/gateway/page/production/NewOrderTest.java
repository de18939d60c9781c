package org.krugozor.gateway.page.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class NewOrderTest {

    @Test
    void typedPlacesDecideTheOrderAndABrokenOneStaysWhereItWas() {
        var form = issue();
        form.put("place", List.of("3", "x", "1", "4"));

        assertThat(ids(form)).containsExactly("c", "b", "a", "d");
    }

    @Test
    void oneStepDownChangesPlacesWithTheNextOfTheSameSection() {
        var form = issue();
        form.add("down", "a");

        assertThat(ids(form)).containsExactly("c", "b", "a", "d");
    }

    @Test
    void theFirstOfASectionStaysFirst() {
        var form = issue();
        form.add("up", "b");

        assertThat(ids(form)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void whatStandsInNoSectionIsSaidWithoutOne() {
        assertThat(NewOrder.of(issue()).get(3)).containsEntry("section", null);
    }

    private static List<Object> ids(MultiValueMap<String, String> form) {
        return NewOrder.of(form).stream().map(line -> line.get("manuscriptId")).toList();
    }

    private static MultiValueMap<String, String> issue() {
        var form = new LinkedMultiValueMap<String, String>();
        form.put("id", List.of("a", "b", "c", "d"));
        form.put("section", List.of("TURKOLOGY", "ORIENTAL_STUDIES", "TURKOLOGY", ""));
        form.put("place", List.of("1", "2", "3", "4"));
        return form;
    }
}
