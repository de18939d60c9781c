package org.krugozor.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krugozor.platform.document.ExtractedParagraph.Place;
import org.krugozor.platform.worker.WorkerOutcome;
import org.krugozor.platform.worker.WorkerProcesses;
import org.krugozor.platform.worker.WorkerSettings;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

class DocumentInspectionsTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private WorkerProcesses workers;

    @BeforeEach
    void start() {
        workers = new WorkerProcesses(
                new WorkerSettings(1, DataSize.ofMegabytes(192), 50, LONG, folder.resolve("workers"), List.of()));
    }

    @AfterEach
    void stop() {
        workers.close();
    }

    @Test
    void aManuscriptIsRecognisedCleanedReadAndLookedThrough() {
        Path file = Docx.of("# Кіріспе", "Бұл еңбекті Нұрлан Әлиевтің өзі жазды", "aliev@enu.kz")
                .write(folder.resolve("file"));
        List<Double> progress = Collections.synchronizedList(new ArrayList<>());
        var order = new InspectionOrder(
                Set.of(DocumentKind.DOCX, DocumentKind.PDF),
                true,
                "Author",
                List.of(new Sought(Sought.Kind.NAME, "Әлиев Нұрлан"), new Sought(Sought.Kind.EMAIL, "aliev@enu.kz")));

        String seen = inspections(LONG)
                .inspect(file, order, progress::add, inspected -> {
                    var accepted = (InspectedDocument.Accepted) inspected;
                    assertThat(accepted.kind()).isEqualTo(DocumentKind.DOCX);
                    assertThat(accepted.facts().words()).isEqualTo(10);
                    assertThat(accepted.residues())
                            .extracting(Residue::sought, Residue::line, Residue::place)
                            .containsExactly(tuple(0, 1, Place.BODY), tuple(1, 2, Place.BODY));
                    assertThat(accepted.copy())
                            .hasValueSatisfying(copy -> assertThat(copy).isNotEmptyFile());
                    return Mono.fromCallable(() -> Files.readString(accepted.text()));
                })
                .block(LONG);

        assertThat(seen).contains("\"heading\":1", "Кіріспе");
        assertThat(progress).containsExactly(0.2, 0.6);
    }

    @Test
    void aFileInTheStoreIsInspectedWhereItLies() {
        var store = new FolderDocumentStore(
                new DocumentSettings(folder.resolve("store"), DataSize.ofMegabytes(1), DataSize.ofBytes(0)));
        StoredDocument stored = Objects.requireNonNull(
                store.put(Docx.of("text").write(folder.resolve("file"))).block(LONG));

        InspectedDocument inspected = inspections(LONG)
                .inspect(store, stored.hash(), plainly(), share -> {}, Mono::just)
                .block(LONG);

        assertThat(inspected).isInstanceOf(InspectedDocument.Accepted.class);
    }

    @Test
    void aHostileFileIsRefusedByNameAndAnUnwantedKindToo() throws IOException {
        assertThat(inspect(Files.writeString(folder.resolve("program"), "MZ")))
                .isEqualTo(new InspectedDocument.Refused(Refusal.EXECUTABLE, ""));
        assertThat(inspect(Files.write(folder.resolve("picture"), Pictures.plain("png"))))
                .isEqualTo(new InspectedDocument.Refused(Refusal.KIND_NOT_WANTED, ""));
    }

    @Test
    void anInspectionThatTakesTooLongIsEndedAndNamed() {
        Path file = Docx.of("text").write(folder.resolve("file"));

        InspectedDocument inspected = inspections(Duration.ofMillis(1))
                .inspect(file, plainly(), share -> {}, Mono::just)
                .block(LONG);

        assertThat(inspected)
                .isEqualTo(new InspectedDocument.Unfinished(new WorkerOutcome.TimedOut(Duration.ofMillis(1))));
    }

    private InspectedDocument inspect(Path file) {
        return Objects.requireNonNull(inspections(LONG)
                .inspect(file, plainly(), share -> {}, Mono::just)
                .block(LONG));
    }

    private static InspectionOrder plainly() {
        return new InspectionOrder(Set.of(DocumentKind.DOCX, DocumentKind.PDF), false, "", List.of());
    }

    private DocumentInspections inspections(Duration timeout) {
        return new DocumentInspections(workers, timeout);
    }
}
