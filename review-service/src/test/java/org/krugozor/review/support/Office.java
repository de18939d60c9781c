package org.krugozor.review.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.support.Answers.Answer;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The office at work in a test: staffed, with a call, and short ways to bring a manuscript to any point. */
public final class Office {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);
    private static final String CALL = UUID.randomUUID().toString();

    public static final Staff CHIEF = Staff.of("chief", "author", "editor", "chief-editor");
    public static final Staff DEPUTY = Staff.of("deputy", "author", "editor");
    public static final Staff EDITOR = Staff.of("editor", "author", "editor");
    public static final Staff OTHER_EDITOR = Staff.of("other-editor", "author", "editor");
    public static final Staff SECRETARY = Staff.of("secretary", "author", "secretary");
    public static final Staff ADMINISTRATOR = Staff.of("administrator", "administrator");
    public static final Staff AUTHOR = Staff.of("author", "author");

    private static @Nullable String ready;

    private final WebTestClient client;

    public Office(WebTestClient client) {
        this.client = client;
        open();
    }

    /** Once for all tests: the call, the persons, the roles, no quiet hours. */
    private void open() {
        synchronized (Office.class) {
            if (ready != null) {
                return;
            }
            var positions = new ArrayList<String>();
            positions.add(Neighbours.say("submission-events", "CallChanged", CALL, call -> {
                call.put("callId", CALL);
                call.put("version", 1);
                // what the reviewers of the tests know besides the example's own
                for (var code : List.of("02", "03", "04")) {
                    var fields = call.withArray("fields");
                    fields.add(((ObjectNode) fields.get(0).deepCopy()).put("code", code));
                }
            }));
            for (var staff : List.of(CHIEF, DEPUTY, EDITOR, OTHER_EDITOR, SECRETARY, AUTHOR)) {
                positions.add(person(staff));
            }
            var office = get("/api/review/office", CHIEF, positions.toArray(String[]::new));
            put(
                            "/api/review/office",
                            CHIEF,
                            office.version(),
                            Map.of(
                                    "deputies",
                                    List.of(DEPUTY.personId()),
                                    "sectionEditors",
                                    List.of(
                                            Map.of(
                                                    "personId",
                                                    EDITOR.personId(),
                                                    "sections",
                                                    List.of("POLITICAL_SCIENCE")),
                                            Map.of(
                                                    "personId",
                                                    OTHER_EDITOR.personId(),
                                                    "sections",
                                                    List.of("TURKOLOGY"))),
                                    "settings",
                                    Map.of("quietHours", false)))
                    .is(200);
            ready = "yes";
        }
    }

    /** Makes the staff member known as a person; answers the position. */
    public static String person(Staff staff) {
        return Neighbours.say("person-events", "PersonChanged", staff.personId(), person -> {
            person.put("personId", staff.personId());
            person.put("accountId", staff.account());
            person.put("email", staff.email());
            person.put("locale", "en");
            // the example's own are an author's
            person.putNull("orcid");
            person.putNull("affiliation");
            person.putObject("names")
                    .putObject("latin")
                    .put("surname", "Of-the-Office")
                    .put("given", "Somebody");
        });
    }

    /** The manuscript is this staff member's and nobody else's: no co-author of theirs wrote any other. */
    public static Consumer<ObjectNode> writtenBy(Staff staff) {
        return state -> {
            var author = (ObjectNode) state.get("contributors").get(0);
            // an address of the office would make all of it colleagues of the author
            var address = "writes@" + staff.personId().substring(0, 8) + ".example";
            author.put("personId", staff.personId()).put("email", address).putNull("orcid");
            state.putArray("contributors").add(author);
        };
    }

    /** A manuscript that was submitted, and how the office's own screens reach it. */
    public final class Manuscript {

        public final String id = UUID.randomUUID().toString();
        public final String number = "2026-" + NUMBERS.incrementAndGet();
        public final ObjectNode state;

        Manuscript(Consumer<ObjectNode> changes) {
            state = Neighbours.example("submission", "ManuscriptSubmitted");
            state.put("manuscriptId", id);
            state.put("number", number);
            state.put("callId", CALL);
            state.put("callVersion", 1);
            ((ObjectNode) state.get("version"))
                    .put("versionId", UUID.randomUUID().toString());
            state.putArray("renditions");
            changes.accept(state);
        }

        Manuscript submitted() {
            var position = Neighbours.say("submission-events", "ManuscriptSubmitted", id, state);
            see(SECRETARY, position).is(200);
            return this;
        }

        public String path() {
            return "/api/review/cases/" + id;
        }

        /** The id of a letter the secretary attached to the case. */
        public String paper() {
            var parts = new MultipartBodyBuilder();
            parts.part("file", "%PDF-1.4 letter".getBytes(StandardCharsets.UTF_8))
                    .filename("letter from R.pdf");
            var kept = client.post()
                    .uri(path() + "/sources")
                    .headers(headers -> headers.setBearerAuth(SECRETARY.token()))
                    .bodyValue(parts.build())
                    .exchange()
                    .expectStatus()
                    .isCreated()
                    .returnResult(String.class)
                    .getResponseBody()
                    .blockFirst();
            return JSON.readTree(kept).get("fileId").asString();
        }

        public Answer see(Staff who, String... after) {
            return get(path(), who, after);
        }

        public long version() {
            return see(CHIEF).version();
        }

        /** POSTs to a path below the case at its present version. */
        public Answer post(String below, Staff who, Object body) {
            return Office.this.post(path() + below, who, version(), body);
        }

        public Answer put(String below, Staff who, Object body) {
            return Office.this.put(path() + below, who, version(), body);
        }

        /** Submission says the type about it, with the state changed. */
        public String say(String type, Consumer<ObjectNode> changes) {
            changes.accept(state);
            return Neighbours.say("submission-events", type, id, state);
        }

        /** Fields confirmed, originality recorded, sent to review. */
        public Manuscript inReview() {
            put("/fields", EDITOR, Map.of("fields", JSON.treeToValue(state.get("fields"), List.class)))
                    .is(200);
            post(
                            "/originality",
                            SECRETARY,
                            Map.of("system", "Check", "date", "2026-03-03", "attempt", 1, "originality", 88.5))
                    .is(201);
            post("/decisions", EDITOR, Map.of("kind", "SEND_TO_REVIEW")).is(201);
            return this;
        }

        /** A round with these reviewers, everybody invited; conflicts and loads set aside. */
        public Manuscript invited(Reviewer... reviewers) {
            post(
                            "/rounds",
                            EDITOR,
                            Map.of(
                                    "gapReason",
                                    "small field",
                                    "reviewers",
                                    java.util.Arrays.stream(reviewers)
                                            .map(reviewer -> Map.of("reviewerId", reviewer.id()))
                                            .toList()))
                    .is(201);
            return this;
        }

        /** What the office last said of it to others under the type. */
        public JsonNode said(String type) {
            return JSON.readTree(Outbox.last(id, type));
        }

        /** The reviews others were last told of. */
        public JsonNode released() {
            return JSON.readTree(Outbox.last(id, "")).get("reviews");
        }

        public JsonNode seat(Reviewer reviewer) {
            for (var round : see(CHIEF).is(200).body().get("rounds")) {
                for (var seat : round.get("seats")) {
                    if (seat.get("reviewerId").asString().equals(reviewer.id())) {
                        return seat;
                    }
                }
            }
            throw new AssertionError("no seat");
        }
    }

    public Manuscript submitted() {
        return submitted(state -> {});
    }

    public Manuscript submitted(Consumer<ObjectNode> changes) {
        return new Manuscript(changes).submitted();
    }

    /** A reviewer the office keeps. */
    public record Reviewer(String id, String email) {}

    /** Adds a reviewer who knows the fields and reads kk, ru, en. */
    public Reviewer reviewer(String name, Map<String, Integer> expertise) {
        return reviewer(name, expertise, 50);
    }

    private Reviewer reviewer(String name, Map<String, Integer> expertise, int maxLoad) {
        var email = name + "-" + UUID.randomUUID().toString().substring(0, 8) + "@reviewers.example";
        var answer = post(
                "/api/review/reviewers",
                SECRETARY,
                -1,
                Map.of(
                        "email",
                        email,
                        "names",
                        Map.of("latin", Map.of("surname", name, "given", "R")),
                        "languagesRead",
                        List.of("kk", "ru", "en"),
                        "locale",
                        "en",
                        "maxLoad",
                        maxLoad,
                        "expertise",
                        expertise.entrySet().stream()
                                .map(known -> Map.of("field", known.getKey(), "level", known.getValue()))
                                .toList()));
        answer.is(201);
        return new Reviewer(answer.body().get("reviewerId").asString(), email);
    }

    public Reviewer expert(String name) {
        return reviewer(name, Map.of("11", 5, "15", 4, "04", 4));
    }

    /** An expert who takes one review at a time. */
    public Reviewer expertOfOnePlace(String name) {
        return reviewer(name, Map.of("11", 5, "15", 4, "04", 4), 1);
    }

    /** The token of the invitation mailed to the reviewer. */
    public String token(Reviewer reviewer) {
        return Mailbox.await(reviewer.email(), "Invitation to review").token();
    }

    /** Agrees, fills the rubric of the example call, and submits. */
    public void review(String token, String recommendation) {
        var path = "/api/review/invitations/" + token;
        post(path + "/agreement", null, -1, Map.of()).is(200);
        submitReview(path, recommendation);
    }

    public void submitReview(String path, String recommendation) {
        var saved =
                put(path + "/review", null, 0, answers(path, recommendation)).is(200);
        post(path + "/review/submission", null, saved.version(), Map.of()).is(200);
    }

    /** Complete answers to whatever the assignment asks. */
    public Map<String, Object> answers(String path, String recommendation) {
        var asked = get(path, null).body().get("assignment");
        var scores = new java.util.HashMap<String, @Nullable Integer>();
        asked.get("rubric")
                .get("criteria")
                .forEach(one -> scores.put(one.get("key").asString(), 4));
        var expertise = new java.util.HashMap<String, Integer>();
        asked.get("fields").forEach(one -> expertise.put(one.get("code").asString(), 4));
        return Map.of(
                "scores",
                scores,
                "tickLines",
                Map.of(),
                "expertise",
                expertise,
                "recommendation",
                recommendation,
                "commentsToAuthors",
                "Compare the rival explanation.",
                "confidentialComments",
                "Between us: solid.",
                "competingInterests",
                "none");
    }

    public Answer get(String path, @Nullable Staff who, String... after) {
        return exchange(HttpMethod.GET, path, who, -1, null, after);
    }

    public Answer post(String path, @Nullable Staff who, long version, Object body) {
        return exchange(HttpMethod.POST, path, who, version, body);
    }

    /** As the pages send it: the whole request is one transaction, and takes effect once. */
    public Answer postOnce(String path, @Nullable Staff who, long version, Object body) {
        return exchange(HttpMethod.POST, path, who, version, body, true);
    }

    public Answer put(String path, @Nullable Staff who, long version, Object body) {
        return exchange(HttpMethod.PUT, path, who, version, body);
    }

    public Answer exchange(
            HttpMethod method, String path, @Nullable Staff who, long version, @Nullable Object body, String... after) {
        return exchange(method, path, who, version, body, false, after);
    }

    private Answer exchange(
            HttpMethod method,
            String path,
            @Nullable Staff who,
            long version,
            @Nullable Object body,
            boolean once,
            String... after) {
        var request = client.method(method).uri(path).headers(headers -> {
            if (who != null) {
                headers.setBearerAuth(who.token());
            }
            if (once) {
                headers.set("Idempotency-Key", UUID.randomUUID().toString());
            }
            if (version >= 0) {
                headers.set("If-Match", "\"" + version + "\"");
            }
            if (after.length > 0) {
                headers.set("Krugozor-After", String.join(", ", after));
            }
            headers.set("Accept-Language", "en");
        });
        if (body != null) {
            request.header("Content-Type", "application/json");
            request.bodyValue(body instanceof String text ? text : JSON.writeValueAsString(body));
        }
        var result = request.exchange().returnResult(byte[].class);
        var content = result.getResponseBodyContent();
        return new Answer(
                method + " " + path,
                result.getStatus().value(),
                result.getResponseHeaders(),
                content == null ? "" : new String(content, StandardCharsets.UTF_8));
    }
}
