package org.krugozor.submission.file.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.krugozor.platform.job.Jobs;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.stream.Changes;
import org.krugozor.submission.file.model.FileKind;
import org.krugozor.submission.file.model.FileState;
import org.krugozor.submission.file.model.ManuscriptFile;
import org.krugozor.submission.text.Now;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lays a stored file on the manuscript's draft and has it inspected. */
@Component
public class TakingFile {

    /** Files of all kinds and versions of one manuscript. */
    static final int MOST = 60;

    private final Files files;
    private final Desk desk;
    private final Jobs jobs;
    private final Changes changes;
    private final Transactions transactions;
    private final Clock clock;

    TakingFile(Files files, Desk desk, Jobs jobs, Changes changes, Transactions transactions, Clock clock) {
        this.files = files;
        this.desk = desk;
        this.jobs = jobs;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came in: its hash in the store, size, name as the sender has it, and type by content. */
    public record Arrived(String content, long size, String name, String mediaType) {}

    public Mono<ManuscriptFile> take(UUID manuscriptId, FileKind kind, Arrived arrived) {
        if (!kind.takes(arrived.mediaType())) {
            return Mono.error(new Refused(Failure.of("unsupported-file", 415)));
        }
        return take(manuscriptId, kind, arrived, desk.hold(manuscriptId));
    }

    /** Lays the working translation beside the submitted version; there need be no draft. */
    public Mono<ManuscriptFile> translate(UUID manuscriptId, Arrived arrived) {
        return FileKind.TRANSLATION.takes(arrived.mediaType())
                ? take(manuscriptId, FileKind.TRANSLATION, arrived, desk.holdForTranslation(manuscriptId))
                : Mono.error(new Refused(Failure.of("unsupported-file", 415)));
    }

    private Mono<ManuscriptFile> take(UUID manuscriptId, FileKind kind, Arrived arrived, Mono<Desk.Place> held) {
        return transactions.run(held.flatMap(place -> files.of(manuscriptId)
                .count()
                .flatMap(count -> count >= MOST
                        ? Mono.error(new Refused(Failure.conflict("too-many-files")))
                        : lay(manuscriptId, kind, arrived, place))));
    }

    private Mono<ManuscriptFile> lay(UUID manuscriptId, FileKind kind, Arrived arrived, Desk.Place place) {
        var now = Now.of(clock);
        var file = new ManuscriptFile(
                Ids.timeOrdered(now),
                manuscriptId,
                kind,
                arrived.name(),
                arrived.mediaType(),
                arrived.size(),
                arrived.content(),
                FileState.CHECKING,
                null,
                List.of(),
                null,
                0,
                null,
                place.ordinal(),
                null,
                place.personId(),
                now);
        var room = kind.isSingle() ? files.endAllAt(manuscriptId, kind, place.ordinal()) : Mono.<Void>empty();
        return room.then(files.add(file))
                .then(jobs.enqueue(
                        InspectingFile.TYPE, file.fileId().toString(), new InspectingFile.Order(file.fileId())))
                .then(changes.announce("manuscript", manuscriptId.toString()))
                .thenReturn(file);
    }

    /** Takes a file off the draft; what a submitted version shows stays. */
    public Mono<Void> remove(UUID manuscriptId, UUID fileId) {
        return transactions.run(desk.hold(manuscriptId).flatMap(place -> files.byId(fileId)
                .filter(file -> file.manuscriptId().equals(manuscriptId) && file.belongsTo(place.ordinal()))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .flatMap(file -> files.endAt(fileId, place.ordinal())
                        .then(changes.announce("manuscript", manuscriptId.toString())))));
    }
}
