package org.krugozor.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krugozor.platform.worker.WorkerProcesses;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class DocumentAutoConfigurationTest {

    @TempDir
    Path folder;

    private final ApplicationContextRunner program =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DocumentAutoConfiguration.class));

    @Test
    void aProgramThatNamesNoFolderHasNoStore() {
        program.run(context -> assertThat(context).doesNotHaveBean(DocumentStore.class));
    }

    @Test
    void aFolderIsTheDefault() {
        withFolder().run(context -> assertThat(context)
                .hasSingleBean(FolderDocumentStore.class)
                .hasSingleBean(HeapMultipart.class)
                .hasSingleBean(WorkerProcesses.class)
                .hasSingleBean(DocumentInspections.class));
    }

    @Test
    void anEmptyNameOfABucketIsNone() {
        withFolder().withPropertyValues("krugozor.documents.s3.bucket=").run(context -> assertThat(context)
                .hasSingleBean(FolderDocumentStore.class));
    }

    @Test
    void aBucketStandsInItsPlaceByConfigurationAlone() {
        withFolder()
                .withPropertyValues(
                        "krugozor.documents.s3.bucket=documents",
                        "krugozor.documents.s3.access-key=a",
                        "krugozor.documents.s3.secret-key=b")
                .run(context -> assertThat(context).getBean(DocumentStore.class).isInstanceOf(S3DocumentStore.class));
    }

    @Test
    void aStoreOfTheProgramsOwnComesFirst() {
        withFolder()
                .withBean(
                        "own",
                        DocumentStore.class,
                        () -> new FolderDocumentStore(
                                new DocumentSettings(folder, DataSize.ofMegabytes(1), DataSize.ofBytes(0))))
                .run(context -> assertThat(context).getBean(DocumentStore.class).isSameAs(context.getBean("own")));
    }

    private ApplicationContextRunner withFolder() {
        return program.withPropertyValues(
                "krugozor.documents.folder=" + folder.resolve("documents"),
                "krugozor.workers.folder=" + folder.resolve("workers"));
    }
}
