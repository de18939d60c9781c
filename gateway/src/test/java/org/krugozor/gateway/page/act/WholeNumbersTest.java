package org.krugozor.gateway.page.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WholeNumbersTest {

    @Test
    void wholeNumbersAreWrittenAsSuchAtAnyDepthAndOthersStay() {
        var form = (ObjectNode) JsonMapper.shared()
                .readTree("{\"days\":14.0,\"share\":0.25,\"rows\":[{\"level\":5.0}],\"text\":\"7.0\"}");

        WholeNumbers.in(form);

        assertThat(form.toString()).isEqualTo("{\"days\":14,\"share\":0.25,\"rows\":[{\"level\":5}],\"text\":\"7.0\"}");
    }
}
