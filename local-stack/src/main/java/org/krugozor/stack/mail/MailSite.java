package org.krugozor.stack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Pages for people and JSON for programs; reading only, on the loopback interface only. */
final class MailSite {

    private static final int PAGE = 30;
    private static final int MOST = 200;
    private static final long LONGEST_WAIT_S = 30;
    private static final Pattern ONE = Pattern.compile("/(api/)?messages/(\\d{10})(/raw|/html)?");

    /** A page from elsewhere whose name was made to point at this machine must not read the mail. */
    private static final Pattern OWN_HOST = Pattern.compile("(127\\.0\\.0\\.1|localhost)(:\\d+)?");

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'";

    /** A message's own HTML: no script, no form, nothing fetched; a link opens a window of its own. */
    private static final String MESSAGE_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline';"
                    + " img-src data:";

    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final Letters letters;

    MailSite(int port, Letters letters) throws IOException {
        this.letters = letters;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        this.server.setExecutor(Executors.newCachedThreadPool());
        this.server.createContext("/", this::answer);
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop(0);
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                    .orElse("");
            if (!OWN_HOST.matcher(host).matches()) {
                send(exchange, 421, "text/plain", "this is not " + host, PAGE_POLICY);
            } else if (!"GET".equals(exchange.getRequestMethod())) {
                send(exchange, 405, "text/plain", "reading only", PAGE_POLICY);
            } else {
                route(exchange);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void route(HttpExchange exchange) throws IOException, InterruptedException {
        var path = exchange.getRequestURI().getPath();
        var query = query(exchange);
        var one = ONE.matcher(path);
        switch (path) {
            case "/health" -> send(exchange, 200, "text/plain", "ready", PAGE_POLICY);
            case "/style.css" -> send(exchange, 200, "text/css", MailPage.STYLE, PAGE_POLICY);
            case "/" -> sendList(exchange, query);
            case "/api/messages" -> send(exchange, 200, "application/json", list(query), PAGE_POLICY);
            default -> {
                var letter = one.matches() ? letters.find(one.group(2)) : Optional.<Letter>empty();
                if (letter.isEmpty()) {
                    send(exchange, 404, "text/plain", "no such message", PAGE_POLICY);
                } else {
                    sendOne(exchange, letter.get(), one.group(1) != null, String.valueOf(one.group(3)));
                }
            }
        }
    }

    private void sendList(HttpExchange exchange, Map<String, String> query) throws IOException {
        var to = query.getOrDefault("to", "");
        var found = letters.before(query.getOrDefault("before", ""), to, PAGE + 1);
        var page = new MailPage(MailWords.of(exchange.getRequestHeaders().getFirst("Accept-Language")));
        send(exchange, 200, "text/html", page.list(found, PAGE, to), PAGE_POLICY);
    }

    private String list(Map<String, String> query) throws InterruptedException {
        var to = query.getOrDefault("to", "");
        var limit = Math.min(MOST, number(query.get("limit"), MOST));
        var wait = Math.min(LONGEST_WAIT_S, number(query.get("wait"), 0));
        List<Letter> found = query.containsKey("after")
                ? letters.awaitAfter(query.getOrDefault("after", ""), to, limit, Duration.ofSeconds(wait))
                : letters.before(query.getOrDefault("before", ""), to, limit);
        var answer = json.createObjectNode();
        var messages = answer.putArray("messages");
        found.forEach(letter -> messages.add(json.valueToTree(letter)));
        return answer.toString();
    }

    private void sendOne(HttpExchange exchange, Letter letter, boolean api, String form) throws IOException {
        if ("/raw".equals(form)) {
            send(
                    exchange,
                    200,
                    "text/plain",
                    Files.readString(letters.file(letter), StandardCharsets.UTF_8),
                    PAGE_POLICY);
            return;
        }
        var text = letters.text(letter);
        if (api) {
            var answer = (tools.jackson.databind.node.ObjectNode) json.valueToTree(letter);
            answer.setAll((tools.jackson.databind.node.ObjectNode) json.valueToTree(text));
            send(exchange, 200, "application/json", answer.toString(), PAGE_POLICY);
        } else if ("/html".equals(form)) {
            send(exchange, 200, "text/html", "<base target=\"_blank\">" + text.html(), MESSAGE_POLICY);
        } else {
            var page = new MailPage(MailWords.of(exchange.getRequestHeaders().getFirst("Accept-Language")));
            send(exchange, 200, "text/html", page.one(letter, text), PAGE_POLICY);
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var values = new HashMap<String, String>();
        var raw = exchange.getRequestURI().getRawQuery();
        for (var pair : raw == null ? new String[0] : raw.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                values.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    private static void send(HttpExchange exchange, int status, String type, String body, String policy)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
