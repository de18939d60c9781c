package org.krugozor.platform.document.tus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krugozor.platform.document.Awaiting;
import org.krugozor.platform.document.DocumentSettings;
import org.krugozor.platform.document.FolderDocumentStore;
import org.krugozor.platform.problem.Refused;
import org.krugozor.stack.Database;
import org.krugozor.stack.TestStack;
import org.springframework.util.unit.DataSize;
import reactor.netty.DisposableServer;

class TusUploadsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static Map<String, String> database = Map.of();

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String owner = UUID.randomUUID().toString();
    private final Steps clock = new Steps();
    private UploadLedger ledger;
    private Uploads uploads;
    private DisposableServer server;

    @BeforeAll
    static void migrate() throws Exception {
        Database own = TestStack.shared().database("uploads");
        database = Map.of(
                "host",
                own.host(),
                "port",
                Integer.toString(own.port()),
                "name",
                own.name(),
                "user",
                own.user(),
                "password",
                own.password());
        String url = "jdbc:postgresql://" + own.host() + ":" + own.port() + "/" + own.name();
        try (var connection = DriverManager.getConnection(url, own.user(), own.password());
                var statement = connection.createStatement();
                var migration = TusUploads.class.getResourceAsStream("/db/platform/V0_2__uploads.sql")) {
            statement.execute("drop table if exists upload");
            statement.execute(new String(Objects.requireNonNull(migration).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @BeforeEach
    void start() {
        ledger = TusServer.ledger(database);
        uploads = new Uploads(ledger, TusServer.settings(folder.resolve("uploads")), clock);
        server = TusServer.start(uploads);
    }

    @AfterEach
    void stop() {
        server.disposeNow();
    }

    @Test
    void theServerTellsWhatItCan() throws Exception {
        HttpResponse<String> answer = send(to(TusServer.PATH).method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Tus-Version")).isEqualTo("1.0.0");
        assertThat(header(answer, "Tus-Extension")).contains("creation", "checksum", "termination");
        assertThat(header(answer, "Tus-Max-Size")).isEqualTo("2097152");
    }

    @Test
    void aFileComesInPiecesAndIsPutIntoTheStore() throws Exception {
        String upload = create(11, "filename " + base64("Мақала.docx") + ",final");

        assertThat(header(patch(upload, 0, "hello "), "Upload-Offset")).isEqualTo("6");
        assertThat(header(head(upload), "Upload-Offset")).isEqualTo("6");
        assertThat(header(patch(upload, 6, "world"), "Upload-Offset")).isEqualTo("11");

        var store = new FolderDocumentStore(
                new DocumentSettings(folder.resolve("store"), DataSize.ofMegabytes(1), DataSize.ofBytes(0)));
        Upload stored =
                Objects.requireNonNull(uploads.store(id(upload), owner, store).block(SOON));
        assertThat(stored.metadata()).containsEntry("filename", "Мақала.docx").containsEntry("final", "");
        assertThat(stored.stored())
                .hasValueSatisfying(document -> assertThat(document.hash().hex())
                        .isEqualTo("b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"));
        assertThat(Objects.requireNonNull(
                                uploads.store(id(upload), owner, store).block(SOON))
                        .stored())
                .as("asked again, the same")
                .isEqualTo(stored.stored());
        assertThat(folder.resolve("uploads").resolve(id(upload).toString())).doesNotExist();
        assertThat(header(head(upload), "Upload-Offset")).isEqualTo("11");
    }

    @Test
    void anUnfinishedUploadIsNotStored() throws Exception {
        String upload = create(11, "");
        var store = new FolderDocumentStore(
                new DocumentSettings(folder.resolve("store"), DataSize.ofMegabytes(1), DataSize.ofBytes(0)));

        Refused refused = catchThrowableOfType(
                Refused.class, () -> uploads.store(id(upload), owner, store).block(SOON));

        assertThat(refused.failure().type()).isEqualTo("upload-not-complete");
    }

    @Test
    void anEmptyFileIsCompleteAtOnce() throws Exception {
        assertThat(header(head(create(0, "")), "Upload-Offset")).isEqualTo("0");
    }

    @Test
    void aPieceForAnotherPlaceIsRefusedAndNothingIsLost() throws Exception {
        String upload = create(11, "");
        patch(upload, 0, "hello ");

        HttpResponse<String> answer = patch(upload, 3, "world");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("https://krugozor.org/problems/upload-offset-conflict", "\"offset\":6");
        assertThat(header(answer, "Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(header(head(upload), "Upload-Offset")).isEqualTo("6");
    }

    @Test
    void aPieceIsTakenIfItsChecksumAgreesAndThrownAwayIfNot() throws Exception {
        String upload = create(11, "");

        HttpResponse<String> wrong = patch(upload, 0, "hello ", "Upload-Checksum", "sha256 " + base64("wrong"));
        assertThat(wrong.statusCode()).isEqualTo(460);
        assertThat(wrong.body()).contains("upload-checksum-mismatch");
        assertThat(header(head(upload), "Upload-Offset")).isEqualTo("0");

        String right = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest("hello ".getBytes(StandardCharsets.UTF_8)));
        assertThat(patch(upload, 0, "hello ", "Upload-Checksum", "sha1 " + right)
                        .statusCode())
                .isEqualTo(204);
        assertThat(patch(upload, 6, "world", "Upload-Checksum", "crc32 AAAA").statusCode())
                .isEqualTo(400);
        assertThat(header(head(upload), "Upload-Offset")).isEqualTo("6");
    }

    @Test
    void whatIsTooLargeIsRefusedAtTheDoorAndOnTheWay() throws Exception {
        HttpResponse<String> creation =
                send(tus(TusServer.PATH).header("Upload-Length", "2097153").POST(BodyPublishers.noBody()));
        assertThat(creation.statusCode()).isEqualTo(413);
        assertThat(creation.body()).contains("file-too-large", "\"limitMegabytes\":2");

        String upload = create(5, "");
        assertThat(patch(upload, 0, "hello world").statusCode()).isEqualTo(413);
        assertThat(Long.parseLong(header(head(upload), "Upload-Offset"))).isLessThanOrEqualTo(5);
    }

    @Test
    void nobodyElseSeesAnUpload() throws Exception {
        String upload = create(11, "");
        String nobody = TusServer.PATH + "/" + UUID.randomUUID();

        for (HttpRequest.Builder request : List.of(
                asSomebodyElse(upload).method("HEAD", BodyPublishers.noBody()),
                asSomebodyElse(upload).DELETE(),
                asSomebodyElse(upload)
                        .header("Content-Type", "application/offset+octet-stream")
                        .header("Upload-Offset", "0")
                        .method("PATCH", BodyPublishers.ofString("x")))) {
            assertThat(send(request).statusCode()).isEqualTo(404);
        }
        assertThat(send(asSomebodyElse(upload).DELETE()).body())
                .isEqualTo(send(asSomebodyElse(nobody).DELETE()).body());
        assertThat(header(head(upload), "Upload-Offset")).isEqualTo("0");
    }

    @Test
    void anExpiredUploadIsGoneAndSwept() throws Exception {
        String upload = create(11, "");
        patch(upload, 0, "hello ");

        clock.forward(Duration.ofHours(2));

        assertThat(patch(upload, 6, "world").statusCode()).isEqualTo(410);
        assertThat(uploads.sweep().block(SOON)).isPositive();
        assertThat(folder.resolve("uploads")).isEmptyDirectory();
        assertThat(head(upload).statusCode()).isEqualTo(404);
    }

    @Test
    void anUploadIsRemovedWithItsBytes() throws Exception {
        String upload = create(11, "");
        patch(upload, 0, "hello ");

        assertThat(send(tus(upload).DELETE()).statusCode()).isEqualTo(204);
        assertThat(head(upload).statusCode()).isEqualTo(404);
        assertThat(folder.resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void aMethodMayBeNamedInAPost() throws Exception {
        String upload = create(5, "");

        HttpResponse<String> answer = send(tus(upload)
                .header("X-HTTP-Method-Override", "PATCH")
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", "0")
                .POST(BodyPublishers.ofString("hello")));

        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    void whatIsNotTusIsRefused() throws Exception {
        String upload = create(5, "");

        assertThat(send(to(upload).method("HEAD", BodyPublishers.noBody())).statusCode())
                .isEqualTo(412);
        assertThat(send(tus(TusServer.PATH).POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(400);
        assertThat(send(tus(upload).header("Upload-Offset", "0").method("PATCH", BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(send(tus(TusServer.PATH)
                                .header("Upload-Length", "1")
                                .header("Upload-Metadata", "filename ***")
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void unfinishedUploadsOfOneOwnerAreFew() throws Exception {
        for (int i = 0; i < 3; i++) {
            create(5, "");
        }

        HttpResponse<String> fourth =
                send(tus(TusServer.PATH).header("Upload-Length", "5").POST(BodyPublishers.noBody()));

        assertThat(fourth.statusCode()).isEqualTo(429);
    }

    @Test
    void aBrokenConnectionKeepsWhatCame() throws Exception {
        String upload = create(11, "");
        try (Socket socket = begin(server.port(), upload, 11)) {
            socket.getOutputStream().write("hello".getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            awaitBytes(upload, 5);
        }

        assertThat(header(head(upload), "Upload-Offset")).isEqualTo("5");
        assertThat(patch(upload, 5, " world").statusCode()).isEqualTo(204);
    }

    @Test
    void aBrokenPieceUnderAChecksumIsThrownAway() throws Exception {
        String upload = create(11, "");
        try (Socket socket = begin(server.port(), upload, 11, "Upload-Checksum: sha256 " + base64("x"))) {
            socket.getOutputStream().write("hello".getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            awaitBytes(upload, 5);
        }

        assertThat(header(head(upload), "Upload-Offset")).isEqualTo("0");
    }

    @Test
    void whoTriesAgainTakesOverFromAConnectionThatOnlyLooksAlive() throws Exception {
        String upload = create(11, "");
        try (Socket silent = begin(server.port(), upload, 11)) {
            silent.getOutputStream().write("hello".getBytes(StandardCharsets.UTF_8));
            silent.getOutputStream().flush();
            awaitBytes(upload, 5);

            assertThat(header(head(upload), "Upload-Offset")).isEqualTo("5");
            assertThat(header(patch(upload, 5, " world"), "Upload-Offset")).isEqualTo("11");
        }
    }

    @Test
    void anUploadSurvivesTheKillingOfTheServer() throws Exception {
        String upload = create(1_000_000, "");
        byte[] content = new byte[1_000_000];
        Arrays.fill(content, (byte) 7);
        Path told = folder.resolve("port");
        Process killed = serverOfItsOwn(told);
        Awaiting.that(() -> Files.exists(told));
        try (Socket socket = begin(Integer.parseInt(Files.readString(told)), upload, content.length)) {
            socket.getOutputStream().write(content, 0, 300_000);
            socket.getOutputStream().flush();
            awaitBytes(upload, 300_000);
            killed.destroyForcibly().waitFor();
        }

        long offset = Long.parseLong(header(head(upload), "Upload-Offset"));

        assertThat(offset).isEqualTo(300_000);
        assertThat(patchBytes(upload, offset, Arrays.copyOfRange(content, (int) offset, content.length))
                        .statusCode())
                .isEqualTo(204);
        assertThat(Files.readAllBytes(
                        folder.resolve("uploads").resolve(id(upload).toString())))
                .isEqualTo(content);
    }

    private Process serverOfItsOwn(Path told) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TusServer.class.getName(),
                folder.resolve("uploads").toString(),
                told.toString()));
        for (String key : List.of("host", "port", "name", "user", "password")) {
            command.add(database.get(key));
        }
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Begins a PATCH by hand, so that it can be left in the middle. */
    private Socket begin(int port, String upload, int length, String... headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream();
        out.write(("PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\nPerson: " + owner
                        + "\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: "
                        + length + "\r\n" + String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "") + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
        return socket;
    }

    private void awaitBytes(String upload, long count) {
        Path file = folder.resolve("uploads").resolve(id(upload).toString());
        Awaiting.that(() -> file.toFile().length() == count);
    }

    private String create(long length, String metadata) throws Exception {
        HttpRequest.Builder request = tus(TusServer.PATH).header("Upload-Length", Long.toString(length));
        if (!metadata.isEmpty()) {
            request.header("Upload-Metadata", metadata);
        }
        HttpResponse<String> answer = send(request.POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(header(answer, "Upload-Expires")).endsWith("GMT");
        return header(answer, "Location");
    }

    private HttpResponse<String> patch(String upload, long offset, String piece, String... headers) throws Exception {
        HttpRequest.Builder request = tus(upload)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method("PATCH", BodyPublishers.ofString(piece)));
    }

    private HttpResponse<String> patchBytes(String upload, long offset, byte[] piece) throws Exception {
        return send(tus(upload)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset))
                .method("PATCH", BodyPublishers.ofByteArray(piece)));
    }

    private HttpResponse<String> head(String upload) throws Exception {
        return send(tus(upload).method("HEAD", BodyPublishers.noBody()));
    }

    private HttpRequest.Builder tus(String path) {
        return to(path).header("Tus-Resumable", "1.0.0");
    }

    private HttpRequest.Builder to(String path) {
        return request(path, owner);
    }

    private HttpRequest.Builder asSomebodyElse(String path) {
        return request(path, "somebody-else").header("Tus-Resumable", "1.0.0");
    }

    private HttpRequest.Builder request(String path, String person) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(SOON)
                .header("Person", person);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name + " in " + answer));
    }

    private static UUID id(String upload) {
        return UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A clock that goes when it is told to. */
    private static final class Steps extends Clock {
        private Instant now = Instant.now();

        void forward(Duration step) {
            now = now.plus(step);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
