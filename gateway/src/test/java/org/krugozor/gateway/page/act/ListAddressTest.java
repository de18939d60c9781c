package org.krugozor.gateway.page.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListAddressTest {

    private static final ListAddress LIST =
            ListAddress.of("/ru/work/reviewers", null, "q", "Әбілдин & Ко", "field", "", "language", "kk");

    @Test
    void theNextPageKeepsTheFiltersThatWereSet() {
        assertThat(LIST.after("c=1"))
                .isEqualTo("/ru/work/reviewers?q=%D3%98%D0%B1%D1%96%D0%BB%D0%B4%D0%B8%D0%BD%20%26%20%D0%9A%D0%BE"
                        + "&language=kk&from=c%3D1");
    }

    @Test
    void anotherValueOfAFilterBeginsTheListAnew() {
        assertThat(ListAddress.of("/en/work/issues", "c1", "view", "all").with("view", "ready"))
                .isEqualTo("/en/work/issues?view=ready");
    }
}
