package org.krugozor.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeskListTest {

    @Test
    void theSecretaryIsToldWhatIsMissingWhereAnotherActsNext() {
        assertThat(item("SECTION_EDITOR", "A. Editor", false).reason("SECRETARY"))
                .isEqualTo("home.no-originality");
        assertThat(item("SECTION_EDITOR", null, false).reason("SECRETARY")).isEqualTo("home.no-editor");
    }

    @Test
    void whatIsLateOrPlainlyTheirsNeedsNoReason() {
        assertThat(item("SECTION_EDITOR", "A. Editor", true).reason("SECRETARY"))
                .isNull();
        assertThat(item("SECRETARY", null, false).reason("SECRETARY")).isNull();
        assertThat(item("SECTION_EDITOR", null, false).reason("SECTION_EDITOR")).isNull();
    }

    private static DeskList.Item item(String waitingFor, @Nullable String editor, boolean overdue) {
        return new DeskList.Item(
                "m",
                "2026-0042",
                "Title",
                new Standing("SUBMISSION", "IN_PROGRESS", waitingFor, null),
                new DeskList.Who(editor),
                overdue);
    }
}
