package org.krugozor.submission.manuscript.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.stream.Changes;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.text.Now;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in what the holder said: answers to requests, and decisions that ask for a new version. */
@Component
public class HearingHolder {

    private final Manuscripts manuscripts;
    private final Changes changes;
    private final Clock clock;

    HearingHolder(Manuscripts manuscripts, Changes changes, Clock clock) {
        this.manuscripts = manuscripts;
        this.changes = changes;
        this.clock = clock;
    }

    public record Answer(
            UUID requestId, String answer, @Nullable String reason) {}

    public Mono<Void> answers(UUID manuscriptId, List<Answer> answers) {
        return manuscripts.held(manuscriptId).flatMap(manuscript -> {
            var now = Now.of(clock);
            var heard = manuscript;
            for (var answer : answers) {
                heard = heard.answered(answer.requestId(), answer.answer(), answer.reason(), now);
            }
            return heard == manuscript ? Mono.empty() : save(heard, heard.latest() != manuscript.latest());
        });
    }

    /** Opens the next version as a copy of the last, so that the author finds it begun. */
    public Mono<Void> asked(UUID manuscriptId, UUID decision, boolean completion) {
        return manuscripts.held(manuscriptId).flatMap(manuscript -> {
            var now = Now.of(clock);
            var open = manuscript.answering(decision, completion, Ids.timeOrdered(now), now);
            return open == manuscript ? Mono.empty() : save(open, false);
        });
    }

    private Mono<Void> save(Manuscript manuscript, boolean withLatest) {
        var saved = withLatest ? manuscripts.saveWithLatest(manuscript) : manuscripts.save(manuscript);
        return saved.then(
                changes.announce("manuscript", manuscript.manuscriptId().toString()));
    }
}
