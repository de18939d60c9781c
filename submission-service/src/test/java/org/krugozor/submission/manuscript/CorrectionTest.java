package org.krugozor.submission.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krugozor.standing.Situation;
import org.krugozor.standing.Standing;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.content.ItemType;
import org.krugozor.submission.content.Metadata;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.manuscript.model.Request;

/** What a granted correction changes, and what it leaves as the author has typed it since. */
class CorrectionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:41:09Z");
    private static final UUID REQUEST = UUID.randomUUID();

    @Test
    void aGrantedCorrectionReachesTheDraftWhereItStillSaysTheSame() {
        var revising = asked().answering(UUID.randomUUID(), false, UUID.randomUUID(), NOW);

        var corrected = revising.answered(REQUEST, "GRANTED", null, NOW);

        assertThat(corrected.latest().content().titles())
                .containsEntry("ru", "Верно")
                .containsEntry("en", "Other");
        assertThat(corrected.draft().content().titles()).containsEntry("ru", "Верно");
    }

    @Test
    void whatWasTypedSinceIsNotLost() {
        var revising = asked().answering(UUID.randomUUID(), false, UUID.randomUUID(), NOW);
        var typed = revising.write(titled("Совсем новое"), NOW).orRefuse();

        var corrected = typed.answered(REQUEST, "GRANTED", null, NOW);

        assertThat(corrected.latest().content().titles()).containsEntry("ru", "Верно");
        assertThat(corrected.draft().content().titles()).containsEntry("ru", "Совсем новое");
    }

    @Test
    void aRefusedCorrectionChangesNothingAndAnAnswerCountsOnce() {
        var refused = asked().answered(REQUEST, "REFUSED", "поздно", NOW);
        var again = refused.answered(REQUEST, "GRANTED", null, NOW);

        assertThat(again).isSameAs(refused);
        assertThat(refused.latest().content().titles()).containsEntry("ru", "Неверно");
    }

    private static Manuscript asked() {
        var changes = new Request.Changes(Map.of("ru", new Metadata("Верно", null, List.of())), null);
        return submitted()
                .ask(Request.open(REQUEST, Request.Kind.CORRECTION, "опечатка", NOW, UUID.randomUUID(), changes), NOW)
                .orRefuse();
    }

    private static Manuscript submitted() {
        return Manuscript.begun(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        ItemType.RESEARCH_ARTICLE,
                        UUID.randomUUID(),
                        null,
                        titled("Неверно"),
                        NOW)
                .submit(
                        "2026-0001",
                        1,
                        Standing.of(Situation.INTAKE, null, 0),
                        UUID.randomUUID(),
                        null,
                        List.of(),
                        List.of(),
                        titled("Неверно"),
                        NOW)
                .orRefuse();
    }

    private static Content titled(String title) {
        var metadata = new LinkedHashMap<String, Metadata>();
        metadata.put("ru", new Metadata(title, null, List.of()));
        metadata.put("en", new Metadata("Other", null, List.of()));
        return Content.blank(null, "ru", null).under(metadata);
    }
}
