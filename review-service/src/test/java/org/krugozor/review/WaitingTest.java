package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What waits for whom in the office. */
@RunningOffice
class WaitingTest {

    private static final List<Staff> ALL =
            List.of(Office.CHIEF, Office.DEPUTY, Office.EDITOR, Office.OTHER_EDITOR, Office.SECRETARY);

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @Test
    void aNewManuscriptWaitsForItsSectionEditorAndForTheSecretarysReport() {
        var manuscript = office.submitted();
        assertThat(waitsFor(manuscript)).containsExactly(Office.EDITOR, Office.SECRETARY);

        manuscript
                .post(
                        "/originality",
                        Office.SECRETARY,
                        Map.of("system", "Check", "date", "2026-03-03", "attempt", 1, "originality", 88.5))
                .is(201);

        assertThat(waitsFor(manuscript)).containsExactly(Office.EDITOR);
    }

    @Test
    void oneWhoseReviewersAreToBeChosenWaitsForItsSectionEditorAlone() {
        assertThat(waitsFor(office.submitted().inReview())).containsExactly(Office.EDITOR);
    }

    @Test
    void oneToBeDecidedWaitsForTheChiefEditorAndTheDeputy() {
        var column = office.submitted(state -> state.put("itemType", "EDITORS_COLUMN"));

        assertThat(waitsFor(column)).contains(Office.CHIEF, Office.DEPUTY).doesNotContain(Office.OTHER_EDITOR);
    }

    @Test
    void oneWithoutAnEditorWaitsForWhoeverMayGiveItToOne() {
        var manuscript = office.submitted(state -> state.put("section", "ORIENTAL_STUDIES"));

        assertThat(waitsFor(manuscript)).containsExactly(Office.CHIEF, Office.DEPUTY, Office.SECRETARY);
    }

    @Test
    void oneThatIsLateWaitsForTheSecretaryToo() {
        var manuscript = office.submitted().inReview();
        late(manuscript);

        assertThat(waitsFor(manuscript)).containsExactly(Office.EDITOR, Office.SECRETARY);
    }

    @Test
    void whatIsWithTheAuthorOrAtItsEndWaitsForNobody() {
        var returned = office.submitted();
        returned.post(
                        "/decisions",
                        Office.SECRETARY,
                        Map.of(
                                "kind",
                                "RETURN_FOR_COMPLETION",
                                "letter",
                                Map.of("language", "ru", "text", "Дополните.")))
                .is(201);
        var rejected = office.submitted();
        rejected.post(
                        "/decisions",
                        Office.EDITOR,
                        Map.of("kind", "DESK_REJECT", "letter", Map.of("language", "ru", "text", "Не по теме.")))
                .is(201);

        assertThat(waitsFor(returned)).isEmpty();
        assertThat(waitsFor(rejected)).isEmpty();
    }

    @Test
    void nobodyIsAskedForWhatIsTheirOwn() {
        var own = office.submitted(state -> {
            state.put("itemType", "EDITORS_COLUMN");
            Office.writtenBy(Office.CHIEF).accept(state);
        });

        assertThat(waitsFor(own)).contains(Office.DEPUTY).doesNotContain(Office.CHIEF);
    }

    @Test
    void whatIsDueFirstStandsFirstAndEachOnceOverThePages() {
        office.submitted();
        late(office.submitted());
        office.submitted();
        var due = new ArrayList<Instant>();
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = office.get(
                            "/api/review/cases?view=waiting&limit=2" + (after == null ? "" : "&after=" + after),
                            Office.SECRETARY)
                    .is(200)
                    .body();
            for (var item : page.get("items")) {
                seen.add(item.get("manuscriptId").asString());
                var at = database.sql("select attention_at from case_file where id = :id::uuid")
                        .bind("id", item.get("manuscriptId").asString())
                        .map(row -> row.get("attention_at", Instant.class))
                        .one()
                        .block();
                due.add(at);
            }
            after = page.get("next").isNull() ? null : page.get("next").asString();
        } while (after != null && seen.size() < 2000);

        assertThat(seen).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        assertThat(due).isSorted();
    }

    private void late(Office.Manuscript manuscript) {
        database.sql("update case_file set attention_at = '2020-01-01T00:00:00Z' where id = :id::uuid")
                .bind("id", manuscript.id)
                .then()
                .block();
    }

    private List<Staff> waitsFor(Office.Manuscript manuscript) {
        return ALL.stream()
                .filter(who -> office.get("/api/review/cases?view=waiting&q=" + manuscript.number, who)
                                .is(200)
                                .body()
                                .get("items")
                                .size()
                        == 1)
                .toList();
    }
}
