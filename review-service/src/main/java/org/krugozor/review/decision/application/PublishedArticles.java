package org.krugozor.review.decision.application;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.krugozor.platform.config.KrugozorProperties;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Reaction;
import org.krugozor.review.casefile.application.ChangingCases;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells each author of a published issue where their article is. */
@Component
class PublishedArticles implements Reaction {

    private final ChangingCases cases;
    private final TellingAuthors telling;
    private final KrugozorProperties properties;

    PublishedArticles(ChangingCases cases, TellingAuthors telling, KrugozorProperties properties) {
        this.cases = cases;
        this.telling = telling;
        this.properties = properties;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Issue(UUID issueId, int year, int number, int whole, List<Listed> articles) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed(UUID manuscriptId) {}

    @Override
    public String name() {
        return "published-articles";
    }

    @Override
    public Set<String> topics() {
        return Set.of("publication-events");
    }

    @Override
    public Set<String> types() {
        return Set.of("IssuePublished");
    }

    @Override
    public Mono<Void> on(Event event) {
        var issue = event.dataAs(Issue.class);
        var label = "№ %d (%d)/%d".formatted(issue.number(), issue.whole(), issue.year());
        return Flux.fromIterable(issue.articles())
                .concatMap(listed -> cases.find(listed.manuscriptId()))
                .concatMap(file -> telling.write(
                        file,
                        "published",
                        "published:" + file.id(),
                        Map.of(
                                "issue",
                                label,
                                "article",
                                properties.publicUrl() + "/en/articles/"
                                        + file.manuscript().number())))
                .then();
    }
}
