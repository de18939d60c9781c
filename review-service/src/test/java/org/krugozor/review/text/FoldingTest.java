package org.krugozor.review.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void kazakhLettersAreFoundByTheRussianOnesNearestToThem() {
        assertThat(Folding.fold("Қазақ тілі, ЁЛКА, Sağlık")).isEqualTo("казак тили, елка, saglık");
    }

    @Test
    void wildcardsOfTheQueryAreTakenLiterally() {
        assertThat(Folding.containing("50%_a\\")).isEqualTo("%50\\%\\_a\\\\%");
    }
}
