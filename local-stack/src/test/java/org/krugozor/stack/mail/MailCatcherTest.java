package org.krugozor.stack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.stack.process.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailCatcherTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final int smtp = Ports.free();
    private MailSite site;

    @BeforeEach
    void start() throws Exception {
        var letters = new Letters(folder, NOON);
        new SmtpCatcher(smtp, letters).start();
        site = new MailSite(Ports.free(), letters);
        site.start();
    }

    @AfterEach
    void stop() {
        site.stop();
    }

    @Test
    void givesAProgramTheLinkOfAnInvitation() throws Exception {
        send("reviewer@a.example", "Шақыру", "Ашыңыз: http://127.0.0.1:8080/i/abc_-123. Рақмет!");

        var id = api("/api/messages?to=reviewer@a.example")
                .path("messages")
                .get(0)
                .path("id")
                .asString();
        var letter = api("/api/messages/" + id);

        assertThat(letter.path("subject").asString()).isEqualTo("Шақыру");
        assertThat(letter.path("text").asString()).contains("Рақмет!");
        assertThat(letter.path("links").get(0).asString()).isEqualTo("http://127.0.0.1:8080/i/abc_-123");
    }

    @Test
    void keepsTheMailOfOneAddressApartFromAnothers() throws Exception {
        send("a@a.example", "to a", "text");
        send("b@b.example", "to b", "text");

        assertThat(api("/api/messages?to=B@b.example").path("messages")).hasSize(1);
        assertThat(api("/api/messages?to=nobody@b.example").path("messages")).isEmpty();
        assertThat(api("/api/messages").path("messages")).hasSize(2);
    }

    @Test
    void letsAProgramWaitForALetterThatHasNotComeYet() throws Exception {
        send("a@a.example", "first", "text");
        var first = api("/api/messages").path("messages").get(0).path("id").asString();
        var waiting =
                CompletableFuture.supplyAsync(() -> quietly("/api/messages?to=a@a.example&wait=20&after=" + first));

        send("a@a.example", "second", "text");

        assertThat(waiting.join().path("messages").get(0).path("subject").asString())
                .isEqualTo("second");
    }

    @Test
    void stillHasEveryLetterAfterARestart() throws Exception {
        send("a@a.example", "kept", "text");

        var reopened = new Letters(folder, NOON);

        assertThat(reopened.before("", "", 10)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("kept");
            assertThat(letter.at()).isEqualTo(NOON.instant());
            assertThat(reopened.text(letter).text()).contains("text");
        });
    }

    @Test
    void showsWhatAMessageSaysWithoutObeyingIt() throws Exception {
        send(
                "a@a.example",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)> http://a.example/\"onclick=alert(1)");

        var list = page("/").body();
        var one = page("/messages/" + newest()).body();

        assertThat(list).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(one).doesNotContain("<img").doesNotContain("\"onclick").contains("href=\"http://a.example/\"");
    }

    @Test
    void showsTheHtmlOfAMessageInASandboxOnly() throws Exception {
        var message = message("a@a.example", "page");
        var html = new MimeBodyPart();
        html.setContent("<p>Hello</p><script>alert(1)</script>", "text/html; charset=utf-8");
        message.setContent(new MimeMultipart(html));
        Transport.send(message);

        var answer = page("/messages/" + newest() + "/html");

        assertThat(answer.body()).contains("<p>Hello</p>");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox ")
                .doesNotContain("allow-scripts");
        assertThat(page("/messages/" + newest()).body())
                .doesNotContain("alert(1)")
                .contains("<iframe");
    }

    @Test
    void listsThirtyToAPageAndLeadsToTheRest() throws Exception {
        for (int i = 1; i <= 31; i++) {
            send("a@a.example", "letter " + i + ".", "text");
        }
        var first = page("/").body();
        assertThat(first).contains("letter 31.").contains("letter 2.").doesNotContain("letter 1.");

        var next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");

        assertThat(page(next).body()).contains("letter 1.").doesNotContain("letter 2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void speaksTheLanguageOfTheBrowser(String language) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(request("/").header("Accept-Language", language).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body())
                .contains("lang=\"" + language + "\"")
                .contains(MailWords.in(language).say("title"));
        assertThat(new TreeSet<>(MailWords.in(language).words().stringPropertyNames()))
                .isEqualTo(new TreeSet<>(MailWords.in("en").words().stringPropertyNames()));
    }

    @Test
    void answersToNoOtherNameOfThisMachine() throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", site.port())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".getBytes());

            assertThat(new String(socket.getInputStream().readAllBytes())).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void hasNoSuchMessageWhereThereIsNone() throws Exception {
        assertThat(page("/messages/0000000099").statusCode()).isEqualTo(404);
        assertThat(page("/messages/../../etc/passwd").statusCode()).isEqualTo(404);
    }

    private void send(String to, String subject, String text) throws MessagingException {
        var message = message(to, subject);
        message.setText(text, "utf-8");
        Transport.send(message);
    }

    private MimeMessage message(String to, String subject) throws MessagingException {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(smtp));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("journal@krugozor.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "utf-8");
        return message;
    }

    private String newest() throws IOException, InterruptedException {
        return api("/api/messages").path("messages").get(0).path("id").asString();
    }

    private JsonNode quietly(String path) {
        try {
            return api(path);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private JsonNode api(String path) throws IOException, InterruptedException {
        return new JsonMapper().readTree(page(path).body());
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path));
    }
}
