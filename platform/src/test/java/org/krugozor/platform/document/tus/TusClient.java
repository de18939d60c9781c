package org.krugozor.platform.document.tus;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/** One person sending files in pieces to the server at this port. */
record TusClient(int port, String owner, HttpClient http) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static TusClient of(int port, String owner) {
        return new TusClient(port, owner, HttpClient.newHttpClient());
    }

    /** Begins an upload; answers where it is. */
    String create(long length, String metadata) throws Exception {
        HttpRequest.Builder request = tus(TusServer.PATH).header("Upload-Length", Long.toString(length));
        if (!metadata.isEmpty()) {
            request.header("Upload-Metadata", metadata);
        }
        HttpResponse<String> answer = send(request.POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(header(answer, "Upload-Expires")).endsWith("GMT");
        return header(answer, "Location");
    }

    /** Sends a piece from {@code offset} on. */
    HttpResponse<String> patch(String upload, long offset, String piece, String... headers) throws Exception {
        HttpRequest.Builder request = tus(upload)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method("PATCH", BodyPublishers.ofString(piece)));
    }

    HttpResponse<String> patchBytes(String upload, long offset, byte[] piece) throws Exception {
        return send(tus(upload)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset))
                .method("PATCH", BodyPublishers.ofByteArray(piece)));
    }

    HttpResponse<String> head(String upload) throws Exception {
        return send(tus(upload).method("HEAD", BodyPublishers.noBody()));
    }

    HttpRequest.Builder tus(String path) {
        return to(path).header("Tus-Resumable", "1.0.0");
    }

    HttpRequest.Builder to(String path) {
        return request(path, owner);
    }

    HttpRequest.Builder asSomebodyElse(String path) {
        return request(path, "somebody-else").header("Tus-Resumable", "1.0.0");
    }

    private HttpRequest.Builder request(String path, String person) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Person", person);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name + " in " + answer));
    }

    static UUID id(String upload) {
        return UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins a PATCH by hand, so that it can be left in the middle. */
    Socket begin(String upload, int length, String... headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream();
        out.write(("PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\nPerson: " + owner
                        + "\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: "
                        + length + "\r\n" + String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "") + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
        return socket;
    }
}
