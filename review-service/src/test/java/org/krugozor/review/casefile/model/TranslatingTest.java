package org.krugozor.review.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Working translations of one manuscript, in the order they were asked for. */
class TranslatingTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID BETTER = new UUID(0, 3);

    @Test
    void whatCameStillCountsWhenAnotherLanguageIsAskedFor() {
        var file = asked(came(asked(Cases.atPanel(), "kk"), "kk", FIRST), "en");

        assertThat(file.readableIn()).containsExactlyInAnyOrder("ru", "kk");
        assertThat(came(file, "en", SECOND).readableIn()).containsExactlyInAnyOrder("ru", "kk", "en");
    }

    @Test
    void aWishThatWasNotMetIsGivenUpForAnotherAndMayBeMadeAgain() {
        var file = asked(asked(Cases.atPanel(), "kk"), "en");

        assertThat(file.earlierTranslations()).isEmpty();
        assertThat(file.translating(Cases.NOW)
                        .provided(file.manuscript().current().versionId(), "kk", FIRST))
                .isEmpty();
        assertThat(asked(file, "kk").translation().language()).isEqualTo("kk");
    }

    @Test
    void aBetterOneInTheEarlierLanguageTakesThePlaceOfThatAlone() {
        var file = came(asked(came(asked(Cases.atPanel(), "kk"), "kk", FIRST), "en"), "en", SECOND);

        var now = came(file, "kk", BETTER);

        assertThat(now.translations().map(WorkingTranslation::language)).containsExactly("kk", "en");
        assertThat(now.earlierTranslations().get(0).shows(BETTER)).isTrue();
        assertThat(now.earlierTranslations().get(0).replaced()).containsExactly(FIRST);
        assertThat(now.translation().shows(SECOND)).isTrue();
    }

    private static Case asked(Case file, String language) {
        return Cases.done(file.translating(Cases.NOW).ask(language, null, null));
    }

    private static Case came(Case file, String language, UUID rendition) {
        return file.translating(Cases.NOW)
                .provided(file.manuscript().current().versionId(), language, rendition)
                .orElseThrow()
                .next();
    }
}
