package org.krugozor.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A multipart request over a real socket, its files put into the store as they come. */
class MultipartIntoStoreTest {

    private static final int SIZE = 5 * 1024 * 1024;
    private static final byte[] CONTENT = content();
    private static final String BOUNDARY = "----between-parts";
    private static final Duration SLOW_WRITE = Duration.ofMillis(1);

    /** Counts to the byte what is not released, and fails whoever touches what is. */
    private final UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(true);

    @TempDir
    Path folder;

    private DisposableServer server;
    private boolean slowDisk;

    @BeforeEach
    void start() {
        var settings = new DocumentSettings(folder, DataSize.ofMegabytes(6), DataSize.ofBytes(0));
        var store = new FolderDocumentStore(settings, new Spool(settings, this::open));
        var handler = WebHttpHandlerBuilder.webHandler(RouterFunctions.toWebHandler(RouterFunctions.route()
                        .POST("/", request -> keep(request, store))
                        .build()))
                .build();
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .childOption(ChannelOption.ALLOCATOR, memory)
                .handle(new ReactorHttpHandlerAdapter(new HeapMultipart().apply(handler)))
                .bindNow();
    }

    @AfterEach
    void stop() {
        server.disposeNow();
    }

    @RepeatedTest(5)
    void filesAndFieldsSentAtOnceArriveWhole() throws IOException {
        assertThat(send(SIZE)).endsWith(expected());
        everythingIsReleased();
    }

    @RepeatedTest(5)
    void aSenderInSmallPiecesIsHeardToTheEnd() throws IOException {
        assertThat(send(1_777)).endsWith(expected());
        everythingIsReleased();
    }

    @RepeatedTest(3)
    void aSlowDiskTakesAFastSender() throws IOException {
        slowDisk = true;
        assertThat(send(SIZE)).endsWith(expected());
        everythingIsReleased();
    }

    @RepeatedTest(5)
    void aSenderWhoGoesAwayMidwayLeavesNothing() throws IOException {
        slowDisk = true;
        try (Socket socket = connect()) {
            socket.getOutputStream().write(body(), 0, SIZE / 2);
            Awaiting.that(() -> incoming() > 0);
        }
        everythingIsReleased();
        Awaiting.that(() -> incoming() == 0);
    }

    private int incoming() {
        return Objects.requireNonNull(folder.resolve("incoming").toFile().list()).length;
    }

    private void everythingIsReleased() {
        Awaiting.that(() -> memory.metric().usedDirectMemory() + memory.metric().usedHeapMemory() == 0);
    }

    private static String expected() {
        var hash = ContentHash.digest();
        hash.update(CONTENT);
        return "{kind=SOURCE, last=field, note=between} " + ContentHash.of(hash).hex();
    }

    /** Answers the form's fields and the hash the store found. */
    private static Mono<ServerResponse> keep(ServerRequest request, DocumentStore store) {
        var fields = new TreeMap<String, String>();
        return Multipart.file(request.bodyToFlux(PartEvent.class), fields::put, file -> store.put(file.content()))
                .flatMap(stored -> ServerResponse.ok()
                        .bodyValue(fields + " " + stored.hash().hex()));
    }

    private String send(int piece) throws IOException {
        var body = body();
        try (Socket socket = connect()) {
            var out = socket.getOutputStream();
            for (int at = 0; at < body.length; at += piece) {
                out.write(body, at, Math.min(piece, body.length - at));
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A connection with the head of the request sent. */
    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: "
                                + body().length + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static byte[] body() {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"kind\"", "SOURCE".getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"file\"; filename=\"text.docx\"", CONTENT);
        part(body, "name=\"note\"", "between".getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"letter\"; filename=\"letter.pdf\"", CONTENT);
        part(body, "name=\"last\"", "field".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] content() {
        var content = new byte[SIZE];
        new Random(7).nextBytes(content);
        return content;
    }

    private FileChannel open(Path path) throws IOException {
        var file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (!slowDisk) {
            return file;
        }
        return mock(FileChannel.class, call -> {
            if (call.getMethod().getName().equals("write")) {
                LockSupport.parkNanos(SLOW_WRITE.toNanos());
            }
            return call.getMethod().invoke(file, call.getArguments());
        });
    }
}
