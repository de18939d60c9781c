package org.krugozor.submission.manuscript.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.krugozor.submission.file.application.Files;
import org.krugozor.submission.file.model.ManuscriptFile;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.manuscript.model.Version;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts together all that one of its authors sees of a manuscript. */
@Component
public class LookingAtManuscript {

    private final Visiting visiting;
    private final WritingDraft writing;
    private final Manuscripts manuscripts;
    private final Files files;
    private final OfferingLatin offering;

    LookingAtManuscript(
            Visiting visiting, WritingDraft writing, Manuscripts manuscripts, Files files, OfferingLatin offering) {
        this.visiting = visiting;
        this.writing = writing;
        this.manuscripts = manuscripts;
        this.files = files;
        this.offering = offering;
    }

    /**
     * @param shown the manuscript, with the version a first stroke would open
     * @param files of that version, else of the last submitted one
     * @param offered in Latin letters for what the draft leaves blank, by JSON pointer
     */
    public record Look(
            Visit visit,
            Manuscript shown,
            List<Version> versions,
            List<ManuscriptFile> files,
            Map<String, String> offered) {}

    public Mono<Look> at(UUID manuscriptId) {
        return visiting.visit(manuscriptId).flatMap(this::at);
    }

    public Mono<Look> at(Visit visit) {
        var shown = visit.situated().writable() ? writing.opened(visit.situated()) : visit.manuscript();
        var draft = visit.situated().writable() ? shown.draft() : null;
        int ordinal = draft != null ? draft.ordinal() : Math.max(1, shown.lastOrdinal());
        return Mono.zip(
                        manuscripts.versions(shown.manuscriptId()).collectList(),
                        files.of(shown.manuscriptId())
                                .filter(file -> file.belongsTo(ordinal))
                                .collectList(),
                        draft == null ? Mono.just(Map.<String, String>of()) : offering.to(shown))
                .map(all -> new Look(visit, shown, all.getT1(), all.getT2(), all.getT3()));
    }
}
