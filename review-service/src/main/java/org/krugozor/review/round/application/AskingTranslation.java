package org.krugozor.review.round.application;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.review.casefile.application.Changed;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.application.Right;
import org.krugozor.review.casefile.model.Change;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.panel.application.CountingReaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the author for an anonymous working translation where too few reviewers read the manuscript's language. */
@Component
public class AskingTranslation {

    private final ChangingCases changing;
    private final CountingReaders counting;
    private final Offices offices;
    private final Clock clock;

    AskingTranslation(ChangingCases changing, CountingReaders counting, Offices offices, Clock clock) {
        this.changing = changing;
        this.counting = counting;
        this.offices = offices;
        this.clock = clock;
    }

    public Mono<Changed> ask(UUID id, long seen, Editor editor, String language, @Nullable String note) {
        return offices.get()
                .flatMap(office -> changing.changeAfter(
                        id, seen, editor, Right.TO_HANDLE, editor.actor(), file -> counting.of(file)
                                .map(readers -> {
                                    int below = office.settings().panel().translationBelow();
                                    return readers.eligible() < below
                                            ? file.translating(clock.instant()).ask(language, note, editor.personId())
                                            : Outcome.<Change>rejected(Failure.conflict(
                                                    "enough-readers",
                                                    Map.of("readers", readers.eligible(), "below", below)));
                                })));
    }
}
