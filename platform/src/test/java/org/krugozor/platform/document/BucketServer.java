package org.krugozor.platform.document;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A bucket over HTTP as the S3 protocol describes objects: signed requests, sums checked, ranges, absences. */
final class BucketServer implements AutoCloseable {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final String accessKey;
    private final DisposableServer server;
    private volatile boolean full;

    BucketServer(String accessKey) {
        this.accessKey = accessKey;
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(this::handle)
                .bindNow();
    }

    int port() {
        return server.port();
    }

    Map<String, byte[]> objects() {
        return objects;
    }

    void beEmpty() {
        objects.clear();
        full = false;
    }

    void beFull() {
        full = true;
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        String key = request.fullPath();
        String signed = String.valueOf(request.requestHeaders().get("Authorization"));
        if (!signed.startsWith("AWS4-HMAC-SHA256 Credential=" + accessKey + "/")) {
            return refuse(response, 403, "AccessDenied");
        }
        if (request.method().name().equals("PUT")) {
            return request.receive()
                    .asByteArray()
                    .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                    .flatMap(body -> Mono.from(put(key, body.toByteArray(), request, response)));
        }
        byte[] object = objects.get(key);
        if (object == null) {
            return refuse(response, 404, "NoSuchKey");
        }
        return switch (request.method().name()) {
            case "HEAD" ->
                response.header("Content-Length", Integer.toString(object.length))
                        .header(
                                "Last-Modified",
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        Instant.now().atOffset(ZoneOffset.UTC)))
                        .send();
            case "DELETE" -> {
                objects.remove(key);
                yield response.status(204).send();
            }
            default -> get(object, request.requestHeaders().get("Range"), response);
        };
    }

    private Publisher<Void> put(String key, byte[] body, HttpServerRequest request, HttpServerResponse response) {
        if (full) {
            return refuse(response, 507, "XMinioStorageFull");
        }
        if (!sum(body).equals(request.requestHeaders().get("x-amz-checksum-sha256"))) {
            return refuse(response, 400, "BadDigest");
        }
        objects.put(key, body);
        return response.status(200).send();
    }

    private static String sum(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Publisher<Void> get(byte[] object, String range, HttpServerResponse response) {
        Matcher asked = RANGE.matcher(String.valueOf(range));
        if (!asked.matches()) {
            return response.sendByteArray(Mono.just(object));
        }
        int from = Integer.parseInt(asked.group(1));
        if (from >= object.length) {
            return refuse(response, 416, "InvalidRange");
        }
        int to = asked.group(2).isEmpty()
                ? object.length
                : Math.min(object.length, Integer.parseInt(asked.group(2)) + 1);
        return response.status(206).sendByteArray(Mono.just(Arrays.copyOfRange(object, from, to)));
    }

    private static Publisher<Void> refuse(HttpServerResponse response, int status, String code) {
        return response.status(status)
                .header("Content-Type", "application/xml")
                .sendString(Mono.just("<Error><Code>" + code + "</Code><Message>no</Message></Error>"));
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
