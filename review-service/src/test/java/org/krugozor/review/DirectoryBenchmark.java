package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long the directory takes with as many reviewers as a journal will ever have, over HTTP against the whole service
 * and its database. No test of the build: {@code benchmarks/directory/run} starts it.
 */
@RunningOffice
class DirectoryBenchmark {

    private static final int REVIEWERS = Integer.getInteger("reviewers", 2_000);
    private static final int TIMES = Integer.getInteger("times", 200);
    private static final int WARM_UP = Integer.getInteger("warmUp", 100);

    private static final String API = "/api/review/reviewers";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final PrintStream OUT = System.out;

    /** Roots that people of the field bear, in the three scripts. */
    private static final List<List<String>> SURNAMES = List.of(
            List.of("Әбілқасымов", "Абылкасымов", "Abilqasymov"),
            List.of("Жүнісов", "Жунусов", "Junisov"),
            List.of("Сәрсенов", "Сарсенов", "Sarsenov"),
            List.of("Ғабдуллин", "Габдуллин", "Gabdullin"),
            List.of("Қожахметов", "Кожахметов", "Qojahmetov"),
            List.of("Өтегенов", "Утегенов", "Otegenov"),
            List.of("Тұрсынбаев", "Турсынбаев", "Tursynbaev"),
            List.of("Нұрпейісов", "Нурпеисов", "Nurpeisov"),
            List.of("Ысқақов", "Искаков", "Ysqaqov"),
            List.of("Кенжебеков", "Кенжебеков", "Kenjebekov"));

    private static final List<String> FIELDS = List.of("11", "11.15", "15", "11.01.69", "turkology", "02", "03", "04");

    @LocalServerPort
    int port;

    @Autowired
    WebTestClient web;

    @Autowired
    DatabaseClient database;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void directory() throws IOException, InterruptedException {
        new Office(web);
        database.sql("delete from reviewer").then().block(Duration.ofSeconds(30));
        var table = table();
        OUT.printf(
                Locale.ROOT,
                "%n%d reviewers, %d requests a row one after another, %d before as warm-up; %d processors, load %.1f%n",
                REVIEWERS,
                TIMES,
                WARM_UP,
                Runtime.getRuntime().availableProcessors(),
                load());
        OUT.printf("%-34s %9s %9s %9s%n", "row", "p50 ms", "p95 ms", "slowest");
        once("table tried", API + "/table?dry=true", table);
        once("table taken in", API + "/table", table);
        once("the same again", API + "/table", table);
        // what the database does by itself after a while
        database.sql("analyze reviewer").then().block(Duration.ofSeconds(30));

        var page = get(API + "?limit=30");
        row("list, first page", API + "?limit=30", all(30));
        row("list, a page from the middle", API + "?limit=30&after=" + middle(page), all(30));
        row("list, of a field", API + "?limit=30&field=11.15", all(30));
        row("search, Kazakh letters", API + "?limit=30&q=" + encoded("тұрсынбаев"), all(30));
        row("search, Russian letters", API + "?limit=30&q=" + encoded("Турсынбаев"), all(30));
        row("search, Latin letters", API + "?limit=30&q=Tursynbaev", all(30));
        row("search, one person", API + "?limit=30&q=" + encoded("Нурпеисов7 "), some());
        row("search, nobody", API + "?limit=30&q=" + encoded("щукин"), all(0));
        row("search, a word of two letters", API + "?limit=30&q=" + encoded("ов"), all(30));
        row("export of the whole table", API + "/table", csv -> csv.lines().count() == REVIEWERS + 1L);
        OUT.printf(Locale.ROOT, "load at the end %.1f%n%n", load());
    }

    private static double load() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private String middle(String first) throws IOException, InterruptedException {
        var next = JSON.readTree(first).path("next").asString();
        for (int i = 1; i < REVIEWERS / 60; i++) {
            next = JSON.readTree(get(API + "?limit=30&after=" + next))
                    .path("next")
                    .asString();
        }
        return next;
    }

    private static Predicate<String> all(int items) {
        return body -> items(body).size() == items;
    }

    private static Predicate<String> some() {
        return body -> !items(body).isEmpty();
    }

    private static JsonNode items(String body) {
        return JSON.readTree(body).path("items");
    }

    private void row(String name, String path, Predicate<String> right) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            assertThat(right.test(get(path))).as(name).isTrue();
        }
        var took = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            var body = get(path);
            took[i] = (System.nanoTime() - begin) / 1e6;
            assertThat(right.test(body)).as(name).isTrue();
        }
        Arrays.sort(took);
        OUT.printf(
                Locale.ROOT,
                "%-34s %9.1f %9.1f %9.1f%n",
                name,
                took[(TIMES - 1) / 2],
                took[(TIMES * 95 + 99) / 100 - 1],
                took[TIMES - 1]);
    }

    private void once(String name, String path, String table) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var answer = send(request(path)
                .header("Content-Type", "text/csv;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(table)));
        OUT.printf(Locale.ROOT, "%-34s %9.0f %9s %9s%n", name + ", once", (System.nanoTime() - begin) / 1e6, "", "");
        assertThat(JSON.readTree(answer).path("errors")).isEmpty();
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + Office.SECRETARY.token());
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String table() {
        var table = new StringBuilder("email,surname_kk,given_kk,surname_ru,given_ru,surname_latin,given_latin,"
                + "institution_ru,institution_en,languages_read,expertise,keywords_ru,keywords_en\n");
        for (int i = 0; i < REVIEWERS; i++) {
            var surname = SURNAMES.get(i % SURNAMES.size());
            int n = i / SURNAMES.size();
            table.append("reviewer%05d@directory.example,%s%d,Ерлан,%s%d,Ерлан,%s%d,Yerlan,"
                    .formatted(i, surname.get(0), n, surname.get(1), n, surname.get(2), n));
            table.append("Университет № %d,University No %d,kk; ru,".formatted(i % 150, i % 150));
            table.append("%s:%d; %s:4,".formatted(FIELDS.get(i % 8), 2 + i % 4, FIELDS.get((i + 1 + i / 8 % 7) % 8)));
            table.append("политическая культура; медиация конфликтов,political culture; mediation of conflicts\n");
        }
        return table.toString();
    }
}
