package org.krugozor.publication.galley.adapter.press;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.krugozor.platform.worker.WorkerTask;
import org.krugozor.publication.galley.layout.ArticlePrinter;
import org.krugozor.publication.galley.layout.PrintJob;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The task {@value #NAME}: lays out the article in {@value #JOB}. Public because the platform makes it by name. */
public final class PrintArticle implements WorkerTask {

    static final String NAME = "print-article";
    static final String JOB = "job.json";
    static final String PDF = "article.pdf";
    static final String PAGES = "pages";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ArticlePrinter printer = new ArticlePrinter();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode run(Path input, Path output, ObjectNode args, Progress progress) throws IOException {
        var job = JSON.readValue(input.resolve(JOB).toFile(), PrintJob.class);
        progress.at(0.1);
        var pdf = output.resolve(PDF);
        printer.print(job, pdf);
        progress.at(0.9);
        try (var printed = Loader.loadPDF(pdf.toFile())) {
            return JSON.createObjectNode().put(PAGES, printed.getNumberOfPages());
        }
    }
}
