package org.krugozor.review.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Submission's renditions and the place where service tokens come from, over HTTP. */
public final class SubmissionFiles {

    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = start();

    private SubmissionFiles() {}

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/token",
                    exchange -> answer(
                            exchange,
                            200,
                            "{\"access_token\":\"of-review\",\"expires_in\":600}".getBytes(StandardCharsets.UTF_8)));
            server.createContext("/internal/renditions/", SubmissionFiles::rendition);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String url() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    /** Lays a file ready and answers the reference under which it is fetched. */
    public static String lay(byte[] content) {
        var ref = UUID.randomUUID().toString();
        FILES.put(ref, content);
        return ref;
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void rendition(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var file = FILES.get(path.substring(path.lastIndexOf('/') + 1));
        boolean known = "Bearer of-review".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        answer(exchange, file == null ? 404 : known ? 200 : 401, file == null || !known ? new byte[0] : file);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
