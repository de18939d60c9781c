package org.krugozor.platform.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.worker.WorkerTask;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The task {@value #NAME}: recognises the file {@value #FILE}, cleans it, reads its words and looks through them. Public
 * because the platform makes it by name; asked for through {@link DocumentInspections}.
 */
public final class InspectDocument implements WorkerTask {

    static final String NAME = "inspect-document";
    static final String FILE = "document";
    static final String TEXT = "text.jsonl";
    static final String COPY = "copy";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final InspectionLimits limits;

    public InspectDocument() {
        this(InspectionLimits.usual());
    }

    InspectDocument(InspectionLimits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode run(Path input, Path output, ObjectNode args, Progress progress) throws IOException {
        InspectionOrder order = JSON.treeToValue(args, InspectionOrder.class);
        return JSON.valueToTree(inspect(input.resolve(FILE), output, order, progress));
    }

    private InspectionResult inspect(Path file, Path output, InspectionOrder order, Progress progress)
            throws IOException {
        try {
            DocumentKind kind = new DocumentSniffer(limits).recognise(file);
            if (!order.wanted().contains(kind)) {
                throw new DocumentRefused(Refusal.KIND_NOT_WANTED);
            }
            progress.at(0.2);
            CleaningReport cleaning = null;
            Path read = file;
            if (order.clean()) {
                read = output.resolve(COPY);
                cleaning = new DocumentCleaner(limits).clean(file, kind, read, order.label());
            }
            progress.at(0.6);
            return read(read, kind, output, order.sought(), cleaning);
        } catch (DocumentRefused e) {
            return InspectionResult.refused(e);
        }
    }

    private InspectionResult read(
            Path file, DocumentKind kind, Path output, List<Sought> sought, @Nullable CleaningReport cleaning)
            throws IOException {
        ResidueSearch search = new ResidueSearch(sought);
        try (ExtractedText.Output text = new ExtractedText.Output(output.resolve(TEXT), limits.text())) {
            ExtractedText.Sink both = paragraph -> {
                text.paragraph(paragraph);
                search.paragraph(paragraph);
            };
            TextFacts facts =
                    switch (kind) {
                        case DOCX -> text.facts(0, 0, DocxText.read(file, limits, both));
                        case PDF -> {
                            PdfText.Pages pages = PdfText.read(file, limits, both);
                            yield text.facts(pages.count(), pages.withoutText(), pages.pictures());
                        }
                        case PNG, JPEG -> text.facts(0, 0, 1);
                    };
            return new InspectionResult(null, "", kind, facts, cleaning, search.found(), search.beyond());
        }
    }
}
