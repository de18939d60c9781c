package org.krugozor.review.assignment.application;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.krugozor.review.assignment.model.AvailableReviewer;
import org.krugozor.review.assignment.model.Backlog;
import org.krugozor.review.assignment.model.WaitingManuscript;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.panel.application.Institutions;
import org.krugozor.review.panel.application.JudgingReviewers;
import org.krugozor.review.panel.application.JudgingReviewers.Overview;
import org.krugozor.review.panel.model.Demand;
import org.krugozor.review.panel.model.Taxonomy;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.reviewer.model.Reviewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts a backlog together from what the office knows: ids and numbers, no names. Nobody enters it who cannot be asked,
 * and whoever is in conflict with a manuscript is kept from it.
 */
@Component
class GatheringBacklog {

    private static final int NEVER_ASKED = 3650;

    private final Reviewers reviewers;
    private final JudgingReviewers judging;

    GatheringBacklog(Reviewers reviewers, JudgingReviewers judging) {
        this.reviewers = reviewers;
        this.judging = judging;
    }

    Mono<Backlog> gather(Collection<Case> files, PlanTerms terms) {
        return reviewers.matching(null).collectList().flatMap(everybody -> judging.judgeAll(files, everybody)
                .map(overview -> backlog(files, everybody, overview, terms)));
    }

    /** A field to be known, and in which call's taxonomy: what is inherited from a wider field depends on it. */
    private record Wanted(Demand demand, Taxonomy taxonomy) {}

    private static Backlog backlog(
            Collection<Case> files, Collection<Reviewer> everybody, Overview overview, PlanTerms terms) {
        var taxonomies = new ArrayList<Taxonomy>();
        var wanted = new LinkedHashMap<String, Wanted>();
        var manuscripts = new ArrayList<WaitingManuscript>();
        for (var file : files) {
            var taxonomy = overview.taxonomies().getOrDefault(file.id(), new Taxonomy(List.of()));
            if (!taxonomies.contains(taxonomy)) {
                taxonomies.add(taxonomy);
            }
            var weights = new LinkedHashMap<String, Double>();
            for (var demand : Demand.of(JudgingReviewers.weights(JudgingReviewers.fields(file)), taxonomy)) {
                var key = taxonomies.indexOf(taxonomy) + ":" + demand.code() + ":" + demand.part();
                wanted.put(key, new Wanted(new Demand(demand.code(), demand.part(), 1), taxonomy));
                weights.merge(key, demand.weight(), Double::sum);
            }
            manuscripts.add(new WaitingManuscript(file.id().toString(), weights, terms.seats(), readable(file)));
        }
        var institutions = new Institutions(everybody);
        var available = overview.available().stream()
                .map(reviewer -> available(reviewer, files, wanted, institutions, overview, terms))
                .toList();
        return new Backlog(
                manuscripts,
                available,
                pairs(overview.conflicted()),
                pairs(overview.warned()),
                new Backlog.Rules(
                        terms.onePerInstitution(), Backlog.Rules.DEFAULT.fieldsFirst(), overview.warnedAtMost()));
    }

    /** The languages any one of which will do, as one word. */
    private static String readable(Case file) {
        return file.readableIn().stream().sorted().collect(Collectors.joining(" "));
    }

    private static Set<String> reads(Reviewer reviewer, Collection<Case> files) {
        return files.stream()
                .filter(file -> file.readableIn().stream().anyMatch(reviewer.languagesRead()::contains))
                .map(GatheringBacklog::readable)
                .collect(Collectors.toSet());
    }

    private static AvailableReviewer available(
            Reviewer reviewer,
            Collection<Case> files,
            Map<String, Wanted> wanted,
            Institutions institutions,
            Overview overview,
            PlanTerms terms) {
        var knows = JudgingReviewers.expertise(reviewer);
        var expertise = new HashMap<String, Double>();
        wanted.forEach((key, one) -> {
            double known = knows.on(one.demand(), one.taxonomy());
            if (known > 0) {
                expertise.put(key, known);
            }
        });
        var load = overview.loadOf(reviewer.reviewerId());
        int free = reviewer.maxLoad() - load.open();
        var limit = terms.load();
        int most = limit == null ? free : Math.min(limit, free);
        var asked = load.lastAsked();
        return new AvailableReviewer(
                reviewer.reviewerId().toString(),
                expertise,
                Math.min(terms.minLoad(), most),
                most,
                reads(reviewer, files),
                institutions.key(reviewer),
                asked == null
                        ? NEVER_ASKED
                        : (int) Math.max(
                                0,
                                ChronoUnit.DAYS.between(
                                        asked.atZone(ZoneOffset.UTC).toLocalDate(), overview.today())),
                load.open());
    }

    private static List<Backlog.Conflict> pairs(Map<UUID, Set<UUID>> people) {
        var pairs = new ArrayList<Backlog.Conflict>();
        people.forEach((manuscript, some) ->
                some.forEach(one -> pairs.add(new Backlog.Conflict(manuscript.toString(), one.toString()))));
        return pairs;
    }
}
