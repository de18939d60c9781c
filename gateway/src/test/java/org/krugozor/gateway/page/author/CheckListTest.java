package org.krugozor.gateway.page.author;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckListTest {

    private final CheckList list = new CheckList(
            check("WARN", "/metadata/kk/title"),
            check("BLOCK", "/files"),
            check("PASS", "/metadata/ru/title"),
            check("BLOCK", "/metadata/en/abstract"),
            check("BLOCK", "/offers/kinds"),
            check("WARN", null));

    @Test
    void whatIsToDoIsCountedApartFromAdviceAndFromWhatIsDone() {
        assertThat(list.blocking()).isEqualTo(3);
        assertThat(list.advising()).isEqualTo(2);
        assertThat(list.met()).isEqualTo(1);
        assertThat(list.all()).isEqualTo(6);
    }

    @Test
    void itIsGatheredByThePartsOfTheFormInTheirOrderAndWhatBelongsToNoneComesLast() {
        assertThat(list.parts()).extracting(CheckList.Part::name).containsExactly("titles", "place", "files", "other");
    }

    @Test
    void whatKeepsAManuscriptFromBeingSubmittedComesBeforeAdvice() {
        assertThat(list.parts().get(0).checks())
                .extracting(CheckList.Check::outcome)
                .containsExactly("BLOCK", "WARN");
    }

    @Test
    void nothingIsToDoWhereEverythingIsMet() {
        assertThat(new CheckList(check("PASS", "/files")).parts()).isEmpty();
    }

    private static CheckList.Check check(String outcome, @Nullable String pointer) {
        return new CheckList.Check("rule", outcome, null, pointer);
    }
}
