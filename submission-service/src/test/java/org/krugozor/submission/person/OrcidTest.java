package org.krugozor.submission.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.krugozor.platform.identifier.Orcid;
import org.krugozor.submission.person.model.Names;

class OrcidTest {

    @Test
    void theCheckDigitMustFit() {
        assertThat(Orcid.isValid("0009-0099-0001-0377")).isTrue();
        assertThat(Orcid.isValid("0009-0099-0001-0378")).isFalse();
        // the example of ISO 7064 MOD 11-2 that ends in ten
        assertThat(Orcid.isValid("0000-0002-1694-233X")).isTrue();
        assertThat(Orcid.isValid("0000000216942337")).isFalse();
    }

    @Test
    void whatPeoplePasteIsReadAsTheBareId() {
        assertThat(Orcid.bare(" https://orcid.org/0000-0002-1694-233x ")).isEqualTo("0000-0002-1694-233X");
    }

    @Test
    void aRegisteredNameGoesWhereItsLettersBelong() {
        assertThat(Names.registered("Айгерім", "Сәрсенова").kk()).isNotNull();
        assertThat(Names.registered("Айгерим", "Сарсенова").ru()).isNotNull();
        assertThat(Names.registered("Aigerim", "Sarsenova").latin()).isNotNull();
        assertThat(Names.registered(null, " ")).isEqualTo(Names.NONE);
    }
}
