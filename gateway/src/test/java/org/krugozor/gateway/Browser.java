package org.krugozor.gateway;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as the gateway meets it: keeps cookies, follows redirects when it opens a page, and only then. */
public final class Browser {

    private static final Pattern FORM_TOKEN = Pattern.compile("data-csrf=\"([^\"]+)\"");

    private static final String PAGES = "text/html,*/*;q=0.8";

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient following;
    private final HttpClient still;

    Browser(String address) {
        this.address = address;
        following = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        still = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Opens a page and follows where it leads. */
    public HttpResponse<String> opens(String path) {
        return send(following, request(path, Map.of("Accept", PAGES)).GET());
    }

    /** Asks once, without following. */
    public HttpResponse<String> asks(String method, String path, Map<String, String> headers, String body) {
        return send(still, request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Asks once for a page. */
    public HttpResponse<String> asks(String path) {
        return send(still, request(path, Map.of("Accept", PAGES)).GET());
    }

    /** Sends a form as a person would, with the token its page holds. */
    public HttpResponse<String> sends(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", formToken());
        return posts(path, all, Map.of("Accept", "text/html"));
    }

    /** Sends a form with these headers. */
    public HttpResponse<String> posts(String path, Map<String, String> fields, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        return asks("POST", path, all, encoded(fields));
    }

    /** Sends a form with a file in the field {@code file}, as a person would. */
    public HttpResponse<String> uploads(String path, Map<String, String> fields, byte[] file) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", formToken());
        var body = new ByteArrayOutputStream();
        all.forEach((name, value) -> body.writeBytes(
                ("--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        var headers = Map.of("Accept", "text/html", "Content-Type", "multipart/form-data; boundary=edge");
        return send(still, request(path, headers).POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends a body piece by piece, without saying how long it will be. */
    public HttpResponse<String> streams(String path, Map<String, String> headers, String body) {
        var pieces = HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return send(still, request(path, headers).POST(pieces));
    }

    /** The form token of this browser's session. */
    public String formToken() {
        Matcher matcher = FORM_TOKEN.matcher(opens("/en/work/signed-in").body());
        if (!matcher.find()) {
            throw new IllegalStateException("the page holds no form token");
        }
        return matcher.group(1);
    }

    /** The session's cookie; empty where there is none. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20));
        headers.forEach(request::header);
        return request;
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
