package org.krugozor.publication.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krugozor.publication.Contents;
import org.krugozor.publication.PublicationTest;
import org.krugozor.publication.Tokens;

/** Read models emptied and filled again from what their owners repeat. */
class RebuiltReadModelsTest extends PublicationTest {

    @Test
    void areEqualToTheOldOnesAndNothingIsSaidOrDoneTwice() {
        var changed = UUID.randomUUID();
        OTHERS.person(changed, changed.toString(), "Before");
        OTHERS.person(changed, changed.toString(), "After");
        var erased = UUID.randomUUID();
        OTHERS.person(erased, erased.toString(), "Gone");
        OTHERS.say("person", "PersonErased", erased.toString(), Map.of("personId", erased));
        var withdrawn = arrived(Contents.research());
        OTHERS.withdrawalRequested(withdrawn, UUID.randomUUID());
        arrived(Contents.research());
        var last = UUID.randomUUID();
        OTHERS.person(last, last.toString(), "Last");
        until(() -> count("select count(*) from read_person where person_id = '" + last + "'") == 1);
        until(() -> count("select count(*) from outbox where published_at is not null and aggregateid = '"
                        + withdrawn.manuscriptId() + "'")
                == 1);
        until(() -> persons().contains("After") && !persons().contains("Gone"));
        var persons = persons();
        var standings = standings();
        var deeds = deeds();
        assertThat(standings).contains(withdrawn.manuscriptId().toString());

        administrator("/internal/projections/rebuild");
        assertThat(count("select (select count(*) from read_person) + (select count(*) from read_standing)"))
                .isZero();
        OTHERS.republish();

        // a topic nothing was said on in this run waits for its owner
        until(() -> count("select count(*) from rebuild where topic in ('person-events', 'submission-events',"
                        + " 'review-events')")
                == 0);
        assertThat(persons()).isEqualTo(persons);
        assertThat(standings()).isEqualTo(standings);
        assertThat(deeds()).isEqualTo(deeds);
    }

    private String persons() {
        return rows("select * from read_person where person_id in (:subjects)");
    }

    private String standings() {
        return rows("select * from read_standing where manuscript_id in (:subjects)");
    }

    /** What reactions leave behind: how far they have acted, events said, jobs, articles with their versions. */
    private String deeds() {
        return rows("""
                select aggregateid::uuid, 'said ' || type || sequence from outbox where aggregateid::uuid in (:subjects)
                union all select subject::uuid, 'acted ' || consumer || source || sequence from heard
                          where consumer <> 'read' and subject::uuid in (:subjects)
                union all select null, 'jobs ' || count(*) from job
                union all select id, 'article ' || version from article where id in (:subjects)""");
    }

    private String rows(String sql) {
        return database.sql("select coalesce(string_agg(t::text, chr(10) order by t::text), '') from (" + sql + ") t")
                .bind("subjects", OTHERS.subjects())
                .map(row -> row.get(0, String.class))
                .one()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private void administrator(String path) {
        client.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(Tokens.of("root", "administrator")))
                .exchange()
                .expectStatus()
                .isAccepted();
    }
}
