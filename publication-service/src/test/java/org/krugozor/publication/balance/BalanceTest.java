package org.krugozor.publication.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krugozor.publication.Contents;
import org.krugozor.publication.call.Call;
import org.krugozor.publication.manuscript.ItemType;
import org.krugozor.publication.manuscript.Section;
import org.krugozor.publication.manuscript.Text;

class BalanceTest {

    @Test
    void sharesAreOfReviewedArticlesAlone() {
        var balance = Balance.of(
                List.of(
                        placed(ItemType.RESEARCH_ARTICLE, "ru"),
                        placed(ItemType.REVIEW_ARTICLE, "kk"),
                        placed(ItemType.EDITORS_COLUMN, "en")),
                call());
        assertThat(balance.articles()).isEqualTo(2);
        assertThat(share(balance.perLanguage(), "ru")).isEqualTo(.5);
        assertThat(share(balance.perLanguage(), "en")).isZero();
        assertThat(share(balance.perTopic(), "political-psychology")).isEqualTo(1);
        assertThat(share(balance.perField(), "11.15")).isEqualTo(.5);
    }

    @Test
    void whatTheCallWantsAndTheIssueLacksIsNamedMostWantedFirst() {
        var balance = Balance.of(List.of(placed(ItemType.RESEARCH_ARTICLE, "ru")), call());
        assertThat(balance.missing())
                .extracting(Balance.Gap::code, Balance.Gap::key)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("topic-absent", "ecology-of-power"),
                        org.assertj.core.groups.Tuple.tuple("topic-absent", "mediation"))
                .contains(org.assertj.core.groups.Tuple.tuple("section-empty", "TURKOLOGY"))
                .doesNotContain(org.assertj.core.groups.Tuple.tuple("topic-absent", "domestic-policy"));
    }

    @Test
    void anEmptyIssueLacksNothingYet() {
        assertThat(Balance.of(List.of(), call()).missing()).isEmpty();
    }

    @Test
    void withoutACallThereAreStillShares() {
        var balance = Balance.of(List.of(placed(ItemType.RESEARCH_ARTICLE, "ru")), null);
        assertThat(balance.diversity().pooled().effective()).isGreaterThan(1);
        assertThat(balance.perTopic()).hasSize(1);
    }

    private static double share(List<Balance.Share> shares, String key) {
        return shares.stream()
                .filter(share -> share.key().equals(key))
                .findFirst()
                .orElseThrow()
                .share();
    }

    private static Balance.Placed placed(ItemType type, String language) {
        return new Balance.Placed(Contents.of(type, language, Section.POLITICAL_SCIENCE), Section.POLITICAL_SCIENCE);
    }

    private static Call call() {
        return new Call(
                UUID.randomUUID(),
                1,
                true,
                null,
                null,
                Text.of("Х", "П", "C"),
                Text.of("м", "т", "t"),
                List.of(
                        topic("political-psychology", "WANTED", .1),
                        topic("mediation", "UNDER_COVERED", .1),
                        topic("ecology-of-power", "UNDER_COVERED", .2),
                        topic("domestic-policy", "WELL_COVERED", .1)),
                List.of());
    }

    private static Call.Topic topic(String slug, String state, double share) {
        return new Call.Topic(slug, Text.of(slug, slug, slug), List.of("11"), state, share, null);
    }
}
