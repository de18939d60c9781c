package org.krugozor.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class FolderDocumentStoreTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ContentHash HELLO =
            new ContentHash("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");

    private final NettyDataBufferFactory factory = new NettyDataBufferFactory(new PooledByteBufAllocator(false));
    private final List<ByteBuf> given = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void aFileIsKeptUnderTheHashOfItsContentAndReadBack() {
        StoredDocument stored = put(store(), text("hel", "lo"));

        assertThat(stored).isEqualTo(new StoredDocument(HELLO, 5));
        assertThat(read(store(), HELLO)).isEqualTo("hello");
        assertThat(everyBufferIsReleased()).isTrue();
        assertThat(incoming()).isEmpty();
    }

    @Test
    void aRangeIsReadWithoutTheRest() {
        put(store(), text("hello"));

        assertThat(join(store().read(HELLO, 1, 3))).isEqualTo("ell");
        assertThat(join(store().read(HELLO, 3, 100))).isEqualTo("lo");
    }

    @Test
    void theSameContentTwiceIsOneFile() {
        put(store(), text("hello"));
        put(store(), text("hello"));

        assertThat(filesUnder(folder)).hasSize(1);
    }

    @Test
    void aFileOverTheLimitIsRefusedWhileItStreamsAndLeavesNothing() {
        DocumentFailure failure = failureOf(store("4B").put(text("he", "ll", "o", "never", "read")));

        assertThat(failure).isEqualTo(new DocumentFailure.TooLarge(4));
        assertThat(filesUnder(folder)).isEmpty();
        assertThat(everyBufferIsReleased()).isTrue();
    }

    @Test
    void aBrokenStreamIsNamedAndLeavesNothing() {
        DocumentFailure failure =
                failureOf(store().put(text("he").concatWith(Flux.error(new IOException("connection reset")))));

        assertThat(failure).isEqualTo(new DocumentFailure.BrokenStream());
        assertThat(filesUnder(folder)).isEmpty();
        assertThat(everyBufferIsReleased()).isTrue();
    }

    @Test
    void aSenderWhoGoesAwayLeavesNothing() {
        Sinks.Many<DataBuffer> sender = Sinks.many().unicast().onBackpressureBuffer();
        Sinks.Empty<Void> written = Sinks.empty();
        var subscription = store().put(sender.asFlux().doOnRequest(n -> written.tryEmitEmpty()))
                .subscribe();
        sender.tryEmitNext(buffer("he"));
        written.asMono().block(SOON);

        subscription.dispose();

        Awaiting.that(() -> filesUnder(folder).isEmpty() && everyBufferIsReleased());
    }

    @Test
    void aCopyWithOtherBytesThanAnnouncedIsRefused() {
        DocumentFailure failure = failureOf(store().put(text("hullo"), HELLO));

        assertThat(failure).isInstanceOf(DocumentFailure.HashMismatch.class);
        assertThat(filesUnder(folder)).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsNamedAndLeavesNothing() {
        DocumentSettings settings = settings("1MB", "0B");
        var full = new FolderDocumentStore(
                settings,
                new Spool(settings, path -> FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)));

        assertThat(failureOf(full.put(text("hello", "again")))).isEqualTo(new DocumentFailure.StoreFull());
        assertThat(everyBufferIsReleased()).isTrue();
    }

    @Test
    void filesAreRefusedBeforeTheDiskIsFull() {
        var store = new FolderDocumentStore(settings("1MB", "8000TB"));

        assertThat(failureOf(store.put(text("hello")))).isEqualTo(new DocumentFailure.StoreFull());
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(failureOf(store().read(HELLO).then())).isEqualTo(new DocumentFailure.NotThere(HELLO));
        assertThat(failureOf(store().withFile(HELLO, path -> Mono.just(path))))
                .isEqualTo(new DocumentFailure.NotThere(HELLO));
        assertThat(store().find(HELLO).blockOptional(SOON)).isEmpty();
    }

    @Test
    void aFilePutAgainOutlivesTheSweepThatMeantItsFirstLife() {
        put(store(), text("hello"));
        Instant before = Instant.now().minusSeconds(60);

        assertThat(store().remove(HELLO, before).block(SOON)).isFalse();
        assertThat(store().remove(HELLO, Instant.now().plusSeconds(60)).block(SOON))
                .isTrue();
        assertThat(store().find(HELLO).blockOptional(SOON)).isEmpty();
    }

    @Test
    void whatACrashLeftOnItsWayInIsSwept() throws IOException {
        FolderDocumentStore store = store();
        Files.writeString(folder.resolve("incoming/half"), "he");

        assertThat(store.sweepIncoming(Instant.now().minusSeconds(60)).block(SOON))
                .isZero();
        assertThat(store.sweepIncoming(Instant.now().plusSeconds(60)).block(SOON))
                .isOne();
        assertThat(incoming()).isEmpty();
    }

    private FolderDocumentStore store() {
        return store("1MB");
    }

    private FolderDocumentStore store(String limit) {
        return new FolderDocumentStore(settings(limit, "0B"));
    }

    private DocumentSettings settings(String limit, String reserve) {
        return new DocumentSettings(folder, DataSize.parse(limit), DataSize.parse(reserve));
    }

    private Flux<DataBuffer> text(String... parts) {
        return Flux.fromArray(parts).map(this::buffer);
    }

    private DataBuffer buffer(String part) {
        ByteBuf bytes = factory.getByteBufAllocator().buffer(16);
        bytes.writeCharSequence(part, StandardCharsets.UTF_8);
        synchronized (given) {
            given.add(bytes);
        }
        return factory.wrap(bytes);
    }

    private boolean everyBufferIsReleased() {
        synchronized (given) {
            return given.stream().allMatch(bytes -> bytes.refCnt() == 0);
        }
    }

    private static StoredDocument put(DocumentStore store, Flux<DataBuffer> content) {
        return Objects.requireNonNull(store.put(content).block(SOON));
    }

    private static String read(DocumentStore store, ContentHash hash) {
        return join(store.read(hash));
    }

    private static String join(Flux<DataBuffer> content) {
        return DataBufferUtils.join(content)
                .map(buffer -> buffer.toString(StandardCharsets.UTF_8))
                .block(SOON);
    }

    private static DocumentFailure failureOf(Mono<?> work) {
        DocumentFailed failed = catchThrowableOfType(DocumentFailed.class, () -> work.block(SOON));
        return failed.failure();
    }

    private List<Path> incoming() {
        return filesUnder(folder.resolve("incoming"));
    }

    private static List<Path> filesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
