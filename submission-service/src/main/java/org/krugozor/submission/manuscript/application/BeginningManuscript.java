package org.krugozor.submission.manuscript.application;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.stream.Changes;
import org.krugozor.submission.call.application.Calls;
import org.krugozor.submission.call.model.Call;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.content.ItemType;
import org.krugozor.submission.content.Section;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.manuscript.model.OnBehalf;
import org.krugozor.submission.person.application.FindingOneself.Self;
import org.krugozor.submission.person.application.Persons;
import org.krugozor.submission.text.JournalDay;
import org.krugozor.submission.text.Now;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lays a fresh sheet on the table, one's own or, by the secretary, somebody else's. */
@Component
public class BeginningManuscript {

    private final Visiting visiting;
    private final Calls calls;
    private final Persons persons;
    private final Manuscripts manuscripts;
    private final Changes changes;
    private final Transactions transactions;
    private final Clock clock;

    BeginningManuscript(
            Visiting visiting,
            Calls calls,
            Persons persons,
            Manuscripts manuscripts,
            Changes changes,
            Transactions transactions,
            Clock clock) {
        this.visiting = visiting;
        this.calls = calls;
        this.persons = persons;
        this.manuscripts = manuscripts;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is begun. */
    public record Sheet(
            UUID callId,
            ItemType itemType,
            String language,
            @Nullable Section section,
            @Nullable String topic,
            @Nullable OnBehalf onBehalf) {}

    public Mono<Manuscript> begin(Sheet sheet) {
        return transactions.run(visiting.self().flatMap(self -> calls.byId(sheet.callId())
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.invalid("/callId", "unknown-call"))))
                .flatMap(call -> allowed(self, call, sheet))
                .flatMap(call -> author(self, sheet).flatMap(author -> lay(self, author, call, sheet)))));
    }

    private Mono<Call> allowed(Self self, Call call, Sheet sheet) {
        if (!call.takesNewOn(JournalDay.of(Now.of(clock)))) {
            return Mono.error(new Refused(Failure.conflict("call-closed")));
        }
        if (!sheet.itemType().isReviewed() && !self.caller().has("secretary")) {
            return Mono.error(new Refused(Failure.invalid("/itemType", "item-type-of-secretary")));
        }
        if (sheet.onBehalf() != null && !self.caller().has("secretary")) {
            return Mono.error(new Refused(Failure.of("on-behalf-not-yours", 403)));
        }
        return Mono.just(call);
    }

    private Mono<UUID> author(Self self, Sheet sheet) {
        if (sheet.onBehalf() == null) {
            return Mono.just(self.person().personId());
        }
        var person = sheet.onBehalf().personId();
        if (person == null) {
            return Mono.error(new Refused(Failure.invalid("/onBehalf/personId", "required")));
        }
        return persons.byId(person)
                .map(found -> found.personId())
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.invalid("/onBehalf/personId", "unknown-person"))));
    }

    private Mono<Manuscript> lay(Self self, UUID author, Call call, Sheet sheet) {
        var now = Now.of(clock);
        boolean behalf = sheet.onBehalf() != null;
        var manuscript = Manuscript.begun(
                Ids.timeOrdered(now),
                Ids.timeOrdered(now),
                call.callId(),
                call.version(),
                sheet.itemType(),
                author,
                behalf ? self.person().personId() : null,
                Content.blank(sheet.topic(), sheet.language(), sheet.section()),
                now);
        var id = manuscript.manuscriptId();
        var trace = behalf
                ? manuscripts.trace(id, now, "BEGIN", self.person().personId(), sheet.onBehalf())
                : Mono.<Void>empty();
        return manuscripts.add(manuscript).flatMap(added -> trace.then(changes.announce("manuscript", id.toString()))
                .thenReturn(added));
    }
}
