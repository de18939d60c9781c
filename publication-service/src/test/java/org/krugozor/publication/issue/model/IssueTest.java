package org.krugozor.publication.issue.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.publication.journal.DoiPattern;
import org.krugozor.publication.manuscript.ItemType;
import org.krugozor.publication.manuscript.Section;
import org.krugozor.standing.IssueState;

class IssueTest {

    private static final Instant NOW = Instant.parse("2026-06-20T06:30:00Z");
    private static final UUID POLITICS = id(1);
    private static final UUID TURKOLOGY = id(2);
    private static final UUID COLUMN = id(3);
    private static final UUID CHRONICLE = id(4);
    private static final DoiPattern PATTERN =
            new DoiPattern("10.5555/krugozor-{year}-{whole}-{number}-{firstPage}-{lastPage}", 1, NOW, id(9));

    @Test
    void itsLabelIsPrintedAsTheBulletinDoes() {
        assertThat(Issue.label(2019, 3, 128)).isEqualTo("№ 3 (128)/2019");
    }

    @Test
    void theColumnComesFirstThenTheSectionsInTheirOrderThenTheRest() {
        var issue = issue();
        issue = done(issue.place(CHRONICLE, ItemType.CHRONICLE, null, null));
        issue = done(issue.place(TURKOLOGY, ItemType.RESEARCH_ARTICLE, Section.TURKOLOGY, 1));
        issue = done(issue.place(POLITICS, ItemType.RESEARCH_ARTICLE, Section.POLITICAL_SCIENCE, null));
        issue = done(issue.place(COLUMN, ItemType.EDITORS_COLUMN, Section.TURKOLOGY, null));
        assertThat(issue.entries())
                .extracting(Entry::manuscriptId)
                .containsExactly(COLUMN, POLITICS, TURKOLOGY, CHRONICLE);
        assertThat(issue.entries().get(0).section())
                .as("a column is unsectioned")
                .isNull();
    }

    @Test
    void withinASectionTheEditorsOrderStays() {
        var second = id(5);
        var issue = done(filled().place(second, ItemType.RESEARCH_ARTICLE, Section.POLITICAL_SCIENCE, 1));
        assertThat(issue.entries())
                .extracting(Entry::manuscriptId)
                .containsExactly(COLUMN, second, POLITICS, TURKOLOGY);
    }

    @Test
    void anOrderMustNameEveryArticleOnce() {
        var issue = filled();
        assertThat(codes(issue.arrange(List.of(new Issue.Place(COLUMN, null)))).get(0))
                .isEqualTo("order-incomplete");
        assertThat(codes(issue.arrange(List.of(
                        new Issue.Place(POLITICS, Section.POLITICAL_SCIENCE),
                        new Issue.Place(POLITICS, Section.POLITICAL_SCIENCE),
                        new Issue.Place(id(77), Section.TURKOLOGY)))))
                .containsExactly("named-twice", "not-in-issue");
        assertThat(codes(issue.arrange(List.of(
                        new Issue.Place(POLITICS, null),
                        new Issue.Place(TURKOLOGY, Section.TURKOLOGY),
                        new Issue.Place(COLUMN, null)))))
                .containsExactly("section-required");
    }

    @Test
    void pagesRunOnOverTheIssueAndDoisHoldThem() {
        var frozen = done(filled().freeze(pages(), PATTERN, List.of(), null, NOW));
        assertThat(frozen.state()).isEqualTo(IssueState.FROZEN);
        assertThat(frozen.entries()).extracting(Entry::firstPage).containsExactly(5, 8, 20);
        assertThat(frozen.entries()).extracting(Entry::lastPage).containsExactly(7, 19, 29);
        assertThat(frozen.entries().get(1).doi()).isEqualTo("10.5555/krugozor-2026-155-2-8-19");
    }

    @Test
    void aChronicleGetsPagesButNoDoi() {
        var issue = done(issue().place(CHRONICLE, ItemType.CHRONICLE, null, null));
        var frozen = done(issue.freeze(Map.of(CHRONICLE, 2), PATTERN, List.of(), null, NOW));
        assertThat(frozen.entries().get(0).lastPage()).isEqualTo(6);
        assertThat(frozen.entries().get(0).doi()).isNull();
    }

    @Test
    void nothingMovesInAFrozenIssue() {
        var frozen = done(filled().freeze(pages(), PATTERN, List.of(), null, NOW));
        assertThat(type(frozen.place(id(6), ItemType.RESEARCH_ARTICLE, Section.TURKOLOGY, null)))
                .isEqualTo("issue-fixed");
        assertThat(type(frozen.remove(POLITICS))).isEqualTo("issue-fixed");
        assertThat(type(frozen.arrange(List.of()))).isEqualTo("issue-fixed");
        assertThat(type(frozen.freeze(pages(), PATTERN, List.of(), null, NOW))).isEqualTo("issue-fixed");
    }

    @Test
    void blockersStopFreezingAndEachPointsToItsArticle() {
        var outcome = filled().freeze(
                        pages(), PATTERN, List.of(new Blocker("translation-unchecked", POLITICS, false)), null, NOW);
        var failure = ((Outcome.Rejected<Issue>) outcome).failure();
        assertThat(failure.type()).isEqualTo("issue-blocked");
        assertThat(failure.errors()).containsExactly(new FieldError("/articles/" + POLITICS, "translation-unchecked"));
    }

    @Test
    void theChiefMaySetAsideMissingMinutesForARecordedReasonButNotATranslation() {
        var override = new FreezeOverride(id(8), NOW, "The board agreed by letter.");
        var minutes = new Blocker("minutes-missing", null, true);
        var frozen = done(filled().freeze(pages(), PATTERN, List.of(minutes), override, NOW));
        assertThat(frozen.override()).isEqualTo(override);
        assertThat(type(filled().freeze(
                                pages(),
                                PATTERN,
                                List.of(minutes, new Blocker("translation-unchecked", POLITICS, false)),
                                override,
                                NOW)))
                .isEqualTo("issue-blocked");
    }

    @Test
    void anOverrideNobodyNeededIsNotRecorded() {
        var frozen = done(filled().freeze(pages(), PATTERN, List.of(), new FreezeOverride(id(8), NOW, "x"), NOW));
        assertThat(frozen.override()).isNull();
    }

    @Test
    void anIssueOpenedAgainGivesUpItsDoisAndKeepsItsPagesAsLastKnown() {
        var open = done(
                done(filled().freeze(pages(), PATTERN, List.of(), null, NOW)).unfreeze());
        assertThat(open.state()).isEqualTo(IssueState.PLANNED);
        assertThat(open.entries()).extracting(Entry::doi).containsOnlyNulls();
        assertThat(open.entries()).extracting(Entry::firstPage).doesNotContainNull();
    }

    @Test
    void onlyAFrozenIssueIsPublishedAndAPublishedOneStaysSo() {
        assertThat(type(filled().publish(List.of(), NOW))).isEqualTo("issue-not-frozen");
        var frozen = done(filled().freeze(pages(), PATTERN, List.of(), null, NOW));
        assertThat(type(frozen.publish(List.of(new Blocker("final-pdf-pending", POLITICS, false)), NOW)))
                .isEqualTo("issue-blocked");
        var published = done(frozen.publish(List.of(), NOW));
        assertThat(type(published.unfreeze())).isEqualTo("issue-published");
        assertThat(type(published.confirm(new Minutes("1", LocalDate.EPOCH)))).isEqualTo("issue-fixed");
    }

    @Test
    void everyRuleOfFreezingIsABlockerOfItsOwn() {
        var author = id(40);
        var candidates = Map.of(
                COLUMN, new Candidate(COLUMN, ItemType.EDITORS_COLUMN, true, true, 3, false, Set.of(author)),
                POLITICS, new Candidate(POLITICS, ItemType.RESEARCH_ARTICLE, false, false, null, false, Set.of(author)),
                TURKOLOGY, new Candidate(TURKOLOGY, ItemType.RESEARCH_ARTICLE, true, true, 9, true, Set.of(author)));
        assertThat(Blockers.of(filled(), candidates, false, Set.of(author)))
                .extracting(Blocker::code)
                .containsExactly(
                        "minutes-missing",
                        "doi-pattern-unconfirmed",
                        "article-not-ready",
                        "translation-unchecked",
                        "pdf-missing",
                        "author-two-running",
                        "pdf-outdated",
                        "author-twice",
                        "author-two-running");
        assertThat(Blockers.of(issue(), Map.of(), true, Set.of()))
                .extracting(Blocker::code)
                .containsExactly("issue-empty", "minutes-missing");
    }

    private static Issue issue() {
        return Issue.planned(id(100), 2026, 2, 155, new Plan(null, null, 5, null));
    }

    private static Issue filled() {
        var issue = done(issue().place(POLITICS, ItemType.RESEARCH_ARTICLE, Section.POLITICAL_SCIENCE, null));
        issue = done(issue.place(TURKOLOGY, ItemType.RESEARCH_ARTICLE, Section.TURKOLOGY, null));
        return done(issue.place(COLUMN, ItemType.EDITORS_COLUMN, null, null));
    }

    private static Map<UUID, Integer> pages() {
        return Map.of(COLUMN, 3, POLITICS, 12, TURKOLOGY, 10);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.orRefuse();
    }

    private static String type(Outcome<Issue> outcome) {
        return ((Outcome.Rejected<Issue>) outcome).failure().type();
    }

    private static List<String> codes(Outcome<Issue> outcome) {
        return ((Outcome.Rejected<Issue>) outcome)
                .failure().errors().stream().map(FieldError::code).toList();
    }
}
