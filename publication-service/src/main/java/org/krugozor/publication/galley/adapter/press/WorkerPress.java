package org.krugozor.publication.galley.adapter.press;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.krugozor.platform.document.DocumentInspections;
import org.krugozor.platform.document.DocumentKind;
import org.krugozor.platform.document.ExtractedParagraph;
import org.krugozor.platform.document.ExtractedText;
import org.krugozor.platform.document.InspectedDocument;
import org.krugozor.platform.document.InspectionOrder;
import org.krugozor.platform.worker.WorkerOrder;
import org.krugozor.platform.worker.WorkerOutcome;
import org.krugozor.platform.worker.WorkerProcesses;
import org.krugozor.publication.galley.application.Press;
import org.krugozor.publication.galley.layout.PrintJob;
import org.krugozor.publication.galley.model.PrintedPlace;
import org.krugozor.publication.galley.model.TextBlock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Component
class WorkerPress implements Press {

    private static final Duration LAYOUT = Duration.ofMinutes(2);

    private final WorkerProcesses workers;
    private final DocumentInspections inspections;
    private final JsonMapper mapper = JsonMapper.shared();

    WorkerPress(WorkerProcesses workers, DocumentInspections inspections) {
        this.workers = workers;
        this.inspections = inspections;
    }

    @Override
    public <T> Mono<T> print(PrintJob job, Function<Pages, Mono<T>> use) {
        return Mono.usingWhen(
                blocking(() -> write(job)),
                file -> run(PrintArticle.NAME, mapper.createObjectNode(), Map.of(PrintArticle.JOB, file), use),
                file -> blocking(() -> Files.deleteIfExists(file)));
    }

    private Path write(PrintJob job) throws IOException {
        var file = Files.createTempFile("krugozor-print", ".json");
        mapper.writeValue(file.toFile(), job);
        return file;
    }

    @Override
    public <T> Mono<T> stamp(Path pdf, PrintedPlace place, Function<Pages, Mono<T>> use) {
        ObjectNode args = mapper.valueToTree(place);
        return run(StampPages.NAME, args, Map.of(StampPages.FILE, pdf), use);
    }

    private <T> Mono<T> run(String task, ObjectNode args, Map<String, Path> inputs, Function<Pages, Mono<T>> use) {
        return workers.run(new WorkerOrder(task, args, inputs, LAYOUT), outcome -> {
            if (outcome instanceof WorkerOutcome.Completed completed) {
                return use.apply(new Pages(
                        completed.files().resolve(PrintArticle.PDF),
                        completed.result().get(PrintArticle.PAGES).asInt()));
            }
            return Mono.error(unfinished(outcome));
        });
    }

    /** Too large or too slow stays so; a process that was brought down by something else is worth another attempt. */
    private static RuntimeException unfinished(WorkerOutcome outcome) {
        if (outcome instanceof WorkerOutcome.TimedOut) {
            return new Unprintable("layout-too-slow");
        }
        if (outcome instanceof WorkerOutcome.OutOfMemory) {
            return new Unprintable("layout-too-large");
        }
        return new IllegalStateException("A worker ended with " + outcome);
    }

    @Override
    public Mono<Integer> count(Path pdf) {
        return inspect(
                pdf,
                Set.of(DocumentKind.PDF),
                accepted -> Mono.just(accepted.facts().pages()));
    }

    @Override
    public Mono<List<TextBlock>> read(Path source, String mediaType) {
        return inspect(
                source,
                Set.of(DocumentKind.PDF, DocumentKind.DOCX),
                accepted -> blocking(() -> {
                    try (var paragraphs = ExtractedText.read(accepted.text())) {
                        return paragraphs
                                .filter(paragraph -> paragraph.place() == ExtractedParagraph.Place.BODY)
                                .map(paragraph -> new TextBlock(paragraph.heading(), paragraph.text()))
                                .toList();
                    }
                }));
    }

    private <T> Mono<T> inspect(
            Path file, Set<DocumentKind> wanted, Function<InspectedDocument.Accepted, Mono<T>> use) {
        return inspections.inspect(file, new InspectionOrder(wanted, false, "", List.of()), share -> {}, found -> {
            if (found instanceof InspectedDocument.Accepted accepted) {
                return use.apply(accepted);
            }
            if (found instanceof InspectedDocument.Refused refused) {
                return Mono.error(new Unprintable(
                        refused.refusal().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            }
            return Mono.error(unfinished(((InspectedDocument.Unfinished) found).outcome()));
        });
    }

    private static <T> Mono<T> blocking(java.util.concurrent.Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
