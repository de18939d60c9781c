package org.krugozor.review.support;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.krugozor.review.support.SmallWorld.Facts;
import org.krugozor.review.support.SmallWorld.Job;
import org.krugozor.review.support.SmallWorld.Kind;
import org.krugozor.review.support.SmallWorld.Naming;
import org.krugozor.review.support.SmallWorld.Tie;
import org.krugozor.review.support.SmallWorld.Work;

/** What is true in a small world, as the office has it written down. */
final class WorldForms {

    private final SmallWorld world;
    private final String language;

    WorldForms(SmallWorld world, String language) {
        this.world = world;
        this.language = language;
    }

    Map<String, Object> profile(Facts facts) {
        var body = new HashMap<String, Object>();
        body.put("personId", facts.identity().person());
        body.put("email", facts.identity().email());
        body.put("orcid", facts.identity().orcid());
        body.put(
                "names",
                Map.of("latin", Map.of("surname", "Nobody" + world.tag, "given", SmallWorld.given(facts.identity()))));
        body.put("languagesRead", List.of(language));
        body.put("locale", "en");
        body.put("maxLoad", 50);
        body.put("expertise", List.of(Map.of("field", "15", "level", 2 + world.random.nextInt(4))));
        body.put("affiliations", facts.jobs().stream().map(this::job).toList());
        body.put("publications", facts.works().stream().map(this::work).toList());
        body.put("ties", facts.ties().stream().map(this::tie).toList());
        return body;
    }

    Map<String, Object> job(Job job) {
        var body = place(job);
        body.put(
                "to",
                job.endedDays() < 0
                        ? null
                        : LocalDate.now(ZoneOffset.UTC)
                                .minusDays(job.endedDays())
                                .toString());
        return body;
    }

    Map<String, Object> place(Job job) {
        var body = new HashMap<String, Object>();
        body.put("institution", Map.of("en", SmallWorld.institution(world.tag, job.institution())));
        body.put("department", Map.of("en", "Department " + "ab".charAt(job.department())));
        return body;
    }

    Map<String, Object> work(Work work) {
        var surname = SmallWorld.surname(world.tag, work.writer());
        var given = SmallWorld.given(work.writer());
        return Map.of(
                "title",
                "Work",
                "year",
                work.year(),
                "authors",
                List.of("Nobody, Q.", work.inFull() ? given + " " + surname : surname + ", G."));
    }

    Map<String, Object> tie(Tie tie) {
        var writer = world.writers.get(tie.writer());
        var body = new HashMap<String, Object>();
        body.put("kind", tie.kind().name());
        body.put("name", tie.byName() ? SmallWorld.surname(world.tag, tie.writer()) + " G." : "somebody");
        body.put("email", tie.byName() ? null : writer.identity().email());
        return body;
    }

    /** The part of a profile that names somebody, and what stands there. */
    Map.Entry<String, Map<String, Object>> naming(Naming naming) {
        var whom = naming.whom().facts.get(0).identity();
        var name = SmallWorld.given(whom) + " Nobody" + world.tag;
        if (naming.kind() == Kind.CO_AUTHOR) {
            int year = LocalDate.now().getYear() - 1;
            return Map.entry(
                    "publications", Map.of("title", "Listed", "year", year, "authors", List.of("Nobody, Q.", name)));
        }
        var body = new HashMap<String, Object>();
        body.put(
                "kind",
                naming.kind() == Kind.ADVISER
                        ? "DOCTORAL_STUDENT"
                        : naming.kind().name());
        body.put("name", naming.byName() ? name : "somebody");
        body.put("email", naming.byName() ? null : whom.email());
        return Map.entry("ties", body);
    }
}
