package org.krugozor.gateway.page.author;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.krugozor.gateway.page.author.ReferenceShares.Share;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReferenceSharesTest {

    @Test
    void languagesAreSharedOutTheLargestFirst() {
        var shares = shares("""
                [{"text":"A. 2020","language":"en"},{"text":"Б. 2020","language":"ru"},{"text":"В. 2020","language":"ru"},
                 {"text":"Г. 2020"}]""");

        assertThat(shares.works()).isEqualTo(4);
        assertThat(shares.languages()).containsExactly(new Share("ru", 50), new Share("en", 25), new Share("", 25));
    }

    @Test
    void theLastTenYearsAreCountedAmongThoseWithAYear() {
        var shares = shares("""
                [{"text":"New. 2017"},{"text":"Old. 2016"},{"text":"Older. 1963"},{"text":"No year at all"}]""");

        assertThat(shares.recent()).isEqualTo(33);
        assertThat(shares.undated()).isEqualTo(1);
    }

    @Test
    void aYearInATitleIsNotTheYearOfPublication() {
        assertThat(shares("[{\"text\":\"Strategy 2050 and the plan of 1997. Almaty, 2021. 1300 p.\"}]")
                        .recent())
                .isEqualTo(100);
    }

    @Test
    void rowsWithoutTextAndNoListAtAllCountForNothing() {
        assertThat(shares("[{\"language\":\"ru\"}]").works()).isZero();
        assertThat(ReferenceShares.of(null, 2026)).isEqualTo(new ReferenceShares(0, java.util.List.of(), 0, 0));
    }

    private static ReferenceShares shares(String references) {
        JsonNode list = JsonMapper.shared().readTree(references);
        return ReferenceShares.of(list, 2026);
    }
}
