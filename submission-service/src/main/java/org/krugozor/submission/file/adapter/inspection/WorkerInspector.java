package org.krugozor.submission.file.adapter.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentInspections;
import org.krugozor.platform.document.DocumentKind;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.document.ExtractedParagraph.Place;
import org.krugozor.platform.document.ExtractedText;
import org.krugozor.platform.document.InspectedDocument;
import org.krugozor.platform.document.InspectionOrder;
import org.krugozor.platform.document.StoredDocument;
import org.krugozor.platform.worker.WorkerOutcome;
import org.krugozor.submission.file.application.Inspector;
import org.krugozor.submission.file.model.FileKind;
import org.krugozor.submission.file.model.Finding;
import org.krugozor.submission.file.model.Inspection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Has files inspected in a process that holds no secrets; what must cross the blind is cleaned there. */
@Component
class WorkerInspector implements Inspector {

    private static final Set<DocumentKind> TEXTS = EnumSet.of(DocumentKind.DOCX, DocumentKind.PDF);
    private static final Set<Place> COUNTED = EnumSet.of(Place.BODY, Place.FOOTNOTE, Place.ENDNOTE);
    private static final String LABEL = "Author";
    private static final int LONGEST_TEXT = 600_000;

    private final DocumentStore store;
    private final DocumentInspections inspections;

    WorkerInspector(DocumentStore store, DocumentInspections inspections) {
        this.store = store;
        this.inspections = inspections;
    }

    @Override
    public Mono<Inspection> inspect(String content, FileKind kind) {
        var wanted = kind == FileKind.DOCUMENT ? EnumSet.allOf(DocumentKind.class) : TEXTS;
        boolean crosses = kind == FileKind.ANONYMOUS || kind == FileKind.RESPONSE || kind == FileKind.TRANSLATION;
        var order = new InspectionOrder(wanted, crosses, LABEL, List.of());
        return inspections.inspect(store, new ContentHash(content), order, share -> {}, this::outcome);
    }

    private Mono<Inspection> outcome(InspectedDocument document) {
        if (document instanceof InspectedDocument.Refused refused) {
            return Mono.just(new Inspection.Refused(
                    refused.refusal().code(), refused.place().isEmpty() ? null : refused.place()));
        }
        if (document instanceof InspectedDocument.Unfinished unfinished) {
            return unfinished(unfinished.outcome());
        }
        var accepted = (InspectedDocument.Accepted) document;
        var copy = accepted.copy().map(store::put).orElseGet(Mono::empty);
        return Mono.fromCallable(() -> words(accepted))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(words -> copy.map(stored -> clean(accepted, words, stored))
                        .switchIfEmpty(Mono.fromSupplier(() -> clean(accepted, words, null))));
    }

    /** A file too heavy to read is refused; a process that fell for other reasons may be lucky the next time. */
    private static Mono<Inspection> unfinished(WorkerOutcome outcome) {
        if (outcome instanceof WorkerOutcome.TimedOut) {
            return Mono.just(new Inspection.Refused("too-slow", null));
        }
        if (outcome instanceof WorkerOutcome.OutOfMemory) {
            return Mono.just(new Inspection.Refused("too-heavy", null));
        }
        return Mono.error(new IllegalStateException("the inspection did not end: " + outcome));
    }

    private record Words(String counted, String aside) {}

    private static Words words(InspectedDocument.Accepted accepted) throws IOException {
        var counted = new StringBuilder();
        var aside = new StringBuilder();
        try (var paragraphs = ExtractedText.read(accepted.text())) {
            paragraphs.forEach(paragraph -> {
                var into = COUNTED.contains(paragraph.place()) ? counted : aside;
                if (into.length() + paragraph.text().length() < LONGEST_TEXT) {
                    into.append(paragraph.text()).append('\n');
                }
            });
        }
        return new Words(counted.toString(), aside.toString());
    }

    private static Inspection clean(
            InspectedDocument.Accepted accepted, Words words, @org.jspecify.annotations.Nullable StoredDocument copy) {
        var type = accepted.kind().mediaType();
        return new Inspection.Clean(
                type,
                copy == null ? null : copy.hash().hex(),
                copy == null ? 0 : copy.size(),
                copy == null ? null : type,
                findings(accepted),
                words.counted(),
                words.aside());
    }

    private static List<Finding> findings(InspectedDocument.Accepted accepted) {
        var findings = new ArrayList<Finding>();
        accepted.cleaning().ifPresent(report -> {
            report.removed().forEach((what, count) -> findings.add(new Finding(what, null, String.valueOf(count))));
            report.left().forEach(left -> findings.add(new Finding(left.kind(), left.place(), null)));
        });
        if (accepted.facts().pagesWithoutText() > 0) {
            findings.add(new Finding(
                    "pages-without-text", null, String.valueOf(accepted.facts().pagesWithoutText())));
        }
        if (accepted.facts().truncated()) {
            findings.add(new Finding("text-cut", null, null));
        }
        return findings;
    }
}
