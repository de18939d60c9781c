package org.krugozor.platform.document.tus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krugozor.platform.document.tus.TusClient.base64;
import static org.krugozor.platform.document.tus.TusClient.header;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krugozor.platform.document.Awaiting;

class BrokenUploadsTest extends TusTest {

    @Test
    void aBrokenConnectionKeepsWhatCame() throws Exception {
        String upload = client.create(11, "");
        try (Socket socket = client.begin(upload, 11)) {
            socket.getOutputStream().write("hello".getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            awaitBytes(upload, 5);
        }

        assertThat(header(client.head(upload), "Upload-Offset")).isEqualTo("5");
        assertThat(client.patch(upload, 5, " world").statusCode()).isEqualTo(204);
    }

    @Test
    void aBrokenPieceUnderAChecksumIsThrownAway() throws Exception {
        String upload = client.create(11, "");
        try (Socket socket = client.begin(upload, 11, "Upload-Checksum: sha256 " + base64("x"))) {
            socket.getOutputStream().write("hello".getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            awaitBytes(upload, 5);
        }

        assertThat(header(client.head(upload), "Upload-Offset")).isEqualTo("0");
    }

    @Test
    void whoTriesAgainTakesOverFromAConnectionThatOnlyLooksAlive() throws Exception {
        String upload = client.create(11, "");
        try (Socket silent = client.begin(upload, 11)) {
            silent.getOutputStream().write("hello".getBytes(StandardCharsets.UTF_8));
            silent.getOutputStream().flush();
            awaitBytes(upload, 5);

            assertThat(header(client.head(upload), "Upload-Offset")).isEqualTo("5");
            assertThat(header(client.patch(upload, 5, " world"), "Upload-Offset"))
                    .isEqualTo("11");
        }
    }

    @Test
    void anUploadSurvivesTheKillingOfTheServer() throws Exception {
        String upload = client.create(1_000_000, "");
        byte[] content = new byte[1_000_000];
        Arrays.fill(content, (byte) 7);
        Path told = folder.resolve("port");
        Process killed = serverOfItsOwn(told);
        Awaiting.that(() -> Files.exists(told));
        try (Socket socket =
                TusClient.of(Integer.parseInt(Files.readString(told)), owner).begin(upload, content.length)) {
            socket.getOutputStream().write(content, 0, 300_000);
            socket.getOutputStream().flush();
            awaitBytes(upload, 300_000);
            killed.destroyForcibly().waitFor();
        }

        long offset = Long.parseLong(header(client.head(upload), "Upload-Offset"));

        assertThat(offset).isEqualTo(300_000);
        assertThat(client.patchBytes(upload, offset, Arrays.copyOfRange(content, (int) offset, content.length))
                        .statusCode())
                .isEqualTo(204);
        assertThat(Files.readAllBytes(bytes(upload))).isEqualTo(content);
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

    private void awaitBytes(String upload, long count) {
        Awaiting.that(() -> bytes(upload).toFile().length() == count);
    }
}
