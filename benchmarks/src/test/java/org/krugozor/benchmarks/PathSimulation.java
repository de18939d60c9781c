package org.krugozor.benchmarks;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.ByteArrayBodyPart;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One row after another, each at one and at {@code users} at once, after a warm-up at {@code users}: the editor's list, a
 * search in it, one manuscript, saving a review as typed, and an author's draft with a PDF of 200 KB. Every answer is
 * checked.
 */
public class PathSimulation extends Simulation {

    private static final int USERS = Integer.getInteger("users", 16);
    private static final int SECONDS = Integer.getInteger("seconds", 20);
    private static final int WARM_UP = Integer.getInteger("warmUp", 60);
    private static final int PDF_BYTES = 200 * 1024;

    private final Target target = Target.found();
    private final String chief = target.token("dauren.karabalin");
    private final String author = target.token("zhandos.igilikov");
    private final List<Map<String, Object>> manuscripts = new ArrayList<>();
    private final List<Map<String, Object>> reviews = new ArrayList<>();

    /** Puts the rows together; fails where the system holds nothing to load. */
    public PathSimulation() {
        target.manuscripts(chief).forEach(id -> manuscripts.add(Map.of("manuscript", id)));
        target.openReviews(USERS).forEach(link -> reviews.add(Map.of("link", link)));
        if (manuscripts.isEmpty()) {
            throw new IllegalStateException("the desk is empty: let ./run play the demonstration journal first");
        }
        var rows = new ArrayList<ChainBuilder>(List.of(list(), search(), one(), upload()));
        var names = new ArrayList<>(List.of("list", "search", "one manuscript", "200 KB PDF"));
        if (!reviews.isEmpty()) {
            rows.add(save());
            names.add("save a review");
        }
        PopulationBuilder all = null;
        for (int i = 0; i < rows.size(); i++) {
            PopulationBuilder row = row(names.get(i), rows.get(i), names.get(i).startsWith("save"));
            all = all == null ? row : all.andThen(row);
        }
        setUp(all)
                .protocols(http.baseUrl(target.gateway())
                        .acceptHeader("application/json")
                        .shareConnections());
    }

    private PopulationBuilder row(String name, ChainBuilder chain, boolean onePerLink) {
        int many = onePerLink ? Math.min(USERS, reviews.size()) : USERS;
        return users(name + " · warm-up", chain, many, WARM_UP)
                .andThen(users(name + " · 1", chain, 1, SECONDS)
                        .andThen(users(name + " · " + many, chain, many, SECONDS)));
    }

    private static PopulationBuilder users(String name, ChainBuilder chain, int users, int seconds) {
        ScenarioBuilder scenario = scenario(name)
                .during(seconds)
                .on(io.gatling.javaapi.core.CoreDsl.group(name).on(chain));
        return scenario.injectClosed(constantConcurrentUsers(users).during(1));
    }

    private ChainBuilder list() {
        return exec(http("list")
                .get("/api/review/cases?view=all")
                .header("Authorization", "Bearer " + chief)
                .check(status().is(200), jsonPath("$.items[0].manuscriptId").exists()));
    }

    private ChainBuilder search() {
        return exec(http("search")
                .get("/api/review/cases?view=all&q=политик")
                .header("Authorization", "Bearer " + chief)
                .check(status().is(200), jsonPath("$.items").exists()));
    }

    private ChainBuilder one() {
        return io.gatling.javaapi.core.CoreDsl.feed(listFeeder(manuscripts).random())
                .exec(http("one")
                        .get("/api/review/cases/#{manuscript}")
                        .header("Authorization", "Bearer " + chief)
                        .check(status().is(200), jsonPath("$.manuscriptId").isEL("#{manuscript}")));
    }

    private ChainBuilder save() {
        return io.gatling.javaapi.core.CoreDsl.doIf(session -> !session.contains("version"))
                .then(io.gatling.javaapi.core.CoreDsl.feed(listFeeder(reviews).circular())
                        .exec(http("open the review")
                                .get("/api/review/invitations/#{link}")
                                .check(
                                        status().is(200),
                                        jsonPath("$.assignment.review.version").saveAs("version"))))
                .exec(http("save")
                        .put("/api/review/invitations/#{link}/review")
                        .header("If-Match", "\"#{version}\"")
                        .header("Content-Type", "application/json")
                        .body(StringBody(session -> "{\"commentsToAuthors\":\"" + "Текст рецензии. ".repeat(60)
                                + System.nanoTime() + "\",\"scores\":{}}"))
                        .check(
                                status().is(200),
                                header("ETag")
                                        .transform(tag -> tag.replace("\"", ""))
                                        .saveAs("version")));
    }

    private ChainBuilder upload() {
        var pdf = pdf();
        return exec(http("begin a draft")
                        .post("/api/submission/manuscripts")
                        .header("Authorization", "Bearer " + author)
                        .header("Content-Type", "application/json")
                        .body(StringBody("{\"callId\":\"" + call()
                                + "\",\"itemType\":\"RESEARCH_ARTICLE\",\"language\":\"en\"}"))
                        .check(status().is(201), jsonPath("$.manuscriptId").saveAs("draft")))
                .exec(http("upload 200 KB")
                        .post("/api/submission/manuscripts/#{draft}/files")
                        .header("Authorization", "Bearer " + author)
                        .formParam("kind", "MANUSCRIPT")
                        .bodyPart(ByteArrayBodyPart("file", pdf)
                                .fileName("text.pdf")
                                .contentType("application/pdf"))
                        .check(status().is(201)));
    }

    private String call() {
        return target.standingCall();
    }

    /** A small valid PDF whose one stream is filled up to size with noise, so that nothing can be compressed away. */
    private static byte[] pdf() {
        var noise = new byte[PDF_BYTES];
        new Random(1).nextBytes(noise);
        var head =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n4 0 obj<</Length "
                        + PDF_BYTES
                        + ">>stream\n";
        var tail = "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
        var whole = new byte[head.length() + PDF_BYTES + tail.length()];
        System.arraycopy(head.getBytes(StandardCharsets.ISO_8859_1), 0, whole, 0, head.length());
        System.arraycopy(noise, 0, whole, head.length(), PDF_BYTES);
        System.arraycopy(
                tail.getBytes(StandardCharsets.ISO_8859_1), 0, whole, head.length() + PDF_BYTES, tail.length());
        return whole;
    }
}
