package org.krugozor.benchmarks;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.group;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.ByteArrayBodyPart;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One row after another, each after a warm-up at {@code users} at once, then measured at one and at {@code users}: the
 * editor's list, a search in it, one manuscript, saving a review as typed, and a submission with two PDFs of 200 KB.
 * Every answer is checked.
 */
public class PathSimulation extends Simulation {

    private static final int USERS = Integer.getInteger("users", 16);
    private static final int SECONDS = Integer.getInteger("seconds", 20);
    private static final int WARM_UP = Integer.getInteger("warmUp", 60);
    private static final String EDITOR = "dauren.karabalin";
    private static final String AUTHOR = "rustem.dildabekov";

    private final Target target = Target.found();
    private final Material material = new Material(target);
    private final AtomicLong typed = new AtomicLong();

    /** Puts the rows together; fails where the system holds nothing to load. */
    public PathSimulation() {
        var rows = new LinkedHashMap<String, ChainBuilder>();
        rows.put("list", list());
        rows.put("search", search());
        rows.put("manuscript", manuscript());
        var links = material.openReviews(USERS);
        rows.put("review", review(links));
        rows.put("submission", submission());
        PopulationBuilder all = null;
        for (var row : rows.entrySet()) {
            // two windows on one review would only get in each other's way
            int many = row.getKey().equals("review") ? links.size() : USERS;
            var measured = users(row.getKey() + " warm-up", row.getValue(), many, WARM_UP)
                    .andThen(users(row.getKey() + " alone", row.getValue(), 1, SECONDS)
                            .andThen(users(row.getKey() + " at " + many, row.getValue(), many, SECONDS)));
            all = all == null ? measured : all.andThen(measured);
        }
        setUp(all)
                .protocols(http.baseUrl(target.gateway())
                        .acceptHeader("application/json")
                        .disableCaching()
                        .shareConnections());
    }

    private static PopulationBuilder users(String name, ChainBuilder chain, int users, int seconds) {
        return scenario(name)
                .during(seconds)
                .on(group(name).on(chain))
                .injectClosed(constantConcurrentUsers(users).during(1));
    }

    private HttpRequestActionBuilder as(String username, HttpRequestActionBuilder request) {
        return request.header("Authorization", session -> target.bearer(username));
    }

    private ChainBuilder list() {
        return exec(as(EDITOR, http("list").get("/api/review/cases?view=all"))
                .check(status().is(200), jsonPath("$.items[0].manuscriptId").exists()));
    }

    private ChainBuilder search() {
        return exec(as(EDITOR, http("search").get("/api/review/cases?view=all&q=политик"))
                .check(status().is(200), jsonPath("$.items[0].manuscriptId").exists()));
    }

    private ChainBuilder manuscript() {
        var ids = material.manuscripts(EDITOR).stream()
                .map(id -> Map.<String, Object>of("manuscript", id))
                .toList();
        return feed(listFeeder(ids).random())
                .exec(as(EDITOR, http("one").get("/api/review/cases/#{manuscript}"))
                        .check(status().is(200), jsonPath("$.manuscriptId").isEL("#{manuscript}")));
    }

    private ChainBuilder review(List<String> links) {
        var feeder = listFeeder(links.stream()
                        .map(link -> Map.<String, Object>of("link", link))
                        .toList())
                .circular();
        var open = feed(feeder)
                .exec(http("open the review")
                        .get("/api/review/invitations/#{link}")
                        .check(
                                status().is(200),
                                jsonPath("$.assignment.review.version").saveAs("version")));
        return doIf(session -> !session.contains("version"))
                .then(open)
                .exec(http("save")
                        .put("/api/review/invitations/#{link}/review")
                        .header("If-Match", "\"#{version}\"")
                        .header("Content-Type", "application/json")
                        .body(StringBody(session -> "{\"commentsToAuthors\":\"" + "Текст рецензии. ".repeat(60)
                                + typed.incrementAndGet() + "\",\"scores\":{}}"))
                        .check(status().is(200), jsonPath("$.version").saveAs("version")));
    }

    private ChainBuilder submission() {
        var content = material.content(AUTHOR).toString();
        var begin = "{\"callId\":\"" + material.standingCall()
                + "\",\"itemType\":\"RESEARCH_ARTICLE\",\"language\":\""
                + Json.read(content).path("language").asString() + "\"}";
        return exec(as(AUTHOR, http("begin a draft").post("/api/submission/manuscripts"))
                        .header("Content-Type", "application/json")
                        .body(StringBody(begin))
                        .check(status().is(201), jsonPath("$.manuscriptId").saveAs("draft"), version()))
                .exec(as(AUTHOR, http("fill it in").put("/api/submission/manuscripts/#{draft}/draft"))
                        .header("If-Match", "#{version}")
                        .header("Content-Type", "application/json")
                        .body(StringBody(session -> content))
                        .check(status().is(200), version()))
                .exec(upload("upload 200 KB", "MANUSCRIPT", "text.pdf"))
                .exec(upload("upload 200 KB anonymous", "ANONYMOUS", "anonymous.pdf"))
                .exec(session -> session.set("checking", true))
                .exec(asLongAs(session -> session.getBoolean("checking"))
                        .on(pause(Duration.ofMillis(250))
                                .exec(as(
                                                AUTHOR,
                                                http("are the files checked")
                                                        .get("/api/submission/manuscripts/#{draft}"))
                                        .check(
                                                status().is(200),
                                                version(),
                                                jsonPath("$.files[?(@.state=='CHECKING')]")
                                                        .count()
                                                        .transform(left -> left > 0)
                                                        .saveAs("checking")))))
                .exec(as(AUTHOR, http("submit").post("/api/submission/manuscripts/#{draft}/submission"))
                        .header("If-Match", "#{version}")
                        .header("Content-Type", "application/json")
                        .body(StringBody("{}"))
                        .check(status().is(200), jsonPath("$.number").exists()));
    }

    private HttpRequestActionBuilder upload(String name, String kind, String file) {
        return as(AUTHOR, http(name).post("/api/submission/manuscripts/#{draft}/files"))
                .formParam("kind", kind)
                .bodyPart(
                        ByteArrayBodyPart("file", Material.pdf()).fileName(file).contentType("application/pdf"))
                .check(status().is(201));
    }

    private static io.gatling.javaapi.core.CheckBuilder.Final version() {
        return header("ETag").saveAs("version");
    }
}
