package org.krugozor.submission.manuscript.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.krugozor.submission.call.application.Calls;
import org.krugozor.submission.call.model.Call;
import org.krugozor.submission.check.CheckResult;
import org.krugozor.submission.check.Checks;
import org.krugozor.submission.check.Subject;
import org.krugozor.submission.file.application.Files;
import org.krugozor.submission.file.model.FileKind;
import org.krugozor.submission.file.model.ManuscriptFile;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.manuscript.model.VersionKind;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Runs the submission rules over a draft and its files; reads what inspections found, opens no file itself. */
@Component
public class CheckingDraft {

    private final Calls calls;
    private final Files files;
    private final Manuscripts manuscripts;

    CheckingDraft(Calls calls, Files files, Manuscripts manuscripts) {
        this.calls = calls;
        this.files = files;
        this.manuscripts = manuscripts;
    }

    /** A draft with what the rules say of it. */
    public record Checked(Call call, List<ManuscriptFile> files, List<CheckResult> results) {

        public boolean blocked() {
            return results.stream().anyMatch(CheckResult::blocks);
        }
    }

    /** The draft's checks; of a manuscript without a draft, those made when its last version was submitted. */
    public Mono<List<CheckResult>> of(Manuscript manuscript) {
        if (manuscript.draft() == null && manuscript.latest() != null) {
            return Mono.just(manuscript.latest().checks());
        }
        return check(manuscript).map(Checked::results);
    }

    Mono<Checked> check(Manuscript manuscript) {
        var draft = manuscript.draft();
        int ordinal = draft == null ? manuscript.lastOrdinal() : draft.ordinal();
        return Mono.zip(
                        calls.byId(manuscript.callId()),
                        files.of(manuscript.manuscriptId())
                                .filter(file -> file.belongsTo(ordinal))
                                .collectList())
                .flatMap(both -> Mono.zip(
                                words(both.getT2(), FileKind.MANUSCRIPT),
                                words(both.getT2(), FileKind.ANONYMOUS),
                                manuscripts.anotherUnderWay(manuscript.submittedBy(), manuscript.manuscriptId()))
                        // reading through a long text is work, and no event loop should be held by it
                        .publishOn(Schedulers.parallel())
                        .map(words -> {
                            var subject = new Subject(
                                    manuscript.content(),
                                    manuscript.itemType(),
                                    both.getT1(),
                                    both.getT2(),
                                    words.getT1().map(Files.Text::words).orElse(null),
                                    words.getT2()
                                            .map(text -> text.words() + "\n" + text.aside())
                                            .orElse(null),
                                    words.getT3(),
                                    draft != null && draft.kind() == VersionKind.REVISION);
                            return new Checked(both.getT1(), both.getT2(), Checks.of(subject));
                        }));
    }

    private Mono<Optional<Files.Text>> words(List<ManuscriptFile> all, FileKind kind) {
        return Mono.justOrEmpty(all.stream()
                        .filter(file -> file.kind() == kind)
                        .map(ManuscriptFile::fileId)
                        .findFirst())
                .flatMap((UUID id) -> files.text(id))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }
}
