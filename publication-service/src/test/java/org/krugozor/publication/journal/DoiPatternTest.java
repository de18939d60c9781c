package org.krugozor.publication.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krugozor.platform.problem.FieldError;

class DoiPatternTest {

    @Test
    void theBulletinsPatternMintsItsDois() {
        var pattern =
                new DoiPattern("10.32523/26-16-6887/{year}-{whole}-{number}-{firstPage}-{lastPage}", 1, null, null);
        assertThat(pattern.mint(2019, 128, 3, 32, 39)).isEqualTo("10.32523/26-16-6887/2019-128-3-32-39");
    }

    @Test
    void nothingIsMintedBeforeThePublisherConfirmedNorForEarlierIssues() {
        assertThat(new DoiPattern("10.5555/{whole}-{firstPage}", 154, null, null).holdsFor(155))
                .isFalse();
        var confirmed = new DoiPattern("10.5555/{whole}-{firstPage}", 154, Instant.EPOCH, UUID.randomUUID());
        assertThat(confirmed.holdsFor(154)).isTrue();
        assertThat(confirmed.holdsFor(153)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', required",
        "'10.5555/{whole}', not-unique",
        "'10.5555/{firstPage}', not-unique",
        "'10.5555/{whole}-{page}-{firstPage}', unknown-placeholder",
        "'doi:{whole}-{firstPage}', not-a-doi",
        "'10.5555/нөмір-{whole}-{firstPage}', not-a-doi",
        "'10.5555/a b-{whole}-{firstPage}', not-a-doi"
    })
    void aPatternThatWouldMintNonsenseIsRefused(String pattern, String code) {
        assertThat(DoiPattern.errors(pattern)).extracting(FieldError::code).contains(code);
    }

    @Test
    void aSoundPatternHasNoErrors() {
        assertThat(DoiPattern.errors("10.5555/krugozor-{year}-{whole}-{number}-{firstPage}-{lastPage}"))
                .isEmpty();
    }
}
