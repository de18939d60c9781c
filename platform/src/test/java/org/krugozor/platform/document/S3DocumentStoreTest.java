package org.krugozor.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class S3DocumentStoreTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ContentHash HELLO =
            new ContentHash("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");

    @TempDir
    static Path folder;

    private static BucketServer bucket;
    private static S3DocumentStore store;

    @BeforeAll
    static void start() {
        bucket = new BucketServer("key-of-the-test");
        store = store("key-of-the-test");
    }

    @AfterAll
    static void stop() {
        store.close();
        bucket.close();
    }

    @BeforeEach
    void empty() {
        bucket.beEmpty();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void aFileIsKeptUnderItsHashAndReadBackWholeAndInParts() {
        assertThat(store.put(text("hel", "lo")).block(SOON)).isEqualTo(new StoredDocument(HELLO, 5));

        assertThat(bucket.objects()).containsOnlyKeys("/documents/probe/" + HELLO.hex());
        assertThat(store.find(HELLO).block(SOON)).isEqualTo(new StoredDocument(HELLO, 5));
        assertThat(join(store.read(HELLO))).isEqualTo("hello");
        assertThat(join(store.read(HELLO, 1, 3))).isEqualTo("ell");
        assertThat(join(store.read(HELLO, 3, Long.MAX_VALUE))).isEqualTo("lo");
        assertThat(store.read(HELLO, 9, 3).collectList().block(SOON)).isEmpty();
    }

    @Test
    void aFileIsLentAsALocalOne() {
        store.put(text("hello")).block(SOON);

        Path lent = store.withFile(
                        HELLO,
                        file -> Mono.fromCallable(() -> {
                            assertThat(file).hasContent("hello");
                            return file;
                        }))
                .block(SOON);

        assertThat(lent).doesNotExist();
    }

    @Test
    void aLocalFileIsCopied() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "hello");

        assertThat(store.put(file).block(SOON)).isEqualTo(new StoredDocument(HELLO, 5));
        assertThat(file).exists();
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(store.find(HELLO).blockOptional(SOON)).isEmpty();
        assertThat(failureOf(store.read(HELLO).then())).isEqualTo(new DocumentFailure.NotThere(HELLO));
        assertThat(failureOf(store.withFile(HELLO, Mono::just))).isEqualTo(new DocumentFailure.NotThere(HELLO));
        assertThat(store.remove(HELLO, Instant.now()).block(SOON)).isFalse();
    }

    @Test
    void whatIsTooLargeChangedOrBrokenNeverReachesTheBucket() {
        assertThat(failureOf(store.put(text("x".repeat(2000))))).isEqualTo(new DocumentFailure.TooLarge(1024));
        assertThat(failureOf(store.put(text("hullo"), HELLO))).isInstanceOf(DocumentFailure.HashMismatch.class);
        assertThat(failureOf(store.put(text("he").concatWith(Flux.error(new IOException("reset"))))))
                .isEqualTo(new DocumentFailure.BrokenStream());
        assertThat(bucket.objects()).isEmpty();
    }

    @Test
    void onlyWhatRestedLongEnoughIsRemoved() {
        store.put(text("hello")).block(SOON);

        assertThat(store.remove(HELLO, Instant.now().minusSeconds(60)).block(SOON))
                .isFalse();
        assertThat(store.remove(HELLO, Instant.now().plusSeconds(60)).block(SOON))
                .isTrue();
        assertThat(bucket.objects()).isEmpty();
    }

    @Test
    void aFullBucketAndALockedDoorAreNamed() {
        bucket.beFull();
        assertThat(failureOf(store.put(text("hello")))).isEqualTo(new DocumentFailure.StoreFull());

        try (S3DocumentStore stranger = store("another-key")) {
            assertThat(failureOf(stranger.put(text("hello")))).isInstanceOf(DocumentFailure.StoreUnavailable.class);
        }
    }

    private static S3DocumentStore store(String accessKey) {
        return new S3DocumentStore(
                new DocumentSettings(folder, DataSize.ofKilobytes(1), DataSize.ofBytes(0)),
                new S3Settings(
                        "documents",
                        "probe/",
                        URI.create("http://127.0.0.1:" + bucket.port()),
                        "us-east-1",
                        true,
                        accessKey,
                        "secret-of-the-test"));
    }

    private static Flux<DataBuffer> text(String... parts) {
        return Flux.fromArray(parts)
                .map(part -> DefaultDataBufferFactory.sharedInstance.wrap(part.getBytes(StandardCharsets.UTF_8)));
    }

    private static String join(Flux<DataBuffer> content) {
        return DataBufferUtils.join(content)
                .map(buffer -> buffer.toString(StandardCharsets.UTF_8))
                .block(SOON);
    }

    private static DocumentFailure failureOf(Mono<?> work) {
        return catchThrowableOfType(DocumentFailed.class, () -> work.block(SOON))
                .failure();
    }
}
