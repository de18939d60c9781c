package org.krugozor.review.casefile.adapter.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Reaction;
import org.krugozor.review.casefile.application.Changed;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.application.GrantedCorrections;
import org.krugozor.review.casefile.model.Answer;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.model.Office;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the office does when publication gives a manuscript back or answers a request. */
@Component
class HearingPublication implements Reaction {

    private final ChangingCases changing;
    private final GrantedCorrections corrections;
    private final Offices offices;
    private final Clock clock;

    HearingPublication(ChangingCases changing, GrantedCorrections corrections, Offices offices, Clock clock) {
        this.changing = changing;
        this.corrections = corrections;
        this.offices = offices;
        this.clock = clock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ArticleState(
            UUID manuscriptId,
            UUID decisionId,
            List<Answer> answers,
            @Nullable Cancelled cancelled,
            Received standing) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cancelled(String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Received(int epoch) {}

    @Override
    public String name() {
        return "case-from-publication";
    }

    @Override
    public Set<String> topics() {
        return Set.of("publication-events");
    }

    @Override
    public Set<String> types() {
        return Set.of("ProductionCancelled", "ManuscriptWithdrawn", "CorrectionApplied", "RequestRefused");
    }

    @Override
    public Mono<Void> on(Event event) {
        var heard = event.dataAs(ArticleState.class);
        return offices.get()
                .flatMap(office -> event.type().equals("ProductionCancelled")
                        ? cancelled(heard, office, event)
                        : answered(heard, event))
                .flatMap(corrections::apply);
    }

    private Mono<Changed> cancelled(ArticleState heard, Office office, Event event) {
        var cancelled = heard.cancelled();
        return changing.changeIfAny(
                heard.manuscriptId(),
                event.actor(),
                file -> file.productionCancelled(
                        heard.decisionId(),
                        cancelled == null ? "" : cancelled.reason(),
                        heard.standing().epoch(),
                        heard.answers(),
                        office.settings(),
                        clock.instant()));
    }

    private Mono<Changed> answered(ArticleState heard, Event event) {
        return changing.changeIfAny(
                heard.manuscriptId(), event.actor(), file -> file.answeredElsewhere(heard.answers()));
    }
}
