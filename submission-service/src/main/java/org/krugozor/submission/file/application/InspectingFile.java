package org.krugozor.submission.file.application;

import java.util.UUID;
import org.krugozor.platform.job.Job;
import org.krugozor.platform.job.JobHandler;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.stream.Changes;
import org.krugozor.submission.file.model.FileKind;
import org.krugozor.submission.file.model.Inspection;
import org.krugozor.submission.file.model.ManuscriptFile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Inspects an uploaded file beside the requests; the author sees "checking" until it is done. */
@Component
public class InspectingFile implements JobHandler {

    static final String TYPE = "inspect-document";

    private final Files files;
    private final Inspector inspector;
    private final Translations translations;
    private final Changes changes;
    private final Transactions transactions;

    InspectingFile(
            Files files, Inspector inspector, Translations translations, Changes changes, Transactions transactions) {
        this.files = files;
        this.inspector = inspector;
        this.translations = translations;
        this.changes = changes;
        this.transactions = transactions;
    }

    /** The payload of the job. */
    record Order(UUID fileId) {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int attempts() {
        return 3;
    }

    @Override
    public Mono<Void> run(Job job) {
        return files.byId(fileOf(job))
                .flatMap(
                        file -> inspector.inspect(file.content(), file.kind()).flatMap(outcome -> note(file, outcome)));
    }

    /** A file that kills its inspector again and again is no file we take. */
    @Override
    public Mono<Void> gaveUp(Job job, String reason) {
        return files.byId(fileOf(job)).flatMap(file -> note(file, new Inspection.Refused("unreadable", null)));
    }

    private Mono<Void> note(ManuscriptFile file, Inspection outcome) {
        return file.kind() == FileKind.TRANSLATION
                ? translations
                        .judged(file, outcome)
                        .flatMap(judged -> note(
                                file,
                                judged,
                                judged instanceof Inspection.Clean ? translations.taken(file) : Mono.empty()))
                : note(file, outcome, Mono.empty());
    }

    private Mono<Void> note(ManuscriptFile file, Inspection outcome, Mono<Void> after) {
        return transactions.run(files.inspected(file.fileId(), outcome)
                .then(after)
                .then(changes.announce("manuscript", file.manuscriptId().toString())));
    }

    private static UUID fileOf(Job job) {
        return UUID.fromString(job.payload().get("fileId").asString());
    }
}
